import { join } from 'node:path';
import { build } from 'vite';
import { getManifest } from 'workbox-build';
import { securityHeaders } from '../security-headers.mjs';

/**
 * `sw.js`: the service worker with the list of files it keeps for offline use.
 * @param {string} root
 * @param {string} appFolder
 */
export async function buildServiceWorker(root, appFolder) {
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: appFolder,
    globPatterns: [
      'index.html',
      'embed/frame.html',
      'manifest.webmanifest',
      'assets/**/*',
      'icons/*',
      'models/**/*.gguf',
    ],
    // Names with a hash never change their content.
    dontCacheBustURLsMatching: /^assets\/.*-[\w-]{8}\.\w+$/,
    maximumFileSizeToCacheInBytes: 64 * 1024 * 1024,
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      __PRECACHE__: JSON.stringify(manifestEntries),
      __HEADERS__: JSON.stringify({
        app: securityHeaders(''),
        frame: securityHeaders('embed/'),
        storeWorker: securityHeaders('assets/store.worker-any.js'),
      }),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      outDir: appFolder,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: join(root, 'src/app/service-worker/service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}
