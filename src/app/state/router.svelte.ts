import { hrefOf, parseRoute, type Route } from './route';

/** The address bar as state. */
export class Router {
  route = $state.raw<Route>(parseRoute(location.hash));

  constructor() {
    addEventListener('hashchange', () => (this.route = parseRoute(location.hash)));
  }

  go(route: Route): void {
    location.hash = hrefOf(route);
    // The browser tells of it later; who asked wants to go on now.
    this.route = route;
  }

  /** Changes the address without a step back to the old one: a new chat that got its id. */
  replace(route: Route): void {
    history.replaceState(null, '', hrefOf(route));
    this.route = route;
  }
}
