import { describe, expect, it } from 'vitest';
import { fileAt, filesFor, isKeptOnUse, runsModernEngine } from './kept-files';

const build = [
  'index.html',
  'assets/main-abcdefgh.js',
  'assets/wllama-ABCD1234.wasm',
  'assets/compat/wllama-EFGH5678.wasm',
  'assets/compat/wllama-IJKL9012.js',
  'assets/ort-wasm-simd-threaded.jspi-MNOP3456.wasm',
  'assets/ort-wasm-simd-threaded-QRST7890.mjs',
  'assets/transformers.worker-UVWX1234.js',
  'models/pocket/pocket-q8_0.gguf',
].map((url) => ({ url, revision: null }));

describe('the files kept for offline use', () => {
  it('hold the usual engine where the browser runs it', () => {
    expect(filesFor(true, build).map(({ url }) => url)).toEqual([
      'index.html',
      'assets/main-abcdefgh.js',
      'assets/wllama-ABCD1234.wasm',
      'models/pocket/pocket-q8_0.gguf',
    ]);
  });

  it('hold the compatible engine elsewhere', () => {
    expect(filesFor(false, build).map(({ url }) => url)).toEqual([
      'index.html',
      'assets/main-abcdefgh.js',
      'assets/compat/wllama-EFGH5678.wasm',
      'assets/compat/wllama-IJKL9012.js',
      'models/pocket/pocket-q8_0.gguf',
    ]);
  });

  it('hold the files of rarer engines only from their first use on', () => {
    expect(build.filter(isKeptOnUse).map(({ url }) => url)).toEqual([
      'assets/ort-wasm-simd-threaded.jspi-MNOP3456.wasm',
      'assets/ort-wasm-simd-threaded-QRST7890.mjs',
      'assets/transformers.worker-UVWX1234.js',
    ]);
  });

  it('know that this Node has no promise integration', () => {
    expect(runsModernEngine()).toBe('Suspending' in WebAssembly);
  });
});

describe('the file at an address', () => {
  const scope = 'https://host.example/sub/';

  it('is the page for the base, whatever its query', () => {
    expect(fileAt('https://host.example/sub/?q=1#top', scope)).toBe('index.html');
  });

  it('is found below a sub-path', () => {
    expect(fileAt('https://host.example/sub/assets/a.js', scope)).toBe('assets/a.js');
  });

  it('is none outside the scope', () => {
    expect(fileAt('https://host.example/other/a.js', scope)).toBeUndefined();
    expect(fileAt('https://huggingface.co/sub/a.gguf', scope)).toBeUndefined();
  });
});
