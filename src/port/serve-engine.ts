import { expose } from 'comlink';
import { HomebodyError, sendStream, type Engine, type EngineName, type Part, type Weights } from '../core';
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
  let name: EngineName | undefined;
  const cannot = (capability: string): never => {
    throw new HomebodyError('unsupported', { capability, engine: name ?? '' });
  };
  const calls: EngineCalls = {
    load(plan, files, report, signal) {
      name = plan.engine;
      return loss.during(engine.load(plan, weightsOf(files), report, signal));
    },
    generate: (request, port) => void sendStream(port, (signal) => streamUntil(loss, engine.generate(request, signal))),
    embed: (texts, signal) => loss.during(engine.embed(texts, signal)),
    countTokens: (input, signal) => loss.during(engine.countTokens(input, signal)),
    fillMask: async (text, top, signal) => loss.during(engine.fillMask?.(text, top, signal) ?? cannot('fillMask')),
    answer: async (question, text, signal) => loss.during(engine.answer?.(question, text, signal) ?? cannot('answer')),
    classify: async (text, options, signal) =>
      loss.during(engine.classify?.(text, options, signal) ?? cannot('classify')),
    unload: () => engine.unload(),
    ping: () => undefined,
  };
  expose(calls);
}

/** The parts as they come, or the loss as soon as it is known: an engine may wait for its device for ever. */
async function* streamUntil(loss: Loss, parts: AsyncIterable<Part>): AsyncGenerator<Part> {
  const iterator = parts[Symbol.asyncIterator]();
  let over = false;
  try {
    for (;;) {
      const next = await loss.during(iterator.next());
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
