/**
 * What this page asked of other sites since it opened, as the browser itself counts it; and whether the app can open
 * without a network.
 */
export class Network {
  online = $state(navigator.onLine);
  offlineReady = $state(false);
  outsideRequests = $state(0);
  outsideHosts = $state.raw<readonly string[]>([]);

  constructor() {
    addEventListener('online', () => (this.online = true));
    addEventListener('offline', () => (this.online = false));
    new PerformanceObserver((list) => this.#count(list.getEntries())).observe({ type: 'resource', buffered: true });
  }

  /** Workers count their own requests; theirs are added to the page's. */
  addOutsideRequest(url: string): void {
    this.outsideRequests++;
    const { host } = new URL(url);
    if (!this.outsideHosts.includes(host)) this.outsideHosts = [...this.outsideHosts, host];
  }

  #count(entries: readonly PerformanceEntry[]): void {
    for (const { name } of entries) {
      if (/^https?:/.test(name) && new URL(name).origin !== location.origin) this.addOutsideRequest(name);
    }
  }
}
