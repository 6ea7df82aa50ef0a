import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { buildApp } from './app.mjs';
import { buildBench } from './bench.mjs';
import { buildLibrary } from './library.mjs';
import { filesUnder, hashFiles, isStamped, writeStamp } from './stamp.mjs';

const root = resolve(import.meta.dirname, '../..');

const sources = [
  ...['src', 'workers', 'static', 'embed', 'scripts/build', 'scripts/security-headers.mjs', 'index.html'],
  ...['models.json', 'package-lock.json', 'vite.config.ts', 'svelte.config.js', 'tsconfig.json'],
];

/** What can be built: its maker and the inputs beside the common ones. */
const targets = {
  app: { build: buildApp, inputs: sources },
  lib: { build: buildLibrary, inputs: sources },
  bench: { build: buildBench, inputs: [...sources, 'bench'] },
};

/** @typedef {keyof typeof targets} Target */

/** @param {string} file Tests don't go into what is built. */
const isSource = (file) => !/\.test\.ts$/.test(file);

/**
 * Builds `dist/<target>` unless it is there and made from these very sources. The old folder stays in use until the new
 * one is whole, so a running server or test never sees half a build.
 * @param {Target} target
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function ensureBuilt(target, { force = false } = {}) {
  if (target === 'lib') await ensureBuilt('app');
  const { build, inputs } = targets[target];
  const files = filesUnder(inputs.map((path) => join(root, path))).filter(isSource);
  const stamp = hashFiles(files.map((file) => relative(process.cwd(), file)));
  const stampFile = join(root, 'dist/.stamps', target);
  const folder = join(root, 'dist', target);
  if (!force && existsSync(folder) && isStamped(stampFile, stamp)) return false;

  const making = join(root, 'dist', `.making-${target}-${process.pid}`);
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  // Inside a test runner this says `test`, and vite would build for development.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build(root, making);
    rmSync(folder, { recursive: true, force: true });
    renameSync(making, folder);
    writeStamp(stampFile, stamp);
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
    rmSync(making, { recursive: true, force: true });
  }
  return true;
}
