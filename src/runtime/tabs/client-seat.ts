import { encodeError, HomebodyError, receiveStream, type Part, type Request } from '../../core';
import type { AnyAsk, AskItem, AskResult, Tell } from './asks';
import { Heartbeat, type Pace } from './heartbeat';
import { untilAborted } from '../until-aborted';
import type { Seat } from './seat';
import type { TabCall, TabMessage } from './tab-messages';
import { TabPorts } from './tab-ports';
import type { TabPost } from './tab-post';

/** The way to the tab that has the models. While something is under way, that tab must show that it lives. */
export class ClientSeat implements Seat {
  readonly elsewhere = true;
  readonly #lost = new AbortController();
  readonly #ports: TabPorts;
  readonly #life: Heartbeat;

  /** @param onSilent called when the owner has shown no life for too long while something waits for it */
  constructor(
    readonly owner: string,
    private readonly post: TabPost,
    pace: Pace,
    onSilent: () => void,
  ) {
    this.#ports = new TabPorts(post);
    this.#life = new Heartbeat(pace, () => post.tell(owner, { type: 'ping' }), onSilent);
  }

  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  get silent(): boolean {
    return this.#life.silent;
  }

  generate(request: Request, modelId: string, signal: AbortSignal): AsyncIterable<Part> {
    return this.#call<Part>({ name: 'generate', request, modelId }, signal);
  }

  ask(ask: AnyAsk, signal: AbortSignal, tell: Tell): Promise<AskResult> {
    return untilAborted(this.#result(ask, signal, tell), signal);
  }

  async #result(ask: AnyAsk, signal: AbortSignal, tell: Tell): Promise<AskResult> {
    for await (const item of this.#call<AskItem>(ask, signal)) {
      switch (item.type) {
        case 'told':
          if (!signal.aborted) tell(item.news);
          break;
        case 'given':
          return item.result;
        case 'stopped':
          signal.throwIfAborted();
          throw new DOMException('The work was stopped.', 'AbortError');
      }
    }
    throw new HomebodyError('internal', { detail: 'A tab answered without a result.' });
  }

  async *#call<P>(call: TabCall, signal: AbortSignal): AsyncGenerator<P> {
    if (this.lost.aborted) throw ownerLost();
    const id = crypto.randomUUID();
    const port = this.#ports.open(this.owner, id);
    this.#life.start();
    try {
      this.post.tell(this.owner, { type: 'call', id, call });
      yield* receiveStream<P>(port, signal);
    } finally {
      port.close();
      if (this.#ports.size === 0) this.#life.stop();
    }
  }

  /** A sign of the owner's life. */
  heard(): void {
    this.#life.heard();
  }

  hear(message: TabMessage): void {
    this.heard();
    if (message.type === 'stream') this.#ports.deliver(this.owner, message.id, message.message);
  }

  lose(): void {
    this.#lost.abort();
    this.#life.stop();
    this.#ports.silence();
    this.#ports.deliverAll({ type: 'fail', error: encodeError(ownerLost()) });
    this.post.forget(this.owner);
  }
}

function ownerLost(): HomebodyError {
  return new HomebodyError('worker-crashed', { detail: 'The tab that ran the model is gone.' });
}
