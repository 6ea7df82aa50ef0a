import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'src');

/** What each room may import besides itself. `library` is the pair of files at the top of src. */
const mayImport: Record<string, readonly string[]> = {
  core: [],
  formats: ['core'],
  catalog: ['core', 'formats'],
  device: ['core'],
  store: ['core'],
  hub: ['core', 'formats', 'store'],
  packs: ['core'],
  engines: ['core', 'store', 'formats'],
  port: ['core'],
  runtime: ['core', 'formats', 'catalog', 'device', 'store', 'hub', 'packs', 'port'],
  tasks: ['core'],
  'user-data': ['core'],
  embed: ['core', 'runtime', 'tasks', 'library'],
  app: ['core', 'formats', 'catalog', 'device', 'store', 'port', 'runtime', 'tasks', 'user-data', 'embed', 'library'],
  library: ['core', 'formats', 'catalog', 'device', 'store', 'port', 'runtime', 'tasks'],
};

/** Packages that only one room (or folder of it) may import. */
const packageHome: Record<string, string> = {
  '@wllama/wllama': 'engines/llamacpp',
  '@wllama/wllama-compat': 'engines/llamacpp',
  '@mlc-ai/web-llm': 'engines/webllm',
  '@huggingface/transformers': 'engines/transformers',
  comlink: 'port',
};

interface Import {
  readonly file: string;
  readonly target: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.(ts|svelte)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...found].map((match) => ({ file, target: match[1]! }));
}

function roomOf(path: string): string {
  const [first, ...rest] = relative(source, path).split('/');
  // An import of `../core` names the folder, `../homebody` a file at the top.
  return rest.length === 0 && !(first! in mayImport) ? 'library' : first!;
}

const imports = sourceFiles(source).flatMap(importsOf);
const relativeImports = imports.filter(({ target }) => target.startsWith('.'));
const name = ({ file, target }: Import) => `${relative(root, file)} -> ${target}`;

describe('the house', () => {
  it('has only rooms that the plan names', () => {
    const rooms = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map((room) => room.name).filter((room) => !(room in mayImport))).toEqual([]);
  });

  it('imports only downwards', () => {
    const climbing = relativeImports.filter(({ file, target }) => {
      const from = roomOf(file);
      const path = resolve(dirname(file), target);
      if (!path.startsWith(source)) return false;
      const to = roomOf(path);
      return from !== to && !mayImport[from]!.includes(to);
    });
    expect(climbing.map(name)).toEqual([]);
  });

  it('enters a room by its door', () => {
    const burglary = relativeImports.filter(({ file, target }) => {
      const path = resolve(dirname(file), target);
      if (!path.startsWith(source) || roomOf(file) === roomOf(path)) return false;
      const depth = relative(source, path)
        .split('/')
        .filter((part) => part !== 'index').length;
      return depth > 1;
    });
    expect(burglary.map(name)).toEqual([]);
  });

  it('keeps each engine package in its own folder', () => {
    const strays = imports.filter(({ file, target }) => {
      const packageName = target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');
      const home = packageHome[packageName];
      return home !== undefined && !relative(source, file).startsWith(`${home}/`);
    });
    expect(strays.map(name)).toEqual([]);
  });

  it('lets core import no package', () => {
    expect(imports.filter(({ file, target }) => roomOf(file) === 'core' && !target.startsWith('.')).map(name)).toEqual(
      [],
    );
  });

  it('keeps worker entries thin', () => {
    const fat = readdirSync(join(root, 'workers')).filter(
      (file) => readFileSync(join(root, 'workers', file), 'utf8').split('\n').length > 40,
    );
    expect(fat).toEqual([]);
  });
});
