import { HomebodyError, isAbort } from '../core';

/** What a hub says of a file before it is downloaded. */
export interface HubFacts {
  readonly sha256: string;
  readonly bytes: number;
}

/** A Git LFS pointer has about 130 characters; anything longer is not one. */
const longestPointerCharacters = 1024;

/**
 * Reads content hash and size of a file on a Hugging Face hub (or a server like it) from the Git LFS pointer behind the
 * `raw` twin of its `resolve` URL.
 * @returns undefined where the URL is no hub's or the file is no LFS file
 * @throws HomebodyError `download-failed` if the hub can't be reached or refuses
 * @see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
export async function readHubFacts(url: string, signal: AbortSignal): Promise<HubFacts | undefined> {
  if (!url.includes('/resolve/')) return undefined;
  const pointerUrl = url.replace('/resolve/', '/raw/');
  let response: Response;
  try {
    response = await fetch(pointerUrl, {
      signal,
      cache: 'no-store',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
    });
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new HomebodyError('download-failed', { url: pointerUrl, status: 0, detail: String(error) }, error);
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw new HomebodyError('download-failed', {
      url: pointerUrl,
      status: response.status,
      detail: response.statusText,
    });
  }
  if (Number(response.headers.get('content-length') ?? 0) > longestPointerCharacters) {
    await response.body?.cancel();
    return undefined;
  }
  return parseLfsPointer(await response.text());
}

export function parseLfsPointer(text: string): HubFacts | undefined {
  if (text.length > longestPointerCharacters || !text.startsWith('version https://git-lfs.github.com/spec/'))
    return undefined;
  const sha256 = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1];
  const bytes = /^size (\d{1,15})$/m.exec(text)?.[1];
  return sha256 && bytes ? { sha256, bytes: Number(bytes) } : undefined;
}
