import * as v from 'valibot';
import type { Licence } from '../core';

/** A file of a repository, as the hub lists it. */
export interface TreeFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256?: string;
}

/** What a hub says of a repository. */
export interface RepositoryInfo {
  /** The commit that the revision stands for; empty where the hub does not say. */
  readonly commit: string;
  readonly gated: boolean;
  readonly licence: Licence;
  readonly languages: readonly string[];
}

const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
// No control characters, no way out of the folder: paths become addresses and names of files.
const path = v.pipe(
  v.string(),
  v.maxLength(512),
  // eslint-disable-next-line no-control-regex
  v.regex(/^(?!\/)[^\u0000-\u001f\u007f\\]+$/),
  v.check((text) => !text.split('/').includes('..')),
);
const treeFile = v.object({
  type: v.literal('file'),
  path,
  size,
  lfs: v.nullish(v.object({ oid: v.pipe(v.string(), v.regex(/^(sha256:)?[0-9a-f]{64}$/)), size })),
});

/**
 * The files of one page of a repository's tree; what is no file, or has no proper name or size, is passed over.
 * @returns undefined if the answer is no list at all
 * @see https://huggingface.co/docs/hub/api
 */
export function readTreePage(answer: unknown): { files: readonly TreeFile[]; entries: number } | undefined {
  if (!Array.isArray(answer)) return undefined;
  const files = answer.flatMap((entry: unknown): TreeFile[] => {
    const read = v.safeParse(treeFile, entry);
    if (!read.success) return [];
    const { path, size, lfs } = read.output;
    return [{ path, bytes: lfs?.size ?? size, ...(lfs && { sha256: lfs.oid.replace('sha256:', '') }) }];
  });
  return { files, entries: answer.length };
}

const word = v.pipe(v.string(), v.maxLength(200));
const words = v.union([v.pipe(v.array(v.unknown()), v.maxLength(2_000)), word]);
const info = v.object({
  sha: v.optional(v.fallback(v.pipe(v.string(), v.regex(/^([0-9a-f]{40})?$/)), ''), ''),
  gated: v.optional(v.unknown()),
  tags: v.fallback(v.optional(words, []), []),
  cardData: v.fallback(
    v.nullish(
      v.object({
        license: v.optional(v.unknown()),
        license_name: v.optional(v.unknown()),
        license_link: v.optional(v.unknown()),
        language: v.optional(v.unknown()),
      }),
    ),
    undefined,
  ),
});

/**
 * What matters of a hub's word on a repository; a field of another kind than expected counts as not there.
 * @param page address of the repository for people, where the licence can be read
 * @returns undefined if the answer is no object at all
 */
export function readInfo(answer: unknown, page: string): RepositoryInfo | undefined {
  const read = v.safeParse(info, answer);
  if (!read.success) return undefined;
  const { sha, gated, cardData } = read.output;
  const tags = listOf(read.output.tags);
  const tagged = tags.find((tag) => tag.startsWith('license:'))?.slice('license:'.length);
  const [carded] = listOf(cardData?.license);
  const id = tagged ?? carded ?? '';
  const [ownName] = listOf(cardData?.license_name);
  const [link = ''] = listOf(cardData?.license_link);
  return {
    commit: sha,
    gated: gated === true || gated === 'auto' || gated === 'manual',
    licence: {
      id: (id === 'other' && ownName) || spdxOf(id),
      url: /^https:\/\//.test(link) && URL.canParse(link) ? link : page,
    },
    languages: listOf(cardData?.language)
      .filter((code) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code))
      .slice(0, 200),
  };
}

function listOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item) => typeof item === 'string' && item !== '' && item.length <= 200) as string[];
}

/** The hub writes licences in lower case, SPDX does not. */
const spdxNames = ['Apache-2.0', 'MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'CC0-1.0', 'Unlicense', 'MPL-2.0'];
function spdxOf(id: string): string {
  const known = spdxNames.find((name) => name.toLowerCase() === id.toLowerCase());
  return known ?? id.replace(/^(cc-by|gpl|lgpl|agpl)(?=-)/, (start) => start.toUpperCase());
}
