import { proxy, transfer, wrap, type Remote } from 'comlink';
import {
  encodeError,
  HomebodyError,
  receiveStream,
  type Engine,
  type Part,
  type Plan,
  type ReportLoad,
  type Request,
  type StreamMessage,
  type Weights,
} from '../core';
import type { EngineCalls } from './engine-calls';
import { installTransferHandlers } from './transfer-handlers';
import { WorkerLife } from './worker-life';

/** An engine in its worker. Once `lost` resolves every call fails with that error; make a new one. */
export interface EngineConnection extends Required<Engine> {
  readonly lost: Promise<HomebodyError>;
  /** Ends the worker at once and frees its memory; whatever still waits for it fails with `reason` (left out: `closed`). */
  terminate(reason?: HomebodyError): void;
}

/**
 * Page side of `serveEngine`.
 * @param pace how often the worker must show life (milliseconds, beats); some engines can't while they compute
 */
export function connectEngine(
  worker: Worker,
  pace?: { readonly beatMs: number; readonly silentBeats: number },
): EngineConnection {
  installTransferHandlers();
  const remote: Remote<EngineCalls> = wrap<EngineCalls>(worker);
  const life = new WorkerLife(worker, () => remote.ping(), pace);

  return {
    lost: life.lost,
    terminate: (reason = new HomebodyError('closed', {})) => life.end(reason),
    async load(plan: Plan, weights: Weights, report: ReportLoad, signal: AbortSignal) {
      const files = new Map<string, Blob>();
      for (const { sha256 } of plan.files) files.set(sha256, await weights.get(sha256));
      signal.throwIfAborted();
      return life.during(remote.load(plan, files, proxy(report), signal));
    },
    generate: (request, signal) => generate(remote, life, request, signal),
    embed: (texts, signal) => life.during(remote.embed(texts, signal)),
    countTokens: (input, signal) => life.during(remote.countTokens(input, signal)),
    fillMask: (text, top, signal) => life.during(remote.fillMask(text, top, signal)),
    answer: (question, text, signal) => life.during(remote.answer(question, text, signal)),
    classify: (text, options, signal) => life.during(remote.classify(text, options, signal)),
    unload: () => life.during(remote.unload()),
  };
}

async function* generate(
  remote: Remote<EngineCalls>,
  life: WorkerLife,
  request: Request,
  signal: AbortSignal,
): AsyncGenerator<Part> {
  if (life.error) throw life.error;
  const { port1, port2 } = new MessageChannel();
  const fail = (error: unknown) => {
    const message: StreamMessage<Part> = { type: 'fail', error: encodeError(error) };
    port1.onmessage?.(new MessageEvent('message', { data: message }));
  };
  const forget = life.onLost(fail);
  const release = life.hold();
  try {
    const parts = receiveStream<Part>(port1, signal);
    remote.generate(request, transfer(port2, [port2])).catch(fail);
    yield* parts;
  } finally {
    forget();
    release();
  }
}
