import { HomebodyError } from '../core';
import type { ByteSource } from './byte-source';

/** `fetch`, or what stands in for it where hosts, tokens and the lock are minded. */
export type FetchRange = (
  url: string,
  init: { headers: Record<string, string>; signal: AbortSignal },
) => Promise<Response>;

export interface RangeLimits {
  /** Most bytes asked of the server in all; 512 KiB if left out. */
  readonly mostBytes?: number;
  /** For error facts; left out, the last part of the address. */
  readonly name?: string;
  /** Size of the file, where it is known and the server may not say it (`Content-Range` is hidden from other origins). */
  readonly bytes?: number;
}

const usualMostBytes = 524_288;
const firstReadAheadBytes = 32_768;

/**
 * Reads a file on a server by HTTP Range, a little ahead, twice as far each time. The first piece is asked for at once.
 * @throws HomebodyError `access-denied`, `download-failed` (status 200 if the server knows no ranges), what `fetchRange` throws
 */
export async function rangeSource(
  url: string,
  fetchRange: FetchRange,
  signal: AbortSignal,
  { mostBytes = usualMostBytes, name = lastPartOf(url), bytes }: RangeLimits = {},
): Promise<ByteSource> {
  let leftBytes = mostBytes;
  let aheadBytes = firstReadAheadBytes;
  let window = { start: 0, bytes: new Uint8Array(0) };
  let size = bytes;

  const fetchWindow = async (start: number, end: number): Promise<void> => {
    const wanted = Math.min(Math.max(end - start, aheadBytes), leftBytes, (size ?? Infinity) - start);
    if (wanted <= 0) {
      window = { start, bytes: new Uint8Array(0) };
      return;
    }
    aheadBytes *= 2;
    leftBytes -= wanted;
    const headers = { Range: `bytes=${start}-${start + wanted - 1}` };
    const response = await fetchRange(url, { headers, signal });
    const total = await checkAnswer(url, response, start);
    size ??= total;
    window = { start, bytes: await readAtMost(response, wanted) };
  };

  await fetchWindow(0, 1);
  if (size === undefined) {
    throw new HomebodyError('download-failed', {
      url,
      status: 206,
      detail: 'The server does not say how large it is.',
    });
  }
  return {
    name,
    bytes: size,
    async read(start, end) {
      const windowEnd = window.start + window.bytes.length;
      if (start < window.start || end > windowEnd) await fetchWindow(start, end);
      return window.bytes.subarray(start - window.start);
    },
  };
}

/** @returns the file's size, where the server says it */
async function checkAnswer(url: string, response: Response, start: number): Promise<number | undefined> {
  const { status } = response;
  if (status === 206) {
    const [, from, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get('Content-Range') ?? '') ?? [];
    if (from === undefined || Number(from) === start) return total && total !== '*' ? Number(total) : undefined;
  }
  await response.body?.cancel();
  if (status === 401 || status === 403) {
    const gated = response.headers.get('X-Error-Code') === 'GatedRepo';
    throw new HomebodyError('access-denied', { url, status, gated });
  }
  const detail = status === 200 || status === 206 ? 'The server can’t send a part of a file.' : response.statusText;
  throw new HomebodyError('download-failed', { url, status, detail });
}

/** A server may send more than it was asked for, and never stop. */
async function readAtMost(response: Response, bytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(bytes);
  let at = 0;
  const reader = response.body?.getReader();
  while (reader && at < bytes) {
    const { done, value } = await reader.read();
    if (done) break;
    const part = value.subarray(0, bytes - at);
    whole.set(part, at);
    at += part.length;
  }
  await reader?.cancel();
  return whole.subarray(0, at);
}

function lastPartOf(url: string): string {
  return URL.canParse(url) ? decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '') : url;
}
