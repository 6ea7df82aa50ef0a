import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { browserLaunch } from './scripts/browsers.mjs';
import { engineConditions } from './scripts/build/engine-conditions.mjs';
import { contentSecurityPolicy } from './scripts/security-headers.mjs';
import { badServer } from './test/fixtures/bad-server.mjs';

/** Shared memory, and with it WebAssembly threads, needs an isolated page. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** The policy inside the built pages, for hosts that can't send headers. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
};

/** The two engine builds have one name; the service worker must tell them apart. */
const assetFileNames = ({ originalFileNames }: { originalFileNames: readonly string[] }) =>
  originalFileNames.some((name) => name.includes('wllama-compat'))
    ? 'assets/compat/[name]-[hash][extname]'
    : 'assets/[name]-[hash][extname]';

export default defineConfig({
  base: './',
  publicDir: 'static',
  plugins: [svelte(), policyInPage],
  resolve: { conditions: engineConditions },
  server: { headers: isolation },
  worker: { format: 'es', rolldownOptions: { checks: { pluginTimings: false }, output: { assetFileNames } } },
  build: {
    outDir: 'dist/app',
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    // The language detector and the engine's worker are that large, and come only when needed; what comes first has a test.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      // How long plugins took is no matter of those who only start the app.
      checks: { pluginTimings: false },
      input: [resolve('index.html'), resolve('embed/frame.html')],
      output: { assetFileNames },
    },
  },
  optimizeDeps: {
    exclude: [
      '@mlc-ai/web-llm',
      '@wllama/wllama',
      '@wllama/wllama-compat',
      'onnxruntime-web',
      '@huggingface/transformers',
      '@huggingface/transformers-structured-output',
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,scripts}/**/*.test.ts', 'test/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        plugins: [badServer()],
        // HOMEBODY_KILLS and HOMEBODY_SEED, for those who want more of a test than its share of the whole.
        envPrefix: ['VITE_', 'HOMEBODY_'],
        // Found before the first test: a dependency found late reloads the page in the middle of one.
        optimizeDeps: { entries: ['src/**/*.{ts,svelte}', 'workers/*.ts'] },
        test: {
          name: 'browser',
          include: ['{src,test}/**/*.browser.test.ts'],
          testTimeout: 60_000,
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: browserLaunch }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/build-first.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
