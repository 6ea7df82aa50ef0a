import { join } from 'node:path';
import { build } from 'vite';
import { buildLoader } from './loader.mjs';
import { buildServiceWorker } from './service-worker.mjs';

/**
 * The app: pages and chunks by vite, then what needs to know them: the script tag's loader (it names the size of what it
 * would fetch) and the service worker (it keeps the files).
 * @param {string} root of the repository
 * @param {string} outDir
 */
export async function buildApp(root, outDir) {
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  });
  await buildLoader(root, outDir);
  await buildServiceWorker(root, outDir);
}
