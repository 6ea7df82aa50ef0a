import { join } from 'node:path';
import { build } from 'vite';

/**
 * The benchmark's page. Not shipped: it imports the bare engine package, for comparison.
 * @param {string} root
 * @param {string} outDir
 */
export async function buildBench(root, outDir) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    base: './',
    publicDir: join(root, 'static'),
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { checks: { pluginTimings: false }, input: join(root, 'bench/chat.html') },
    },
  });
}
