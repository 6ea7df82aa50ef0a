export const jobs = ['chat', 'summarize', 'translate', 'models'] as const;
export type ScreenName = (typeof jobs)[number] | 'settings';

export type Route =
  { readonly screen: 'chat'; readonly conversationId?: string } | { readonly screen: Exclude<ScreenName, 'chat'> };

/** The route that an address names; an unknown one is a new chat. */
export function parseRoute(hash: string): Route {
  const [, screen, rest] = /^#?\/?([^/]*)(?:\/(.*))?$/.exec(hash) ?? [];
  switch (screen) {
    case 'summarize':
    case 'translate':
    case 'models':
    case 'settings':
      return { screen };
    default:
      return screen === 'chat' && rest ? { screen: 'chat', conversationId: decoded(rest) } : { screen: 'chat' };
  }
}

/** The address of a route, to be used as a link's `href`. */
export function hrefOf(route: Route): string {
  const conversationId = route.screen === 'chat' ? route.conversationId : undefined;
  return `#/${route.screen}${conversationId === undefined ? '' : `/${encodeURIComponent(conversationId)}`}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
