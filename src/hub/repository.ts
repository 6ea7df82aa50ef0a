import { failedWith, HomebodyError } from '../core';
import { readInfo, readTreePage, type RepositoryInfo, type TreeFile } from './hub-answers';
import { ask, isMissing, readJson, type Ask, type Fetch } from './hub-requests';
import { HUB } from './places';
import type { RepositorySource } from './source-name';

/** The largest repositories of models have a few thousand files, and a page of the tree a thousand entries (0.4 MB). */
const most = { pages: 20, entries: 20_000, answerBytes: 8 * 2 ** 20 };

/**
 * What the hub says of a repository.
 * @throws HomebodyError `source-invalid` if there is none of that name, `access-denied`, `download-failed`
 */
export async function readRepository(
  fetchFrom: Fetch,
  { id, revision }: RepositorySource,
  asked: Ask,
): Promise<RepositoryInfo> {
  const url = `${HUB}/api/models/${id}/revision/${encodeURIComponent(revision)}`;
  const answer = await readAnswer(fetchFrom, url, id, asked);
  const info = readInfo(answer.json, `${HUB}/${id}`);
  if (!info) throw new HomebodyError('download-failed', { url, status: 200, detail: 'This is no model hub.' });
  return info;
}

/**
 * All files of a repository.
 * @param revision a branch or commit
 * @throws HomebodyError `source-invalid` if there is none of that name or it has too many files, `access-denied`, `download-failed`
 */
export async function readTree(
  fetchFrom: Fetch,
  id: string,
  revision: string,
  asked: Ask,
): Promise<readonly TreeFile[]> {
  const url = `${HUB}/api/models/${id}/tree/${encodeURIComponent(revision)}?recursive=true`;
  const files: TreeFile[] = [];
  let next: string | undefined = url;
  let entries = 0;
  for (let page = 0; next !== undefined; page++) {
    if (page === most.pages || entries > most.entries) {
      throw new HomebodyError('source-invalid', { source: id, detail: `It has more than ${entries} files.` });
    }
    const { json, link } = await readAnswer(fetchFrom, next, id, asked);
    const read = readTreePage(json);
    if (!read) throw new HomebodyError('download-failed', { url, status: 200, detail: 'This is no list of files.' });
    files.push(...read.files);
    entries += read.entries;
    const cursor = cursorIn(link);
    next = cursor === undefined ? undefined : `${url}&cursor=${encodeURIComponent(cursor)}`;
  }
  return files;
}

/** Where the next page starts. Only this is taken of the hub's word: a mirror may pass on links to the hub itself. */
export function cursorIn(link: string): string | undefined {
  for (const part of link.split(/,\s*(?=<)/)) {
    const target = /^\s*<([^>]{1,4000})>\s*;.*\brel="?next"?/.exec(part)?.[1];
    if (target && URL.canParse(target, HUB)) return new URL(target, HUB).searchParams.get('cursor') ?? undefined;
  }
  return undefined;
}

async function readAnswer(
  fetchFrom: Fetch,
  url: string,
  id: string,
  asked: Ask,
): Promise<{ readonly json: unknown; readonly link: string }> {
  try {
    const response = await ask(fetchFrom, url, asked, { headers: { Accept: 'application/json' } });
    const link = response.headers.get('link') ?? '';
    return { json: await readJson(response, most.answerBytes, asked.signal), link };
  } catch (error) {
    if (isMissing(error)) {
      throw new HomebodyError('source-invalid', { source: id, detail: 'The hub has nothing of this name.' }, error);
    }
    // Without a token hubs say 401 of what does not exist as well: they tell nobody which private models there are.
    if (failedWith(error, 'access-denied') && error.facts.status === 401 && !error.facts.gated && !asked.access.token) {
      const detail = 'The hub has nothing public of this name.';
      throw new HomebodyError('source-invalid', { source: id, detail }, error);
    }
    throw error;
  }
}
