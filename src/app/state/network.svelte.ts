import { hearOutsideRequests } from '../../port';
import { outsideHost } from './outside-host';

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
    // The page's own requests, then those of its workers, which the page can't see by itself.
    new PerformanceObserver((list) => this.#count(list.getEntries().map(({ name }) => name))).observe({
      type: 'resource',
      buffered: true,
    });
    hearOutsideRequests((urls) => this.#count(urls));
  }

  #count(urls: readonly string[]): void {
    const hosts = urls.map((url) => outsideHost(url, location.origin)).filter((host) => host !== undefined);
    if (hosts.length === 0) return;
    this.outsideRequests += hosts.length;
    this.outsideHosts = [...this.outsideHosts, ...hosts].filter((host, at, all) => all.indexOf(host) === at);
  }
}
