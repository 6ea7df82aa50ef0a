const channelName = 'homebody-outside-requests';

/** Worker side: tells the pages of this app about every request of this worker to another origin, as the browser saw it. */
export function announceOutsideRequests(): void {
  const channel = new BroadcastChannel(channelName);
  new PerformanceObserver((list) => {
    const urls = list.getEntries().map(({ name }) => name);
    const outside = urls.filter((url) => /^https?:/.test(url) && new URL(url).origin !== location.origin);
    if (outside.length > 0) channel.postMessage(outside);
  }).observe({ type: 'resource', buffered: true });
}

/** Page side: hears of the requests that workers announce. */
export function hearOutsideRequests(listener: (urls: readonly string[]) => void): void {
  new BroadcastChannel(channelName).onmessage = ({ data }: MessageEvent<readonly string[]>) => listener(data);
}
