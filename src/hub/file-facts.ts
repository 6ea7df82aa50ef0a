import { failedWith } from '../core';
import { ask, isMissing, readText, type Ask, type Fetch } from './hub-requests';
import { isHubAddress } from './places';

/** What a hub says of a file before it is downloaded. */
export interface FileFacts {
  readonly sha256: string;
  readonly bytes: number;
}

/** A Git LFS pointer has about 130 characters; anything longer is not one. */
const longestPointerBytes = 1_024;

/**
 * Content hash and size of a hub's file: from the Git LFS pointer behind the `raw` twin of its `resolve` address, or from the
 * `x-linked-*` headers of servers that send the file themselves. (The hub's own stand on its redirect, which no page can read.)
 * @returns undefined where the address is no hub's or the file is no LFS file
 * @throws HomebodyError `access-denied`, `download-failed`, `network-locked`
 * @see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
export async function readFileFacts(fetchFrom: Fetch, url: string, asked: Ask): Promise<FileFacts | undefined> {
  const address = new URL(url);
  if (!isHubAddress(address, asked.access) || !address.pathname.includes('/resolve/')) return undefined;
  return (await factsOfPointer(fetchFrom, url, asked)) ?? (await factsOfHeaders(fetchFrom, url, asked));
}

async function factsOfPointer(fetchFrom: Fetch, url: string, asked: Ask): Promise<FileFacts | undefined> {
  try {
    const response = await ask(fetchFrom, url.replace('/resolve/', '/raw/'), asked);
    if (Number(response.headers.get('content-length') ?? 0) > longestPointerBytes) {
      await response.body?.cancel();
      return undefined;
    }
    return parsePointer(await readText(response, longestPointerBytes, asked.signal));
  } catch (error) {
    // Longer than a pointer after all, or a mirror without raw files.
    if (isMissing(error) || (failedWith(error, 'download-failed') && error.facts.status === 200)) return undefined;
    throw error;
  }
}

async function factsOfHeaders(fetchFrom: Fetch, url: string, asked: Ask): Promise<FileFacts | undefined> {
  const { headers, body } = await ask(fetchFrom, url, asked, { method: 'HEAD' });
  await body?.cancel();
  const sha256 = /^(?:W\/)?"?([0-9a-f]{64})"?$/.exec(headers.get('x-linked-etag') ?? '')?.[1];
  const bytes = /^\d{1,15}$/.exec(headers.get('x-linked-size') ?? '')?.[0];
  return sha256 && bytes ? { sha256, bytes: Number(bytes) } : undefined;
}

export function parsePointer(text: string): FileFacts | undefined {
  if (text.length > longestPointerBytes || !text.startsWith('version https://git-lfs.github.com/spec/'))
    return undefined;
  const sha256 = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1];
  const bytes = /^size (\d{1,15})$/m.exec(text)?.[1];
  return sha256 && bytes ? { sha256, bytes: Number(bytes) } : undefined;
}
