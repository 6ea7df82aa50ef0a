import { describe, expect, it } from 'vitest';
import { NativeLog } from './native-log';

describe('the native log', () => {
  it('tells the errors since a mark, without stack traces and rethrown copies', () => {
    const log = new NativeLog();
    log.logger.error('old');
    const { mark } = log;
    log.logger.debug('n_ctx_seq = 1024');
    log.logger.error('failed to parse grammar');
    log.logger.error(new RangeError('Invalid typed array length'));
    log.logger.error('Stack trace (exception):\nat x');
    expect(log.errorsSince(mark)).toEqual(['failed to parse grammar']);
    expect(log.find(/n_ctx_seq\s*= (\d+)/)?.[1]).toBe('1024');
  });

  it('forgets old lines and keeps the newest', () => {
    const log = new NativeLog();
    for (let line = 0; line < 10_000; line++) log.logger.error(`line ${line}`);
    expect(log.errorsSince(log.mark - 1)).toEqual(['line 9999']);
    expect(log.find(/line 1$/)).toBeUndefined();
  });

  it('notices the death of the worker', async () => {
    const log = new NativeLog();
    log.logger.error(Object.assign(new Event('error'), { message: 'out of stack' }));
    expect(await log.crashed).toBe('out of stack');
  });

  it('notices the loss of the graphics card', async () => {
    const log = new NativeLog();
    log.logger.error(
      'ggml_webgpu: Device lost! Reason: 2, Message: A valid external Instance reference no longer exists.\n',
    );
    expect(await log.crashed).toMatch(/^ggml_webgpu: Device lost! Reason: 2/);
  });
});
