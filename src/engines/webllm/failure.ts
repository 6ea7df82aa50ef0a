import { HomebodyError } from '../../core';
import { MissingFile } from './cache-shim';

const outOfMemory = /out of memory|\bOOM\b|bad_alloc|allocation failed|could not allocate|cannot allocate/i;
const badFile = /tensor-cache|exceeds shard size|is not valid JSON|Unexpected token|in JSON at|Packed BF16/i;
const noTokenizer = /^Aborted\(|Tokenizer|tokenizer/;
const gone = /already been disposed|deleted object|device.*lost|DeviceLost|Instance reference no longer exists/i;

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const nameOf = (error: unknown) => (error instanceof Error ? error.constructor.name : '');

/** Why a model did not load, from what the package said. */
export function loadFailure(error: unknown, modelId: string): HomebodyError {
  if (error instanceof HomebodyError) return error;
  const detail = messageOf(error);
  const name = nameOf(error);
  if (error instanceof MissingFile)
    return new HomebodyError('model-file-invalid', { name: error.fileName, problem: 'part-missing', detail }, error);
  if (name === 'DeviceLostError' || gone.test(detail)) return new HomebodyError('device-lost', { detail }, error);
  if (outOfMemory.test(detail)) return new HomebodyError('out-of-memory', { detail }, error);
  if (name === 'ShaderF16SupportError') return unsupported('shader-f16', error);
  if (name === 'WebGPUNotAvailableError' || /compatible GPU/.test(detail)) return unsupported('webgpu', error);
  if (badFile.test(detail) || noTokenizer.test(detail))
    return new HomebodyError('model-file-invalid', { name: modelId, problem: 'bad-value', detail }, error);
  return new HomebodyError('model-load-failed', { modelId, detail }, error);
}

/** Why a request failed. */
export function requestFailure(error: unknown): HomebodyError {
  if (error instanceof HomebodyError) return error;
  const detail = messageOf(error);
  const name = nameOf(error);
  if (name === 'GrammarMatcherInitError')
    return new HomebodyError('request-invalid', { field: 'constraint', detail }, error);
  if (gone.test(detail)) return new HomebodyError('device-lost', { detail }, error);
  if (outOfMemory.test(detail)) return new HomebodyError('out-of-memory', { detail }, error);
  // Whatever else happens inside leaves the cache of keys and values in an unknown state.
  return new HomebodyError('worker-crashed', { detail }, error);
}

const unsupported = (capability: string, cause: unknown) =>
  new HomebodyError('unsupported', { capability, engine: 'webllm' }, cause);
