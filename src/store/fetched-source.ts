import { HomebodyError, type DownloadRequest } from '../core';

export interface FetchedSource {
  readonly stream: AsyncIterable<Uint8Array>;
  /** 0 where the server does not say. */
  readonly totalBytes: number;
  readonly etag: string;
  /** Drops the answer unread. */
  cancel(): Promise<void>;
}

/**
 * Asks for a file and looks at the answer before any byte of it is taken.
 * @param stallMs how long the server may be silent
 * @throws HomebodyError `download-failed`, `download-mismatch`
 */
export async function fetchSource(
  { url, bytes: expectedBytes }: DownloadRequest,
  signal: AbortSignal,
  stallMs: number,
): Promise<FetchedSource> {
  const watch = new StallWatch(stallMs);
  const failed = (status: number, error: unknown) => {
    signal.throwIfAborted();
    const detail = watch.signal.aborted ? `No data for ${stallMs} ms` : String(error);
    return new HomebodyError('download-failed', { url, status, detail }, error);
  };
  const mismatch = (what: 'size' | 'content', expected: string, received: string) =>
    new HomebodyError('download-mismatch', { url, what, expected, received });

  let response: Response;
  try {
    response = await fetch(url, {
      signal: AbortSignal.any([signal, watch.signal]),
      // A Range request and a full one of the same address poison Chromium's HTTP cache, and gigabytes have no place in it.
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  } catch (error) {
    watch.end();
    throw failed(0, error);
  }
  const { body, headers, ok, status, statusText } = response;
  const refuse = async (error: HomebodyError): Promise<never> => {
    watch.end();
    await body?.cancel().catch(() => undefined);
    throw error;
  };
  if (!ok || !body) return refuse(new HomebodyError('download-failed', { url, status, detail: statusText }));
  const contentType = headers.get('content-type') ?? '';
  // A login or error page in place of the file, or an app's index.html for a path that is not there.
  if (contentType.startsWith('text/html')) return refuse(mismatch('content', 'a model file', contentType));
  // Of a compressed answer this is the compressed size, and another origin may hide that it is compressed: only more than
  // expected is surely wrong; less is seen at the end.
  const declaredBytes = Number(headers.get('content-length') ?? 0);
  if (expectedBytes !== undefined && declaredBytes > expectedBytes) {
    return refuse(mismatch('size', String(expectedBytes), String(declaredBytes)));
  }

  async function* read(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    const reader = stream.getReader();
    try {
      for (;;) {
        watch.start();
        const next = await reader.read().catch((error: unknown) => {
          throw failed(status, error);
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
  watch.end();
  const plain = headers.get('content-encoding') === null;
  return {
    stream: read(body),
    totalBytes: expectedBytes ?? (plain ? declaredBytes : 0),
    etag: headers.get('etag') ?? '',
    cancel: () => body.cancel().catch(() => undefined),
  };
}

/** Aborts a request that has gone silent: fetch itself waits for ever. Time spent storing does not count. */
class StallWatch {
  readonly #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly stallMs: number) {
    this.start();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  start(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#controller.abort(), this.stallMs);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
