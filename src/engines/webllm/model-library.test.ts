import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../../node_modules/@mlc-ai/web-llm/package.json';
import { makeLibrary } from '../../../test/fixtures/webllm/make-library';
import { failedWith } from '../../core';
import { checkLibrary, neededExports, packageVersion, providedImports } from './model-library';

const source = readFileSync('node_modules/@mlc-ai/web-llm/lib/index.js', 'utf8');

/** A newer version of the package has to be looked into again: these find out what to look for. */
describe('what package and library want of each other', () => {
  it('is of the version that is shipped', () => {
    expect(manifest.version).toBe(packageVersion);
  });

  it('has every import that the package gives', () => {
    const [, given = ''] = /wasmImports=\{([^}]*)\}/.exec(source) ?? [];
    const names = given.split(',').map((pair) => pair.split(':')[0]!);
    expect(names.length).toBeGreaterThan(8);
    expect(providedImports['env']).toEqual(expect.arrayContaining(names));
    const [, added = ''] = /const newEnv = \{([\s\S]*?)\n\s*\};/.exec(source) ?? [];
    expect(added).toContain('TVMFFIWasmSafeCall');
    expect([...added.matchAll(/"(\w+)":/g)].map(([, name]) => name)).toEqual(
      expect.arrayContaining(['TVMFFIWasmSafeCall', 'TVMFFIWasmFunctionDeleter', '__console_log']),
    );
  });

  it('has every function that the package calls', () => {
    const called = [...source.matchAll(/\.exports\s*\.(TVM(?:FFI|Wasm)\w+)\s*[(,)]/g)].map(([, name]) => name!);
    expect(new Set(called).size).toBeGreaterThan(8);
    expect(neededExports).toEqual(expect.arrayContaining([...new Set(called)]));
  });
});

describe('a library', () => {
  const check = async (shape: Parameters<typeof makeLibrary>[0]) => {
    try {
      await checkLibrary(makeLibrary(shape).buffer, 'a.wasm', 'tiny');
      return 'fits';
    } catch (error) {
      return failedWith(error, 'model-load-failed') ? error.facts.detail : String(error);
    }
  };

  it('fits with all that is needed and nothing that is not given', async () => {
    const imports = [
      ['env', 'TVMFFIWasmSafeCall'],
      ['wasi_snapshot_preview1', 'fd_write'],
    ] as const;
    expect(await check({ imports, exports: neededExports })).toBe('fits');
    expect(await check({ exports: [...neededExports, 'asyncify_start_unwind'] })).toBe('fits');
  });

  it.each(neededExports)('does not fit without %s', async (name) => {
    const exports = neededExports.filter((each) => each !== name);
    expect(await check({ exports })).toBe(`a.wasm was not compiled for WebLLM 0.2.86. It has no ${name}.`);
  });

  it('does not fit if it asks for something else', async () => {
    const imports = [
      ['env', 'invoke_vii'],
      ['other', 'fd_write'],
    ] as const;
    expect(await check({ imports, exports: neededExports })).toBe(
      'a.wasm was not compiled for WebLLM 0.2.86. It asks for env.invoke_vii, other.fd_write.',
    );
  });
});
