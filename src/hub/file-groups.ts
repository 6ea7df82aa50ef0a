import { HomebodyError, type FoundFiles, type ModelFile } from '../core';
import { isProjectorName, splitNameOf } from '../formats';
import type { TreeFile } from './hub-answers';
import { quantizationOf } from './quantization-name';

/** A repository's files, put in order. */
export interface GroupedFiles {
  /** The smallest first. */
  readonly groups: readonly FoundFiles[];
  readonly projectors: readonly ModelFile[];
  /** Sets of which a part is missing: the first file there is, and which parts are not. */
  readonly torn: readonly { readonly quantization: string; readonly name: string; readonly detail: string }[];
}

/**
 * Joins the parts of each file that was split, sets projectors apart, and tells the groups' quantization from their names.
 * @param addressOf a file's address by its path
 */
export function groupFiles(tree: readonly TreeFile[], addressOf: (path: string) => string): GroupedFiles {
  const sets = new Map<string, TreeFile[]>();
  const projectors: ModelFile[] = [];
  for (const file of tree) {
    const name = nameOf(file.path);
    if (!/\.gguf$/i.test(name) || file.bytes === 0 || isCalibration(name)) continue;
    if (isProjectorName(name)) {
      projectors.push({ ...modelFile(file, addressOf), role: 'projector' });
      continue;
    }
    const split = splitNameOf(name);
    const key = split ? `${folderOf(file.path)}/${split.stem}/${split.parts}` : file.path;
    sets.set(key, [...(sets.get(key) ?? []), file]);
  }

  const groups: FoundFiles[] = [];
  const torn: GroupedFiles['torn'][number][] = [];
  const taken = new Set<string>();
  for (const set of sets.values()) {
    const files = set.toSorted((one, other) => (one.path < other.path ? -1 : 1));
    const [first] = files;
    const name = nameOf(first!.path);
    const quantization = quantizationOf(name) ?? quantizationOf(folderOf(first!.path)) ?? '';
    const missing = missingParts(files);
    if (missing.length > 0) {
      torn.push({ quantization, name, detail: `${missing.join(', ')} / ${splitNameOf(name)!.parts}` });
      continue;
    }
    const id = freeId([quantization, stemOf(name), first!.path], taken);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    groups.push({ id, quantization, bytes, files: files.map((file) => modelFile(file, addressOf)) });
  }
  return { groups: groups.toSorted((one, other) => one.bytes - other.bytes), projectors, torn };
}

/**
 * The groups of a named quantization.
 * @throws HomebodyError `source-invalid` if there is none, `model-file-invalid` if a part of it is missing
 */
export function groupsNamed(wanted: string, { groups, torn }: GroupedFiles, source: string): readonly FoundFiles[] {
  const same = (name: string) => name.toLowerCase() === wanted.toLowerCase();
  const found = groups.filter(({ id, quantization }) => same(quantization) || same(id));
  if (found.length > 0) return found;
  const half = torn.find(({ quantization }) => same(quantization));
  if (half) throw partMissing(half);
  const there = groups.map(({ quantization, id }) => quantization || id).join(', ');
  throw new HomebodyError('source-invalid', { source, detail: `It has no ${wanted}, but ${there || 'none'}.` });
}

export function partMissing({ name, detail }: GroupedFiles['torn'][number]): HomebodyError {
  return new HomebodyError('model-file-invalid', { name, problem: 'part-missing', detail });
}

/** What a person should know is there instead: the endings of the largest files, e.g. `safetensors, onnx`. */
export function formatsOf(tree: readonly TreeFile[]): string {
  const known = /\.(gguf|safetensors|onnx|bin|pt|pth|h5|msgpack|tflite|mlmodel|ckpt|ggml)$/i;
  const endings = tree.map(({ path }) => known.exec(path)?.[1]?.toLowerCase()).filter((ending) => ending !== undefined);
  return [...new Set(endings)].join(', ');
}

const nameOf = (path: string) => path.split('/').at(-1) ?? '';
const folderOf = (path: string) => path.split('/').slice(0, -1).join('/');
const stemOf = (name: string) => splitNameOf(name)?.stem ?? name.replace(/\.gguf$/i, '');

/** Importance matrices: made to quantize by, and no models. */
function isCalibration(name: string): boolean {
  return /(^|[-_.])imatrix([-_.]|$)/i.test(name) && quantizationOf(name) === undefined;
}

function missingParts(files: readonly TreeFile[]): number[] {
  const splits = files.map(({ path }) => splitNameOf(nameOf(path)));
  const parts = splits[0]?.parts ?? 0;
  // A name may claim 99999 parts; the first few that are missing tell enough.
  const missing: number[] = [];
  const present = new Set(splits.map((split) => split?.part));
  for (let part = 1; part <= parts && missing.length < 8; part++) if (!present.has(part)) missing.push(part);
  return missing;
}

function modelFile({ path, bytes, sha256 }: TreeFile, addressOf: (path: string) => string): ModelFile {
  return { name: nameOf(path), url: addressOf(path), bytes, ...(sha256 && { sha256 }) };
}

/** The first of the names that nobody has, in lower case. */
function freeId(names: readonly string[], taken: Set<string>): string {
  const ids = names.map((name) => name.toLowerCase().replace(/[^a-z0-9._-]+/g, '-'));
  const free = ids.find((id) => id !== '' && !taken.has(id)) ?? `${ids.at(-1)}-${taken.size}`;
  taken.add(free);
  return free;
}
