import { describe, expect, it } from 'vitest';
import { BrokenText, loadFailure, requestFailure } from './native-failure';

const foreign = Object.assign(new Error('Invalid typed array length: 1163217991'), { name: 'RuntimeError' });

describe('a failed native request', () => {
  it('that did not fit names both numbers', () => {
    const error = new Error(
      'request (6009 tokens) exceeds the available context size (1024 tokens), try increasing it',
    );
    expect(requestFailure(error, [])).toMatchObject({
      code: 'context-overflow',
      facts: { promptTokens: 6009, contextTokens: 1024 },
    });
  });

  it('that lost its graphics card says so, whatever else was logged', () => {
    const lines = ['ggml_webgpu: Device lost! Reason: 2, Message: GPU connection lost', 'out of memory'];
    expect(requestFailure(new Error('wllama has crashed'), lines)).toMatchObject({ code: 'device-lost' });
    expect(loadFailure(undefined, lines, 'pocket', 'pocket.gguf')).toMatchObject({ code: 'device-lost' });
  });

  it('that was refused tells the reason from the log', () => {
    expect(requestFailure(foreign, ['JSON schema error at #: unrecognized type nonsense'])).toMatchObject({
      code: 'request-invalid',
      facts: { field: 'constraint', detail: 'JSON schema error at #: unrecognized type nonsense' },
    });
    expect(requestFailure(foreign, ['Conversation roles must alternate'])).toMatchObject({
      facts: { field: 'messages' },
    });
  });

  it('that broke on half a character is no crash', () => {
    expect(
      requestFailure(foreign, ['[json.exception.type_error.316] invalid UTF-8 byte at index 0: 0x9F']),
    ).toBeInstanceOf(BrokenText);
  });

  it('that killed the native code is a crash', () => {
    const trap = Object.assign(new Error('memory access out of bounds'), { name: 'RuntimeError' });
    expect(requestFailure(trap, [])).toMatchObject({ code: 'worker-crashed' });
    expect(requestFailure('wllama has crashed, please reload the module', [])).toMatchObject({
      code: 'worker-crashed',
    });
  });

  it('that ran out of memory says so', () => {
    const abort = Object.assign(new Error('(ABORT) Cannot enlarge memory arrays'), { name: 'RuntimeError' });
    expect(requestFailure(abort, [])).toMatchObject({ code: 'out-of-memory' });
  });
});

describe('a failed load', () => {
  const failure = (line: string) => loadFailure(undefined, [line], 'mine', 'mine.gguf');
  it('names what is wrong with the file', () => {
    expect(failure("error loading model: unknown model architecture: 'xyz'")).toMatchObject({
      code: 'architecture-unknown',
      facts: { architecture: 'xyz' },
    });
    expect(failure('invalid magic characters: 0000')).toMatchObject({ facts: { problem: 'wrong-magic' } });
    expect(failure("tensor 'a' data is not within the file bounds, model is corrupted or incomplete")).toMatchObject({
      facts: { problem: 'truncated' },
    });
  });
  it('keeps the native reason where there is no better word', () => {
    expect(failure('done_getting_tensors: wrong number of tensors')).toMatchObject({
      code: 'model-load-failed',
      facts: { modelId: 'mine', detail: 'done_getting_tensors: wrong number of tensors' },
    });
  });
});
