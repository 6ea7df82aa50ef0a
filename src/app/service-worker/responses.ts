/** What the host should send with each kind of file; written by the build from scripts/security-headers.mjs. */
export interface HeadersByKind {
  readonly app: Readonly<Record<string, string>>;
  readonly frame: Readonly<Record<string, string>>;
  /** Of the one worker that may reach other hosts. */
  readonly storeWorker: Readonly<Record<string, string>>;
}

/** @param file below the app's base */
export function headersFor(file: string, headers: HeadersByKind): Readonly<Record<string, string>> {
  if (file.startsWith('embed/')) return headers.frame;
  return /^assets\/store\.worker-[\w-]+\.js$/.test(file) ? headers.storeWorker : headers.app;
}

/**
 * The response with headers that it lacks. What the host sent stays; responses that can't be read stay as they are.
 */
export function withHeaders(response: Response, wanted: Readonly<Record<string, string>>): Response {
  if (response.type === 'opaque' || response.type === 'opaqueredirect' || response.status === 0) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(wanted)) if (!headers.has(name)) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

/**
 * The part of a whole response that a Range header asks for (`bytes=a-b`, `bytes=a-`, `bytes=-n`), as 206; the whole where
 * the header is missing or of another form; 416 where it lies beyond the end.
 */
export async function inRange(whole: Response, range: string | null): Promise<Response> {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return whole;
  const body = await whole.blob();
  const [start, end] = bounds(match[1]!, match[2]!, body.size);
  const headers = new Headers(whole.headers);
  if (start >= body.size || end <= start) {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${body.size}` } });
  }
  headers.set('Content-Range', `bytes ${start}-${end - 1}/${body.size}`);
  headers.set('Content-Length', String(end - start));
  headers.delete('Content-Encoding');
  return new Response(body.slice(start, end), { status: 206, statusText: 'Partial Content', headers });
}

/** Start and exclusive end of a byte range. */
function bounds(first: string, last: string, size: number): [start: number, end: number] {
  if (first === '') return [Math.max(0, size - Number(last)), size];
  return [Number(first), last === '' ? size : Math.min(size, Number(last) + 1)];
}
