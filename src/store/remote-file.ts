import { failedWith, HomebodyError } from '../core';
import { networkGate } from './network-gate';
import { Setback } from './setback';
import { StallWatch } from './stall-watch';

/** What a server said of a file; ranges belong together only if it says the same of each. */
export interface RemoteFile {
  /** 0 where the server does not say. */
  readonly totalBytes: number;
  /** Empty where the server does not say, or hides it from other origins. */
  readonly etag: string;
  readonly lastModified: string;
}

/** Bytes from `start` to before `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface Question {
  readonly url: string;
  /** Without it the whole file. */
  readonly range?: ByteRange;
  /** What earlier ranges were of. */
  readonly known?: RemoteFile;
  /** Expected size, from the catalogue or the hub. */
  readonly expectedBytes?: number | undefined;
  /** Who may answer besides the address's own host, `*.` standing for any subdomain. Left out: anybody. */
  readonly hosts?: readonly string[] | undefined;
  readonly token?: string | undefined;
  /** Whether to send `If-Range`: to another origin it costs a preflight that not every server answers. */
  readonly ifRange?: boolean;
}

export interface Answer {
  /** `part`: the range that was asked for. `whole`: the file from its start. */
  readonly kind: 'part' | 'whole';
  readonly remote: RemoteFile;
  readonly stream: AsyncIterable<Uint8Array>;
  /** All of it at once, in place of `stream`: its bytes need not pass through this thread. */
  blob(): Promise<Blob>;
  /** Drops the answer unread. */
  cancel(): Promise<void>;
}

/** Answers that a later try may better. */
const transientStatuses = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Asks for a file or a range of it and looks at the answer before any byte of it is taken.
 * @throws HomebodyError `download-failed`, `download-mismatch`, where asking again is no use
 * @throws Setback otherwise
 */
