import { expose } from 'comlink';
import {
  asHomebodyError,
  HomebodyError,
  isAbort,
  sendStream,
  type Engine,
  type ErrorCode,
  type EngineName,
  type Part,
  type Weights,
} from '../core';
import type { EngineCalls } from './engine-calls';
import { Loss } from './loss';
import { installTransferHandlers } from './transfer-handlers';

/**
 * Worker side: lets the page that started this worker use `engine`. The whole body of an engine's worker entry.
 * @param lost resolves when what the engine computes on is gone: whatever is under way fails with it, and all that comes
 *   after; the page then ends the worker
 */
export function serveEngine(engine: Engine, lost?: Promise<HomebodyError>): void {
  installTransferHandlers();
  const loss = new Loss();
  void lost?.then((error) => loss.declare(error));
  const explain = lost ? (error: unknown) => explained(loss, error) : (error: unknown) => Promise.resolve(error);
  const during = <T>(work: Promise<T>): Promise<T> =>
    loss.during(work).catch(async (error: unknown) => {
      throw await explain(error);
    });
  let name: EngineName | undefined;
  const cannot = (capability: string): never => {
    throw new HomebodyError('unsupported', { capability, engine: name ?? '' });
  };
  const calls: EngineCalls = {
    load(plan, files, report, signal) {
      name = plan.engine;
      return during(engine.load(plan, weightsOf(files), report, signal));
    },
    generate: (request, port) =>
      void sendStream(port, (signal) => streamUntil(during, engine.generate(request, signal))),
    embed: (texts, signal) => during(engine.embed(texts, signal)),
    countTokens: (input, signal) => during(engine.countTokens(input, signal)),
    fillMask: async (text, top, signal) => during(engine.fillMask?.(text, top, signal) ?? cannot('fillMask')),
    answer: async (question, text, signal) => during(engine.answer?.(question, text, signal) ?? cannot('answer')),
    classify: async (text, options, signal) => during(engine.classify?.(text, options, signal) ?? cannot('classify')),
    unload: () => engine.unload(),
    ping: () => undefined,
  };
  expose(calls);
}

/** The parts as they come, or the loss as soon as it is known: an engine may wait for its device for ever. */
async function* streamUntil(
  during: <T>(work: Promise<T>) => Promise<T>,
  parts: AsyncIterable<Part>,
): AsyncGenerator<Part> {
  const iterator = parts[Symbol.asyncIterator]();
  let over = false;
  try {
    for (;;) {
      const next = await during(iterator.next());
      if (next.done) {
        over = true;
        return;
      }
      yield next.value;
    }
  } finally {
    // Not waited for: what hangs on a lost device never returns.
    if (!over) void iterator.return?.();
  }
}

/** What a lost device looks like to an engine that knows nothing of it. */
const foreignWords: readonly ErrorCode[] = ['worker-crashed', 'internal', 'model-load-failed'];
/** Engines fail a moment before the browser says that the device is gone (seen: ONNX Runtime). */
const momentMs = 200;

async function explained(loss: Loss, error: unknown): Promise<unknown> {
  if (isAbort(error) || !foreignWords.includes(asHomebodyError(error).code)) return error;
  if (loss.error) return loss.error;
  await new Promise<void>((resolve) => {
    const forget = loss.onLost(() => resolve());
    setTimeout(() => {
      forget();
      resolve();
    }, momentMs);
  });
  return loss.error ?? error;
}

function weightsOf(files: ReadonlyMap<string, Blob>): Weights {
  return {
    async get(sha256) {
      const file = files.get(sha256);
      if (!file)
        throw new HomebodyError('storage-damaged', { sha256, detail: 'The file was not handed to the engine.' });
      return file;
    },
  };
}
