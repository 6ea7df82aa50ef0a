import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { filesUnder } from './stamp.mjs';

/**
 * Bytes that the frame fetches before its first answer, uncompressed: its page and code, one engine build, the embedded
 * model. Browsers with JSPI and Memory64 take the `modern` engine, others the `compatible` one.
 * @param {string} appFolder
 */
export function frameBytes(appFolder) {
  const bytes = (/** @type {string} */ path) => statSync(join(appFolder, path)).size;
  const assets = filesUnder([join(appFolder, 'assets')]).map((path) => path.slice(appFolder.length + 1));
  const modelBytes = filesUnder([join(appFolder, 'models')])
    .filter((path) => path.endsWith('.gguf'))
    .reduce((sum, path) => sum + statSync(path).size, 0);
  const reached = reachableFrom('embed/frame.html', appFolder, assets);
  const engineOf = (/** @type {boolean} */ compatible) =>
    reached.filter((path) => path.includes('/compat/') === compatible && !isShared(path));
  const sum = (/** @type {readonly string[]} */ paths) => paths.reduce((total, path) => total + bytes(path), 0);
  const shared = sum(reached.filter(isShared)) + modelBytes;
  return { modern: shared + sum(engineOf(false)), compatible: shared + sum(engineOf(true)) };
}

/** @param {string} path */
const isShared = (path) => !path.endsWith('.wasm') && !path.includes('/compat/');

/**
 * Files named in a page or script, and in the scripts it names: all that could be fetched from it.
 * @param {string} entry
 * @param {string} folder
 * @param {readonly string[]} assets
 */
export function reachableFrom(entry, folder, assets) {
  const reached = new Set([entry]);
  for (const path of reached) {
    if (!/\.(html|js|css)$/.test(path)) continue;
    const text = readFileSync(join(folder, path), 'utf8');
    for (const asset of assets) if (text.includes(asset.slice(asset.lastIndexOf('/') + 1))) reached.add(asset);
  }
  return [...reached];
}

/**
 * `embed/homebody.js`: one classic script without imports, for pages that know no modules.
 * @param {string} root
 * @param {string} appFolder
 */
export async function buildLoader(root, appFolder) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { __FRAME_BYTES__: JSON.stringify(frameBytes(appFolder)) },
    build: {
      outDir: join(appFolder, 'embed'),
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: join(root, 'src/embed/loader.ts'),
        output: { format: 'iife', entryFileNames: 'homebody.js' },
      },
    },
  });
}
