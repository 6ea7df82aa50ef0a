import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../../scripts/security-headers.mjs';
import { headersFor, inRange, withHeaders } from './responses';

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

describe('the headers of a file', () => {
  const headers = {
    app: securityHeaders(''),
    frame: securityHeaders('embed/'),
    storeWorker: securityHeaders('assets/store.worker-x.js'),
  };

  it.each([
    'index.html',
    'sw.js',
    'embed/frame.html',
    'assets/store.worker-CKCfQFr5.js',
    'assets/llamacpp.worker-Dh1Z4OCt.js',
    'assets/store.worker-a/b.js',
    'assets/my-store.worker-CKCfQFr5.js',
  ])('are the server’s own: %s', (file) => expect(headersFor(file, headers)).toEqual(securityHeaders(file)));

  it('let one worker out, and nothing else', () => {
    expect(headers.storeWorker['Content-Security-Policy']).toContain("connect-src 'self' https:");
    expect(headers.app['Content-Security-Policy']).toContain("connect-src 'self' blob:;");
    expect(headers.frame['Content-Security-Policy']).toContain("connect-src 'self' blob:;");
  });
});
