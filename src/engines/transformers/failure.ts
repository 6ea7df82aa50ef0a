import { HomebodyError } from '../../core';

const outOfMemory =
  /out of memory|\bOOM\b|bad_alloc|bad allocation|failed to allocate|allocation failed|cannot allocate/i;
const noBackend =
  /no available backend|Failed to fetch|error loading dynamically imported module|Importing a module script/i;
const unknownModel = /Unsupported model type|Could not locate|Unknown model class/i;
const badFile =
  /protobuf|Failed to load model|ERROR_CODE: [37]\b|INVALID_PROTOBUF|INVALID_GRAPH|Deserialize|external data/i;

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** After a failed forward pass every later one in this worker fails with the same words: only a fresh worker helps. */
export function runFailure(error: unknown): HomebodyError {
  if (error instanceof HomebodyError) return error;
  const detail = messageOf(error);
  return new HomebodyError(outOfMemory.test(detail) ? 'out-of-memory' : 'worker-crashed', { detail });
}

/** Why a model did not load, from what the package said. */
export function loadFailure(error: unknown, modelId: string, architecture: string): HomebodyError {
  if (error instanceof HomebodyError) return error;
  const detail = messageOf(error);
  if (outOfMemory.test(detail)) return new HomebodyError('out-of-memory', { detail });
  if (unknownModel.test(detail)) return new HomebodyError('architecture-unknown', { name: modelId, architecture });
  if (badFile.test(detail))
    return new HomebodyError('model-file-invalid', { name: modelId, problem: 'bad-value', detail });
  return new HomebodyError('model-load-failed', { modelId, detail });
}

/** Asked only after a failed start: are the engine's own files there? */
export async function missingFile(error: unknown, urls: readonly string[]): Promise<HomebodyError | undefined> {
  if (!noBackend.test(messageOf(error))) return undefined;
  for (const url of urls) {
    const status = await statusOf(url);
    if (status !== 200) return new HomebodyError('engine-file-missing', { url, status });
  }
  return undefined;
}

async function statusOf(url: string): Promise<number> {
  try {
    const response = await fetch(url);
    await response.body?.cancel();
    // Hosts that answer everything with their page.
    return response.headers.get('content-type')?.startsWith('text/html') ? 404 : response.status;
  } catch {
    return 0;
  }
}
