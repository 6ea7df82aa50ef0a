import { HomebodyError } from '../../core';
import type { EngineFiles } from './engine-files';

/**
 * After a failed start: is one of our own files not there? A server that answers everything with its front page counts as
 * missing too. Asked only after a failure, so that a sound start costs nothing.
 */
export async function missingFile(files: EngineFiles): Promise<HomebodyError | undefined> {
  for (const url of neededHere(files)) {
    try {
      const response = await fetch(url);
      const page = response.headers.get('content-type')?.includes('text/html') ?? false;
      await response.body?.cancel();
      if (!response.ok || page) return new HomebodyError('engine-file-missing', { url, status: response.status });
    } catch {
      return new HomebodyError('engine-file-missing', { url, status: 0 });
    }
  }
  return undefined;
}

/** JSPI decides which build the package takes, together with Memory64, which every browser with JSPI has. */
function neededHere({ wasm, compatWasm, compatWorker }: EngineFiles): readonly string[] {
  return 'Suspending' in WebAssembly ? [wasm] : [compatWorker, compatWasm];
}
