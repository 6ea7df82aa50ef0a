import { failedWith, HomebodyError, isAbort, type HubAccess } from '../core';
import { isAsked, placeOf } from './places';

/** `fetch`, or what stands in for it where the network can be locked. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Ask {
  readonly access: HubAccess;
  readonly signal: AbortSignal;
}

const patienceMs = 30_000;
/** What a busy server answers; a moment later it may not. */
const busyStatuses = new Set([429, 502, 503, 504]);
const mostTries = 3;
const firstWaitMs = 500;
/** Somebody waits for the answer: a server that wants more time than this is told of instead. */
const longestWaitMs = 10_000;

interface Question {
  readonly method?: 'HEAD';
  readonly headers?: Record<string, string>;
}

/**
 * One request of the finder's: without cookies, cache and referrer; the token goes to the hub alone; what a redirect leads to
 * must be a host that the place names. A busy server is asked again, as soon as it allows.
 * @param url as remembered; the mirror's is asked
 * @throws HomebodyError `access-denied`, `host-refused`, `network-locked`, `download-failed`
 */
export async function ask(fetchFrom: Fetch, url: string, asked: Ask, init: Question = {}): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const response = await askOnce(fetchFrom, url, asked, init);
    const place = placeOf(url, asked.access);
    try {
      requireConsented(place, response);
      const waitMs = waitAfter(response, tries);
      if (waitMs === undefined) {
        requireSuccess(place.url, response);
        return response;
      }
      await response.body?.cancel();
      await wait(waitMs, asked.signal);
    } catch (error) {
      await response.body?.cancel().catch(() => undefined);
      throw error;
    }
  }
}

async function askOnce(fetchFrom: Fetch, url: string, { access, signal }: Ask, init: Question): Promise<Response> {
  const place = placeOf(url, access);
  const patience = AbortSignal.timeout(patienceMs);
  const headers = { ...init.headers };
  if (access.token && isAsked(new URL(place.url), access)) headers['Authorization'] = `Bearer ${access.token}`;
  try {
    return await fetchFrom(place.url, {
      ...init,
      headers,
      signal: AbortSignal.any([signal, patience]),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  } catch (error) {
    throw failureOf(error, place.url, signal, patience);
  }
}

/** @returns milliseconds until the next try; undefined where there is to be none */
function waitAfter({ status, headers }: Response, tries: number): number | undefined {
  if (!busyStatuses.has(status) || tries >= mostTries) return undefined;
  const wished = headers.get('retry-after') ?? '';
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const wishedMs = /^\d{1,6}$/.test(wished) ? Number(wished) * 1_000 : Date.parse(wished) - now;
  if (!Number.isFinite(wishedMs)) return firstWaitMs * 2 ** (tries - 1);
  return wishedMs > longestWaitMs ? undefined : Math.max(0, wishedMs);
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/**
 * The answer's text.
 * @throws HomebodyError `download-failed` if it is longer than `mostBytes`, or breaks off
 */
export async function readText(response: Response, mostBytes: number, signal: AbortSignal): Promise<string> {
  const { url, status } = response;
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    while (reader) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
      if (bytes > mostBytes) {
        throw new HomebodyError('download-failed', { url, status, detail: 'The answer is too long.' });
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    throw failureOf(error, url, signal);
  } finally {
    await reader?.cancel().catch(() => undefined);
  }
  return text + decoder.decode();
}

/** @throws HomebodyError as `readText`, and `download-failed` if it is no JSON */
export async function readJson(response: Response, mostBytes: number, signal: AbortSignal): Promise<unknown> {
  const text = await readText(response, mostBytes, signal);
  try {
    return JSON.parse(text);
  } catch (error) {
    const { url, status } = response;
    throw new HomebodyError('download-failed', { url, status, detail: 'The answer is no JSON.' }, error);
  }
}

function requireConsented(place: { url: string; hosts: readonly string[] }, response: Response): void {
  // Made by hand, as in tests, it has no address.
  if (!response.url) return;
  const { host, hostname } = new URL(response.url);
  const isMeant = (pattern: string) =>
    pattern.startsWith('*.') ? hostname.endsWith(pattern.slice(1)) : pattern === host || pattern === hostname;
  if (host === new URL(place.url).host || place.hosts.some(isMeant)) return;
  throw new HomebodyError('host-refused', { url: place.url, host });
}

function requireSuccess(url: string, response: Response): void {
  const { status, headers, statusText } = response;
  if (response.ok) return;
  if (status === 401 || status === 403) {
    throw new HomebodyError('access-denied', { url, status, gated: headers.get('x-error-code') === 'GatedRepo' });
  }
  const detail = headers.get('x-error-message')?.slice(0, 200) || statusText;
  throw new HomebodyError('download-failed', { url, status, detail });
}

function failureOf(error: unknown, url: string, signal: AbortSignal, patience?: AbortSignal): unknown {
  if (signal.aborted || error instanceof HomebodyError) return error;
  if (patience?.aborted || !isAbort(error)) {
    const detail = patience?.aborted ? `No answer for ${patienceMs} ms` : String(error);
    return new HomebodyError('download-failed', { url, status: 0, detail }, error);
  }
  return error;
}

/** True where a server said that there is nothing of the name. */
export function isMissing(error: unknown): boolean {
  return failedWith(error, 'download-failed') && (error.facts.status === 404 || error.facts.status === 410);
}
