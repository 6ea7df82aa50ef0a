import type { sendStream, StreamMessage } from '../../core';
import type { TabPost } from './tab-post';

type WirePort = Parameters<typeof sendStream>[0];

/** Many streams over one post: each is a port to one tab, known there by the same id. */
export class TabPorts {
  readonly #ports = new Map<string, { readonly tab: string; readonly port: WirePort }>();
  #silent = false;

  constructor(private readonly post: Pick<TabPost, 'tell'>) {}

  get size(): number {
    return this.#ports.size;
  }

  open(tab: string, id: string): WirePort {
    const port: WirePort = {
      onmessage: null,
      postMessage: (message) => {
        if (!this.#silent) this.post.tell(tab, { type: 'stream', id, message: message as StreamMessage<unknown> });
      },
      close: () => void this.#ports.delete(id),
    };
    this.#ports.set(id, { tab, port });
    return port;
  }

  /** What came from a tab for one of the streams; what comes for a stream that is over is nobody's. */
  deliver(tab: string, id: string, message: StreamMessage<unknown>): void {
    const open = this.#ports.get(id);
    if (open?.tab === tab) open.port.onmessage?.(new MessageEvent('message', { data: message }));
  }

  /** Says the same to this end of all streams, or of one tab's. */
  deliverAll(message: StreamMessage<unknown>, tab?: string): void {
    for (const [id, open] of [...this.#ports])
      if (tab === undefined || open.tab === tab) this.deliver(open.tab, id, message);
  }

  /** Nothing is sent any more. */
  silence(): void {
    this.#silent = true;
  }
}
