import { transferHandlers, type TransferHandler } from 'comlink';
import { decodeError, encodeError, isAbort, type EncodedError } from '../core';

type Thrown = EncodedError | { readonly code: 'abort' };

/** comlink copies only message, name and stack of an error; ours need their code and facts. */
const thrown: TransferHandler<{ value: unknown }, Thrown> = {
  canHandle: transferHandlers.get('throw')!.canHandle as TransferHandler<{ value: unknown }, Thrown>['canHandle'],
  serialize: ({ value }) => [isAbort(value) ? { code: 'abort' } : encodeError(value), []],
  deserialize(error) {
    throw error.code === 'abort' ? new DOMException('The work was stopped.', 'AbortError') : decodeError(error);
  },
};

/** An abort on one side of the wire aborts the signal on the other. */
const abortSignal: TransferHandler<AbortSignal, MessagePort> = {
  canHandle: (value): value is AbortSignal => value instanceof AbortSignal,
  serialize(signal) {
    const { port1, port2 } = new MessageChannel();
    const tell = () => port1.postMessage('abort');
    if (signal.aborted) tell();
    else signal.addEventListener('abort', tell, { once: true });
    return [port2, [port2]];
  },
  deserialize(port) {
    const controller = new AbortController();
    port.onmessage = () => {
      controller.abort();
      port.close();
    };
    return controller.signal;
  },
};

/** Must run on both sides before the first call. */
export function installTransferHandlers(): void {
  transferHandlers.set('throw', thrown);
  transferHandlers.set('abort-signal', abortSignal);
}
