import { HomebodyError } from '../../core';
import type { EngineFiles } from './engine-files';

/** The same question as the package's: JSPI and 64-bit memory, or the compatibility build. */
export function needsCompatBuild(): boolean {
  return !('Suspending' in WebAssembly) || !hasMemory64();
}

/**
 * The compatibility build where this browser needs it. Its script is fetched here because the package would paste it into
 * its worker as it is served, where a last line that is a comment (vite's source map) swallows what follows.
 * @throws HomebodyError `engine-file-missing`
 */
export async function compatBuild({ compatWorker: url, compatWasm: wasm }: EngineFiles, signal: AbortSignal) {
  if (!needsCompatBuild()) return null;
  const response = await fetch(url, { signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new HomebodyError('engine-file-missing', { url, status: 0 }, error);
  });
  if (!response.ok || isPage(response))
    throw new HomebodyError('engine-file-missing', { url, status: response.status });
  return { wasm, worker: { code: `${await response.text()}\n` } };
}

/** Servers of single-page apps answer every unknown address with their front page. */
export function isPage(response: Response): boolean {
  return response.headers.get('content-type')?.includes('text/html') ?? false;
}

function hasMemory64(): boolean {
  const module = [0, 97, 115, 109, 1, 0, 0, 0, 5, 3, 1, 4, 1];
  return WebAssembly.validate(Uint8Array.from(module));
}
