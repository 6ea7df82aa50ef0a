import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type UserConfig } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import app from '../../vite.config';
import { launchChromium, launchFirefox, serveApp, watchedPage, type AppServer } from './harness';

/** The engine as it is built, on a page with nothing else, under the app's own headers. */
const folder = mkdtempSync(join(tmpdir(), 'homebody-engine-page-'));
const root = join(import.meta.dirname, '../fixtures/engine-page');
beforeAll(async () => {
  // The app's own configuration but for its pages.
  const own = app as UserConfig;
  await build({
    ...own,
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: { ...own.build, outDir: folder, emptyOutDir: true, rolldownOptions: { input: join(root, 'index.html') } },
  });
  cpSync(join(import.meta.dirname, '../fixtures/families'), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const common = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'generation_config.json'];
const models: readonly [name: string, onnx: readonly string[]][] = [
  ['llama', ['model']],
  ['gpt2', ['model']],
  ['bloom', ['model']],
  ['t5', ['encoder_model', 'decoder_model_merged']],
  ['marian', ['encoder_model', 'decoder_model_merged']],
];

function namesOf(onnx: readonly string[]): string[] {
  return [...common, ...onnx.map((name) => `onnx/${name}.onnx`)];
}

function casesOf(name: string): { readonly prompts: string[]; readonly texts: string[] } {
  const { cases } = JSON.parse(readFileSync(join(folder, name, 'reference.json'), 'utf8')) as {
    readonly cases: readonly { readonly prompt: string; readonly text: string }[];
  };
  return { prompts: cases.map(({ prompt }) => prompt), texts: cases.map(({ text }) => text) };
}

async function served(headers: 'all' | 'no-isolation', use: (server: AppServer) => Promise<void>): Promise<void> {
  const server = await serveApp({ folder, headers });
  try {
    await use(server);
  } finally {
    await server.close();
  }
}

describe('the built transformers engine', () => {
  it('carries two builds of ONNX Runtime, each once', () => {
    const wasm = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.wasm'));
    expect(wasm.map((name) => name.replace(/-[\w-]{8}\.wasm$/, '')).sort()).toEqual([
      'ort-wasm-simd-threaded',
      'ort-wasm-simd-threaded.jspi',
    ]);
  });

  it('answers as PyTorch in Chromium, under the app’s policy and from its origin alone', async () => {
    const browser = await launchChromium();
    try {
      await served('all', async (server) => {
        const { page, context, violations, errors, outsideRequests } = await watchedPage(browser, server);
        await page.goto(server.url);
        await page.waitForFunction(() => window.enginePage !== undefined);
        for (const [name, onnx] of models) {
          const { prompts, texts } = casesOf(name);
          const written = await page.evaluate(
            ([model, names, asked]) => window.enginePage!.writeOn(model, names, asked, 24),
            [name, namesOf(onnx), prompts] as const,
          );
          expect(written).toEqual(texts);
        }
        expect({ violations, errors, outside: outsideRequests() }).toEqual({ violations: [], errors: [], outside: [] });
        await context.close();
      });
    } finally {
      await browser.close();
    }
  });

  it.each(['all', 'no-isolation'] as const)('answers as PyTorch in Firefox, headers: %s', async (headers) => {
    const firefox = await launchFirefox();
    try {
      await served(headers, async (server) => {
        const page = await firefox.newPage();
        const outside: string[] = [];
        page.on('request', (request) => {
          if (/^http/.test(request.url()) && new URL(request.url()).origin !== server.origin)
            outside.push(request.url());
        });
        await page.goto(server.url);
        await page.waitForFunction(() => window.enginePage !== undefined);
        for (const [name, onnx] of models) {
          const { prompts, texts } = casesOf(name);
          const written = await page.evaluate(
            (model, names, asked) => window.enginePage!.writeOn(model, names, asked, 24),
            name,
            namesOf(onnx),
            prompts,
          );
          expect(written).toEqual(texts);
        }
        expect(outside).toEqual([]);
      });
    } finally {
      await firefox.close();
    }
  });
});
