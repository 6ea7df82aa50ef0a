import { describe, expect, it } from 'vitest';
import { failedWith } from '../../core';
import { mirrorOf } from './hub-settings';

describe('a mirror', () => {
  it.each([
    ['', ''],
    ['  ', ''],
    ['https://hub.example.org', 'https://hub.example.org'],
    ['https://hub.example.org/', 'https://hub.example.org'],
    [' https://example.org/hub// ', 'https://example.org/hub'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('may be “%s”', (address, mirror) => expect(mirrorOf(address)).toBe(mirror));

  it.each([
    'hub.example.org',
    'http://hub.example.org',
    'ftp://hub.example.org',
    'javascript:alert(1)',
    'https://me:secret@hub.example.org',
    'https://hub.example.org?token=a',
    'https://hub.example.org#a',
  ])('can’t be “%s”', (address) => {
    expect(() => mirrorOf(address)).toThrow(expect.objectContaining({ code: 'source-invalid' }));
    try {
      mirrorOf(address);
    } catch (error) {
      expect(failedWith(error, 'source-invalid') && error.facts.source).toBe(address);
    }
  });
});
