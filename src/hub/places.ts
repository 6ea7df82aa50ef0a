import type { HubAccess } from '../core';

/** The hub itself. */
export const HUB = 'https://huggingface.co';
const hubHostnames = new Set(['huggingface.co', 'www.huggingface.co', 'hf.co', 'www.hf.co']);
/** Where the hub's files really lie: its redirects lead there. */
const fileHosts = ['huggingface.co', '*.huggingface.co', '*.hf.co'];

/** The hub's or its mirror's base address, without a slash at its end. */
export function hubBase({ mirror }: HubAccess): string {
  return (mirror || HUB).replace(/[?#].*$/, '').replace(/\/+$/, '');
}

/** True for an address of the hub or of the mirror that stands in its place. */
export function isHubAddress(url: URL, access: HubAccess): boolean {
  return (url.protocol === 'https:' && hubHostnames.has(url.hostname)) || isAsked(url, access);
}

/** True for an address of the server that is really asked: it alone may see the token. */
export function isAsked(url: URL, access: HubAccess): boolean {
  const base = new URL(hubBase(access));
  return url.origin === base.origin && url.pathname.startsWith(base.pathname.replace(/\/?$/, '/'));
}

/**
 * Where an address is really asked for, and who may answer besides its own host. Of a hub's file that is its place on the
 * mirror, if there is one; the address of any other file stays, and only its own host may answer.
 */
export function placeOf(url: string, access: HubAccess): { readonly url: string; readonly hosts: readonly string[] } {
  const address = new URL(url);
  if (!isHubAddress(address, access)) return { url, hosts: [] };
  if (!access.mirror) return { url, hosts: fileHosts };
  const { hostname } = new URL(access.mirror);
  const placed = isAsked(address, access) ? url : hubBase(access) + address.pathname + address.search;
  return { url: placed, hosts: [hostname, `*.${hostname}`, ...fileHosts] };
}

/** The address by which a repository's file is remembered, whatever mirror it came from. */
export function fileAddress(id: string, revision: string, path: string): string {
  return `${HUB}/${id}/resolve/${encodeURIComponent(revision)}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
