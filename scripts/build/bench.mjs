import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, defaultClientConditions } from 'vite';

/**
 * Packages that we are measured against, each with what they keep inside and we must call to run their own code, not a copy.
 * @type {Record<string, { file: string, exported: string }>}
 */
const peerInsides = {
  'peer-insides/web-llm': {
    file: 'node_modules/@mlc-ai/web-llm/lib/index.js',
    exported: 'export const createArtifactCache = libExports$2.createArtifactCache;',
  },
  'peer-insides/transformers': {
    file: 'node_modules/@huggingface/transformers/dist/transformers.web.js',
    exported: 'export { getModelFile };',
  },
};

/** @param {string} root @returns {import('vite').Plugin} */
function openPeers(root) {
  /** @type {(id: string) => string} */
  const place = (id) => join(root, peerInsides[id]?.file ?? '');
  return {
    name: 'open-peers',
    enforce: 'pre',
    resolveId: (id) => (id in peerInsides ? `${place(id)}?insides` : undefined),
    load(id) {
      const inside = Object.entries(peerInsides).find(([name]) => id === `${place(name)}?insides`);
      return inside && `${readFileSync(place(inside[0]), 'utf8')}\n${inside[1].exported}\n`;
    },
  };
}

/**
 * The benchmarks' pages. Not shipped: they import the bare packages, for comparison.
 * @param {string} root
 * @param {string} outDir
 */
export async function buildBench(root, outDir) {
  const peers = openPeers(root);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    base: './',
    publicDir: join(root, 'static'),
    plugins: [peers],
    // As the app has it: without the largest build of ONNX Runtime.
    resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
    worker: {
      format: 'es',
      plugins: () => [peers],
      rolldownOptions: { checks: { pluginTimings: false, eval: false } },
    },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 8000,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: ['chat', 'store', 'load', 'engines'].map((page) => join(root, `bench/${page}.html`)),
      },
    },
  });
  // Small models of every family, beside the page that asks them.
  cpSync(join(root, 'test/fixtures/families'), join(outDir, 'bench'), { recursive: true });
  cpSync(join(root, 'test/fixtures/pocket-onnx'), join(outDir, 'bench/pocket-onnx'), { recursive: true });
}
