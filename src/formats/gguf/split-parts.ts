import type { HomebodyError } from '../../core';
import { invalidFile } from '../invalid-file';

const partName = /^(.+)-(\d{5})-of-(\d{5})\.gguf$/i;

/** What a file's name says of its place in a set, e.g. `big-00002-of-00003.gguf`; undefined if it stands alone. */
export function splitNameOf(
  name: string,
): { readonly stem: string; readonly part: number; readonly parts: number } | undefined {
  const [, stem = '', part = '', parts = ''] = partName.exec(name) ?? [];
  return stem ? { stem, part: Number(part), parts: Number(parts) } : undefined;
}

/** True if a file's name is one that projectors have, e.g. `mmproj-model-f16.gguf`. */
export function isProjectorName(name: string): boolean {
  return /(^|[-_.])mmproj([-_.]|$)/i.test(name);
}

/** @param present numbers of the parts that are there, from 0 */
export function missingParts(
  name: string,
  count: number,
  present: readonly number[],
): HomebodyError<'model-file-invalid'> {
  const missing = Array.from({ length: count }, (_, number) => number).filter((number) => !present.includes(number));
  const named = missing.slice(0, mostNamed).map((number) => number + 1);
  const more = missing.length > mostNamed ? ', …' : '';
  return invalidFile(name, 'part-missing', `${named.join(', ')}${more} / ${count}`);
}
const mostNamed = 8;
