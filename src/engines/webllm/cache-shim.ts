import type { ModelFiles } from './model-files';

/** Models that are being loaded, by the address under which the package asks for their files. Nothing is there to fetch. */
const models = new Map<string, ModelFiles>();
let count = 0;

/**
 * Puts a model's files where the package looks for them: it knows no other way than the browser's Cache interface, and
 * would keep a second copy of the weights in it. Everything that is not there is refused, so that nothing is fetched.
 * @returns the address to load from, and what takes the files away again
 */
export function serveFiles(files: ModelFiles): { readonly url: string; readonly stop: () => void } {
  install();
  // `.invalid` never leads anywhere; `/resolve/` keeps the package from adding a branch.
  const url = `https://model-${++count}.invalid/resolve/main/`;
  models.set(url, files);
  return { url, stop: () => void models.delete(url) };
}

function install(): void {
  if (globalThis.caches === (shim as unknown)) return;
  Object.defineProperty(globalThis, 'caches', { value: shim, configurable: true });
}

const cache = {
  async match(request: RequestInfo | URL): Promise<Response | undefined> {
    const { files, name } = find(addressOf(request));
    const blob = files?.take(name);
    return blob && new Response(blob, { headers: { 'content-length': String(blob.size) } });
  },
  async keys(): Promise<readonly { readonly url: string }[]> {
    return [...models].flatMap(([url, files]) => files.names.map((name) => ({ url: url + name })));
  },
  add(request: RequestInfo | URL): Promise<never> {
    return Promise.reject(new MissingFile(find(addressOf(request)).name));
  },
  delete: () => Promise.resolve(false),
};

/** The package keeps configuration, library and weights in caches of their own; here they are one. */
const shim = { open: () => Promise.resolve(cache) };

/** A file that the package wants and the plan does not name. */
export class MissingFile extends Error {
  constructor(readonly fileName: string) {
    super(`The model has no file ${fileName}.`);
  }
}

const addressOf = (request: RequestInfo | URL) => (request instanceof Request ? request.url : String(request));

function find(address: string): { readonly files: ModelFiles | undefined; readonly name: string } {
  for (const [url, files] of models) if (address.startsWith(url)) return { files, name: address.slice(url.length) };
  return { files: undefined, name: address };
}
