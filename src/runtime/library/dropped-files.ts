import { HomebodyError } from '../../core';
import { splitNameOf } from '../../formats';
import { isTar } from '../../packs';
import { findOnnxModels, type DroppedOnnx } from './dropped-onnx';

/** One model as it was dropped: its file, or all parts of it in their order, and a projector that lay beside it. */
export interface DroppedModel {
  readonly parts: readonly File[];
  readonly projector?: File;
}

export interface DroppedFiles {
  readonly models: readonly DroppedModel[];
  readonly onnx: readonly DroppedOnnx[];
  readonly packs: readonly File[];
}

const ggufMagic = 'GGUF';

/**
 * Sorts what was dropped by what it is, not by what it is called: GGUF models (parts are joined by their names), packs,
 * projectors; ONNX models by their files' names, which the engine needs.
 * Other files are left alone unless there is nothing else.
 * @param isProjector tells a projector by its header
 * @throws HomebodyError `model-file-invalid` for parts that are missing and GGUF files that are none, `source-unusable` where
 *   there is nothing to use
 */
export async function sortDroppedFiles(
  files: readonly File[],
  isProjector: (file: File) => Promise<boolean>,
): Promise<DroppedFiles> {
  const ggufs: File[] = [];
  const projectors: File[] = [];
  const packs: File[] = [];
  const others: File[] = [];
  for (const file of files) {
    if (await isGguf(file)) ((await isProjector(file)) ? projectors : ggufs).push(file);
    else if (await isTar(file)) packs.push(file);
    else others.push(file);
  }
  const [broken] = others.filter(({ name }) => /\.gguf$/i.test(name));
  if (broken) throw await noGguf(broken);
  const onnx = await findOnnxModels(others);
  if (ggufs.length + packs.length + onnx.length === 0) throw await nothingUsable(files, projectors);
  const groups = joinParts(ggufs);
  const models = groups.map((parts): DroppedModel => {
    const projector = projectorFor(parts, groups.length, projectors);
    return { parts, ...(projector && { projector }) };
  });
  return { models, onnx, packs };
}

async function isGguf(file: File): Promise<boolean> {
  return (await file.slice(0, ggufMagic.length).text()) === ggufMagic;
}

/** Groups files that are called parts of one model, each group in order. */
export function joinParts(files: readonly File[]): readonly (readonly File[])[] {
  const groups = new Map<string, File[]>();
  for (const file of files) {
    const name = splitNameOf(file.name);
    const key = name && name.parts > 1 ? `${folderOf(file)}/${name.stem}-of-${name.parts}` : undefined;
    if (key === undefined) groups.set(`file ${groups.size}`, [file]);
    else groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()].map((group) => inOrder(group));
}

/** @throws HomebodyError `model-file-invalid` that names the missing parts */
function inOrder(group: readonly File[]): readonly File[] {
  const { stem = '', parts: count = 1 } = splitNameOf(group[0]!.name) ?? {};
  if (count === 1) return group;
  const numberOf = (file: File) => splitNameOf(file.name)?.part ?? 0;
  const parts = [...group].sort((a, b) => numberOf(a) - numberOf(b));
  const here = new Set(parts.map(numberOf));
  const missing = [...Array(count).keys()].map((index) => index + 1).filter((number) => !here.has(number));
  if (missing.length > 0 || parts.length !== count) {
    const detail = missing.length > 0 ? `${listed(missing)} / ${count}` : `${parts.length} files for ${count} parts`;
    throw new HomebodyError('model-file-invalid', { name: `${stem}.gguf`, problem: 'part-missing', detail });
  }
  return parts;
}

/** A long set may lack hundreds. */
function listed(numbers: readonly number[]): string {
  return numbers.length > 8 ? `${numbers.slice(0, 8).join(', ')}, …` : numbers.join(', ');
}

/** Beside the only model any projector is meant for it; among several, the one in the same folder. */
function projectorFor(parts: readonly File[], models: number, projectors: readonly File[]): File | undefined {
  if (models === 1) return projectors[0];
  const folder = folderOf(parts[0]!);
  return folder === '' ? undefined : projectors.find((projector) => folderOf(projector) === folder);
}

/** Where a dropped folder had the file; empty for files that were chosen one by one. */
function folderOf(file: File): string {
  return file.webkitRelativePath?.split('/').slice(0, -1).join('/') ?? '';
}

async function noGguf(file: File): Promise<HomebodyError> {
  if (file.size === 0)
    return new HomebodyError('model-file-invalid', { name: file.name, problem: 'empty', detail: '' });
  const first = new Uint8Array(await file.slice(0, ggufMagic.length).arrayBuffer());
  const detail = [...first].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  return new HomebodyError('model-file-invalid', { name: file.name, problem: 'wrong-magic', detail });
}

/** Of a single file it is told what is wrong with it; of several, what they are. */
async function nothingUsable(files: readonly File[], projectors: readonly File[]): Promise<HomebodyError> {
  const [only, ...more] = files;
  const [projector] = projectors;
  if (projector)
    return new HomebodyError('model-file-invalid', { name: projector.name, problem: 'projector-only', detail: '' });
  if (only && more.length === 0) return noGguf(only);
  const endings = files.map(({ name }) => /\.[a-z0-9]{1,12}$/i.exec(name)?.[0].toLowerCase() ?? name);
  const formats = [...new Set(endings)].slice(0, 5);
  const folder = only?.webkitRelativePath?.split('/')[0];
  return new HomebodyError('source-unusable', {
    source:
      folder ||
      files
        .map(({ name }) => name)
        .slice(0, 3)
        .join(', '),
    formats: formats.join(', '),
  });
}
