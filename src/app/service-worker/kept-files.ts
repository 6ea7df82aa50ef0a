/** A file of the build as the precache lists it: address below the app's base, and a revision where the name has no hash. */
export interface KeptFile {
  readonly url: string;
  readonly revision: string | null;
}

/** Which build of the engine this browser runs: the usual one needs JSPI and 64-bit memory (as wllama's `needCompat`). */
export function runsModernEngine(): boolean {
  if (!('Suspending' in WebAssembly)) return false;
  try {
    // The type declarations know no 64-bit memory yet.
    new WebAssembly.Memory({ address: 'i64', initial: 1n } as unknown as WebAssembly.MemoryDescriptor);
    return true;
  } catch {
    return false;
  }
}

/** Files of engines that most people never use (33 MB): kept from their first use on. */
const keptOnUse = /^assets\/(ort-wasm|transformers\.worker|webllm)[\w.-]*-[\w-]{8}\.\w+$/;

export function isKeptOnUse({ url }: Pick<KeptFile, 'url'>): boolean {
  return keptOnUse.test(url);
}

/**
 * The files worth keeping from the first visit on. Of the two builds of the usual engine (9 and 16 MB) a browser only ever
 * needs one.
 * @param modernEngine what `runsModernEngine` says
 */
export function filesFor(modernEngine: boolean, files: readonly KeptFile[]): KeptFile[] {
  return files.filter(({ url }) => {
    if (url.startsWith('assets/compat/')) return !modernEngine;
    if (/^assets\/wllama-[\w-]+\.wasm$/.test(url)) return modernEngine;
    return !isKeptOnUse({ url });
  });
}

/**
 * The file below the base that an address asks for: without query and fragment, a folder's index for a folder.
 * @returns nothing if the address lies outside `scope`
 */
export function fileAt(address: string, scope: string): string | undefined {
  const url = new URL(address);
  const plain = url.origin + url.pathname;
  if (!plain.startsWith(scope)) return undefined;
  const file = plain.slice(scope.length);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}
