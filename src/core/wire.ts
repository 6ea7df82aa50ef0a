import { decodeError, encodeError, type EncodedError } from './errors';

/** What goes over a stream's port. `parts` and `end` and `fail` come from the worker, `cancel` and `taken` from the page. */
export type StreamMessage<P> =
  | { readonly type: 'parts'; readonly parts: readonly P[] }
  | { readonly type: 'end' }
  | { readonly type: 'fail'; readonly error: EncodedError }
  | { readonly type: 'cancel' }
  | { readonly type: 'taken' };

/** The share of MessagePort that a stream needs. */
export interface WirePort {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

/** Parts are sent together once a frame: one message a token is slow in the page and drowns its event loop. */
const frameMs = 16;
/** Batches under way that the reader has not taken; beyond this the worker waits. */
const batchesAhead = 16;

/**
 * Worker side: runs the work and sends its parts until it ends, fails or the reader cancels. Resolves when all is sent.
 * @param run makes the parts; its signal aborts when the reader cancels
 */
export async function sendStream<P>(port: WirePort, run: (signal: AbortSignal) => AsyncIterable<P>): Promise<void> {
  const reader = new AbortController();
  let waiting: P[] = [];
  let ahead = 0;
  let lastSentAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wake: (() => void) | undefined;

  const post = (message: StreamMessage<P>) => port.postMessage(message);
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const parts = waiting;
    waiting = [];
    ahead++;
    lastSentAt = performance.now();
    post({ type: 'parts', parts });
  };
  port.onmessage = ({ data }: MessageEvent<StreamMessage<P>>) => {
    if (data.type === 'cancel') reader.abort();
    if (data.type === 'taken') ahead--;
    wake?.();
  };

  try {
    for await (const part of run(reader.signal)) {
      waiting.push(part);
      const restMs = lastSentAt + frameMs - performance.now();
      if (restMs <= 0) flush();
      else timer ??= setTimeout(flush, restMs);
      while (ahead >= batchesAhead && !reader.signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
    }
    flush();
    post({ type: 'end' });
  } catch (error) {
    flush();
    post({ type: 'fail', error: encodeError(error) });
  }
}

/**
 * Page side: the parts as they arrive. An abort of `signal` asks the worker to stop and goes on to the end it sends;
 * leaving the loop asks it to stop and waits for nothing.
 */
export async function* receiveStream<P>(port: WirePort, signal?: AbortSignal): AsyncGenerator<P, void, undefined> {
  const arrived: StreamMessage<P>[] = [];
  let wake: (() => void) | undefined;
  let ended = false;
  port.onmessage = ({ data }: MessageEvent<StreamMessage<P>>) => {
    arrived.push(data);
    wake?.();
  };
  const cancel = () => port.postMessage({ type: 'cancel' } satisfies StreamMessage<P>);
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel);
  try {
    for (;;) {
      const message = arrived.shift();
      if (!message) {
        await new Promise<void>((resolve) => (wake = resolve));
        continue;
      }
      switch (message.type) {
        case 'parts':
          port.postMessage({ type: 'taken' } satisfies StreamMessage<P>);
          yield* message.parts;
          break;
        case 'end':
          ended = true;
          return;
        case 'fail':
          ended = true;
          throw decodeError(message.error);
        case 'cancel':
        case 'taken':
          break;
      }
    }
  } finally {
    signal?.removeEventListener('abort', cancel);
    if (!ended) cancel();
    port.close();
  }
}
