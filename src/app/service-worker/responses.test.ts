import { describe, expect, it } from 'vitest';
import { inRange, withHeaders } from './responses';

const whole = () => new Response('0123456789', { headers: { 'Content-Type': 'text/plain' } });

describe('a range of a kept response', () => {
  it.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
  ])('%s gives %s', async (range, text, contentRange) => {
    const part = await inRange(whole(), range);
    expect([part.status, await part.text(), part.headers.get('Content-Range')]).toEqual([206, text, contentRange]);
  });

  it('beyond the end is refused with the size', async () => {
    const part = await inRange(whole(), 'bytes=10-12');
    expect([part.status, part.headers.get('Content-Range')]).toEqual([416, 'bytes */10']);
  });

  it.each([null, 'bytes=-', 'lines=1-2', 'bytes=0-1,4-5'])('%s gives the whole', async (range) => {
    const part = await inRange(whole(), range);
    expect([part.status, await part.text()]).toEqual([200, '0123456789']);
  });
});

describe('headers added to a response', () => {
  it('fill what is missing and leave what the host sent', async () => {
    const answered = withHeaders(whole(), { 'Content-Type': 'text/html', 'X-Content-Type-Options': 'nosniff' });
    expect(answered.headers.get('Content-Type')).toBe('text/plain');
    expect(answered.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(await answered.text()).toBe('0123456789');
  });

  it('keep the status', () => {
    expect(withHeaders(new Response('gone', { status: 404 }), { A: 'b' }).status).toBe(404);
  });
});