export async function askFor(question: Question, signal: AbortSignal, stallMs: number): Promise<Answer> {
  const { url } = question;
  const watch = new StallWatch(stallMs);
  const broken = (status: number, error: unknown) => {
    signal.throwIfAborted();
    const detail = watch.signal.aborted ? `No data for ${stallMs} ms` : String(error);
    return new Setback('transient', new HomebodyError('download-failed', { url, status, detail }, error));
  };
  let response: Response;
  try {
    response = await networkGate.fetch(url, {
      signal: AbortSignal.any([signal, watch.signal]),
      headers: headersFor(question),
      // A Range request and a full one of the same address poison Chromium's HTTP cache, and gigabytes have no place in it.
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  } catch (error) {
    throw broken(0, error);
  } finally {
    watch.end();
  }
  const { body, status } = response;
  const cancel = async () => body?.cancel().catch(() => undefined);
  try {
    const { kind, remote } = judge(question, response);
    if (!body) throw broken(status, 'The answer has no body.');
    const fail = (error: unknown) => broken(status, error);
    return { kind, remote, cancel, stream: read(body, watch, fail), blob: () => readAtOnce(response, watch, fail) };
  } catch (error) {
    await cancel();
    throw error;
  }
}

/** A token goes to the address's own origin alone: browsers drop the header from a redirect to another one. */
function headersFor({ range, known, ifRange, token }: Question): Record<string, string> {
  const authorization = token ? { authorization: `Bearer ${token}` } : {};
  if (!range) return authorization;
  const validator = known && ifRange ? strongValidator(known) : '';
  return {
    ...authorization,
    range: `bytes=${range.start}-${range.end - 1}`,
    ...(validator && { 'if-range': validator }),
  };
}

function judge(question: Question, response: Response): Pick<Answer, 'kind' | 'remote'> {
  const { url, range, known, expectedBytes } = question;
  const { headers, status } = response;
  requireConsented(question, response);
  const failure = isDenied(status)
    ? accessDenied(url, response)
    : new HomebodyError('download-failed', { url, status, detail: response.statusText });
  const changed = () => new Setback('changed', changedFile(url));
  if (transientStatuses.has(status)) throw new Setback('transient', failure, retryAfterMs(headers));
  // What was behind the address a moment ago: the address it leads to has expired, and the next try gets a new one.
  if (isDenied(status) && known && response.redirected) throw new Setback('transient', failure);
  if (known && (status === 412 || status === 416)) throw changed();
  if (status !== 200 && status !== 206) throw failure;
  const contentType = headers.get('content-type') ?? '';
  // A login or error page in place of the file, or an app's index.html for a path that is not there.
  if (contentType.startsWith('text/html')) throw contentMismatch(url, 'a model file', contentType);

  const etag = headers.get('etag') ?? '';
  const lastModified = headers.get('last-modified') ?? '';
  if (status === 200) {
    if (known) throw changed();
    // Of a compressed answer this is the compressed size, and another origin may hide that it is compressed: only more than
    // expected is surely wrong; less is seen at the end.
    const declaredBytes = Number(headers.get('content-length') ?? 0);
    if (expectedBytes !== undefined && declaredBytes > expectedBytes)
      throw sizeMismatch(url, expectedBytes, declaredBytes);
    const plain = headers.get('content-encoding') === null;
    return { kind: 'whole', remote: { totalBytes: expectedBytes ?? (plain ? declaredBytes : 0), etag, lastModified } };
  }
  const unusable = () => new Setback('no-ranges', failure);
  if (!range) throw failure;
  const totalBytes = totalOf(headers.get('content-range'), range, known?.totalBytes ?? expectedBytes);
  if (totalBytes === undefined || headers.get('content-encoding') !== null) throw unusable();
  const remote = { totalBytes, etag, lastModified };
  if (known && !isSame(known, remote)) throw changed();
  if (expectedBytes !== undefined && totalBytes !== expectedBytes) throw sizeMismatch(url, expectedBytes, totalBytes);
  return { kind: 'part', remote };
}

/** The whole size, if the answer is the range that was asked for. Other origins may hide the header: then as known. */
function totalOf(contentRange: string | null, range: ByteRange, knownBytes: number | undefined): number | undefined {
  if (contentRange === null) return knownBytes;
  const match = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(contentRange.trim());
  if (!match) return undefined;
  const [start, last, total] = match.slice(1).map(Number) as [number, number, number];
  return start === range.start && last + 1 === Math.min(range.end, total) ? total : undefined;
}

function isSame(known: RemoteFile, now: RemoteFile): boolean {
  const differ = (before: string, after: string) => before !== '' && after !== '' && before !== after;
  if (known.totalBytes !== now.totalBytes || differ(known.etag, now.etag)) return false;
  // Of machines behind one address the clocks differ, but not the etags.
  return known.etag !== '' || !differ(known.lastModified, now.lastModified);
}

/** A weak etag says that two versions mean the same, not that their bytes are the same. */
function strongValidator({ etag, lastModified }: RemoteFile): string {
  return etag !== '' && !etag.startsWith('W/') ? etag : lastModified;
}

function retryAfterMs(headers: Headers): number {
  const text = headers.get('retry-after') ?? '';
  // By the server's own clock where it says: this one may be wrong.
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : 0;
}

/** @throws HomebodyError `host-refused` where a redirect led to a host that nobody agreed to */
function requireConsented({ url, hosts }: Question, response: Response): void {
  if (!hosts || !response.redirected) return;
  const { host, hostname } = new URL(response.url);
  if (host === new URL(url, location.href).host) return;
  const isMeant = (pattern: string) =>
    pattern.startsWith('*.') ? hostname.endsWith(pattern.slice(1)) : pattern === host || pattern === hostname;
  if (!hosts.some(isMeant)) throw new HomebodyError('host-refused', { url, host });
}

const isDenied = (status: number) => status === 401 || status === 403;

/** A hub answers so for files behind terms that nobody has accepted yet, and says no more to strangers. */
function accessDenied(url: string, { status, headers }: Response): HomebodyError {
  const gated =
    headers.get('x-error-code') === 'GatedRepo' || new URL(url, location.href).pathname.includes('/resolve/');
  return new HomebodyError('access-denied', { url, status, gated });
}

async function readAtOnce(response: Response, watch: StallWatch, broken: (error: unknown) => Setback): Promise<Blob> {
  watch.start();
  try {
    return await response.blob();
  } catch (error) {
    throw broken(error);
  } finally {
    watch.end();
  }
}

async function* read(
  body: ReadableStream<Uint8Array>,
  watch: StallWatch,
  broken: (error: unknown) => Setback,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = body.getReader();
  try {
    for (;;) {
      watch.start();
      const next = await reader.read().catch((error: unknown) => {
        throw broken(error);
      });
      watch.end();
      if (next.done) return;
      yield next.value;
    }
  } finally {
    watch.end();
    await reader.cancel().catch(() => undefined);
  }
}

export function sizeMismatch(url: string, expectedBytes: number, receivedBytes: number): HomebodyError {
  const [expected, received] = [String(expectedBytes), String(receivedBytes)];
  return new HomebodyError('download-mismatch', { url, what: 'size', expected, received });
}

export function contentMismatch(url: string, expected: string, received: string): HomebodyError {
  return new HomebodyError('download-mismatch', { url, what: 'content', expected, received });
}

/** A login page, a captive portal or an app's index.html: it says nothing against what came before. */
export function isPageInstead(error: unknown): boolean {
  return failedWith(error, 'download-mismatch') && error.facts.received.startsWith('text/html');
}

function changedFile(url: string): HomebodyError {
  return contentMismatch(url, 'one file throughout', 'another file in the middle of it');
}
