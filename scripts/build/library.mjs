import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import { engineConditions } from './engine-conditions.mjs';
import { frameBytes } from './loader.mjs';
import { filesUnder } from './stamp.mjs';

/**
 * The package: two entries, their workers and engine files as real files beside them, the embedded model, declarations.
 * Not vite's library mode, which would write wasm and workers into the script as base64. The app must be built before: the
 * widget names the size of its frame.
 * @param {string} root
 * @param {string} outDir
 */
export async function buildLibrary(root, outDir) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    base: './',
    resolve: { conditions: engineConditions },
    worker: { format: 'es' },
    define: { __FRAME_BYTES__: JSON.stringify(frameBytes(join(root, 'dist/app'))) },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      modulePreload: false,
      minify: true,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: { index: join(root, 'src/index.ts'), embed: join(root, 'src/embed/index.ts') },
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  cpSync(join(root, 'static/models'), join(outDir, 'models'), { recursive: true });
  writeDeclarations(root, outDir);
}

/**
 * @param {string} root
 * @param {string} outDir
 */
function writeDeclarations(root, outDir) {
  const types = join(outDir, 'types');
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/typescript/bin/tsc'),
      '-p',
      join(root, 'scripts/build/tsconfig.library.json'),
      '--outDir',
      types,
    ],
    { stdio: 'inherit' },
  );
  for (const file of filesUnder([types]).filter((path) => path.endsWith('.d.ts'))) {
    writeFileSync(file, withExtensions(readFileSync(file, 'utf8'), dirname(file)));
  }
}

/**
 * Our sources import without extensions; Node's resolution, which readers of the package may use, wants them.
 * @param {string} text of a declaration file
 * @param {string} folder it stands in
 */
function withExtensions(text, folder) {
  return text.replace(/(\bfrom\s+|\bimport\s*\(\s*)(['"])(\.[^'"]*)\2/g, (_whole, before, quote, target) => {
    const path = resolve(folder, target);
    const isFolder = !existsSync(`${path}.d.ts`) && existsSync(path) && statSync(path).isDirectory();
    return `${before}${quote}${target}${isFolder ? '/index' : ''}.js${quote}`;
  });
}
