import type { TabMessage } from './tab-messages';

interface Envelope {
  readonly from: string;
  readonly message: TabMessage;
}

/**
 * The post between tabs of one origin: a letterbox of one's own and a board that all read. Letters wake only the tab they
 * are for; order is kept between two tabs, but not between board and letterbox.
 */
export class TabPost {
  /** This tab's address. */
  readonly id = crypto.randomUUID();
  readonly #board: BroadcastChannel;
  readonly #letterbox: BroadcastChannel;
  readonly #ways = new Map<string, BroadcastChannel>();

  constructor(
    private readonly name: string,
    hear: (from: string, message: TabMessage) => void,
  ) {
    const read = ({ data }: MessageEvent<Envelope>) => hear(data.from, data.message);
    this.#board = new BroadcastChannel(name);
    this.#letterbox = new BroadcastChannel(`${name} ${this.id}`);
    this.#board.onmessage = read;
    this.#letterbox.onmessage = read;
  }

  tellAll(message: TabMessage): void {
    this.#board.postMessage(this.#envelope(message));
  }

  /** @throws DataCloneError where the message holds what can't be copied */
  tell(tab: string, message: TabMessage): void {
    let way = this.#ways.get(tab);
    if (!way) this.#ways.set(tab, (way = new BroadcastChannel(`${this.name} ${tab}`)));
    way.postMessage(this.#envelope(message));
  }

  /** For tabs that are gone. */
  forget(tab: string): void {
    this.#ways.get(tab)?.close();
    this.#ways.delete(tab);
  }

  close(): void {
    for (const channel of [this.#board, this.#letterbox, ...this.#ways.values()]) channel.close();
    this.#ways.clear();
  }

  #envelope(message: TabMessage): Envelope {
    return { from: this.id, message };
  }
}
