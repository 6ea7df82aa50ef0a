import { expose } from 'comlink';
import { HomebodyError, sendStream, type Engine, type Weights } from '../core';
import type { EngineCalls } from './engine-calls';
import { installTransferHandlers } from './transfer-handlers';

/** Worker side: lets the page that started this worker use `engine`. The whole body of an engine's worker entry. */
export function serveEngine(engine: Engine): void {
  installTransferHandlers();
  const calls: EngineCalls = {
    load: (plan, files, report, signal) => engine.load(plan, weightsOf(files), report, signal),
    generate: (request, port) => void sendStream(port, (signal) => engine.generate(request, signal)),
    embed: (texts, signal) => engine.embed(texts, signal),
    countTokens: (input, signal) => engine.countTokens(input, signal),
    fillMask: async (text, top, signal) => (await engine.fillMask?.(text, top, signal)) ?? cannot('fillMask'),
    answer: async (question, text, signal) => (await engine.answer?.(question, text, signal)) ?? cannot('answer'),
    classify: async (text, options, signal) => (await engine.classify?.(text, options, signal)) ?? cannot('classify'),
    unload: () => engine.unload(),
    ping: () => undefined,
  };
  expose(calls);
}

function cannot(capability: string): never {
  throw new HomebodyError('unsupported', { capability, engine: 'this one' });
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
