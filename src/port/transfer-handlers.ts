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

interface SentSignal {
  /** What is stopped already must not begin: a message would come after the call that brings this. */
  readonly aborted: boolean;
  readonly port: MessagePort;
}

/** An abort on one side of the wire aborts the signal on the other. */
const abortSignal: TransferHandler<AbortSignal, SentSignal> = {
  canHandle: (value): value is AbortSignal => value instanceof AbortSignal,
  serialize(signal) {
    const { port1, port2 } = new MessageChannel();
    const { aborted } = signal;
    if (!aborted) signal.addEventListener('abort', () => port1.postMessage('abort'), { once: true });
    return [{ aborted, port: port2 }, [port2]];
  },
  deserialize({ aborted, port }) {
    if (aborted) return AbortSignal.abort();
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
