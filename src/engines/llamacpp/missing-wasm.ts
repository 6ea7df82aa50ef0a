import { HomebodyError } from '../../core';
import { isPage, needsCompatBuild } from './compat-build';
import type { EngineFiles } from './engine-files';

/** After a failed start: is the wasm file not there? Asked only then, so that a sound start costs nothing. */
export async function missingWasm({ wasm, compatWasm }: EngineFiles): Promise<HomebodyError | undefined> {
  const url = needsCompatBuild() ? compatWasm : wasm;
  try {
    const response = await fetch(url);
    await response.body?.cancel();
    if (response.ok && !isPage(response)) return undefined;
    return new HomebodyError('engine-file-missing', { url, status: response.status });
  } catch {
    return new HomebodyError('engine-file-missing', { url, status: 0 });
  }
}
