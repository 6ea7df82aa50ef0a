import type { DownloadProgress } from '../core';

interface News {
  readonly url: string;
  readonly progress: DownloadProgress;
}

/** Progress of one download, told to the other tabs that wait for the same file. */
export class DownloadNews {
  readonly #channel: BroadcastChannel;

  constructor(
    storeName: string,
    private readonly url: string,
  ) {
    this.#channel = new BroadcastChannel(`${storeName} downloads`);
  }

  tell(progress: DownloadProgress): void {
    const news: News = { url: this.url, progress };
    this.#channel.postMessage(news);
  }

  /** @returns what ends it */
  hear(report: (progress: DownloadProgress) => void): () => void {
    this.#channel.onmessage = ({ data }: MessageEvent<News>) => {
      if (data.url === this.url) report(data.progress);
    };
    return () => {
      this.#channel.onmessage = null;
    };
  }

  close(): void {
    this.#channel.close();
  }
}
