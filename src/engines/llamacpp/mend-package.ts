import type { Wllama } from '@wllama/wllama/esm/index.js';

/** The private parts of the package's stand-in for its worker that are mended here (version 3.8.1, pinned). */
interface WorkerStandIn {
  wllamaAction(name: string, body: object): Promise<unknown>;
  onRecvMsg(event: MessageEvent<{ verb?: string; args?: readonly unknown[] } | undefined>): void;
}

/**
 * Two faults of the package would hang or kill requests; both are mended on the stand-in that `loadModel` makes.
 * Call it before `loadModel`.
 */
export function mendPackage(wllama: Wllama): void {
  let standIn: WorkerStandIn | null = null;
  Object.defineProperty(wllama, 'proxy', {
    configurable: true,
    get: () => standIn,
    set: (fresh: WorkerStandIn | null) => {
      standIn = fresh;
      if (!fresh) return;
      takeTurns(fresh);
      understandAborts(fresh);
    },
  });
}

/**
 * When the native code throws, the package rejects every call that is under way, also those of other requests. So there is
 * never more than one; the native code works on one at a time anyway.
 */
function takeTurns(standIn: WorkerStandIn): void {
  const act = standIn.wllamaAction.bind(standIn);
  let turn: Promise<unknown> = Promise.resolve();
  standIn.wllamaAction = (name, body) => {
    const mine = turn.then(() => act(name, body));
    turn = mine.catch(() => undefined);
    return mine;
  };
}

/** Emscripten may abort with an Error (a wasm file that is not there); the package takes it for a text and hangs for ever. */
function understandAborts(standIn: WorkerStandIn): void {
  const receive = standIn.onRecvMsg.bind(standIn);
  standIn.onRecvMsg = (event) => {
    const { verb, args } = event.data ?? {};
    if (verb !== 'signal.abort' || !args || typeof args[1] === 'string') return receive(event);
    const [kind, reason, stack] = args;
    const message = reason instanceof Error ? reason.message : String(reason);
    receive(
      new MessageEvent('message', {
        data: { verb, args: [kind, message, typeof stack === 'string' ? stack : '', null] },
      }),
    );
  };
}
