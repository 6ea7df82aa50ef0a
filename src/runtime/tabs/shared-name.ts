import type { ModelRecord } from '../../core';

/** Raised when tabs of an older version would not understand the messages of this one. */
const protocolVersion = 1;

/** False where a browser hides Web Locks: on pages without a secure context, in old browsers. */
export function canShareTabs(): boolean {
  return 'locks' in navigator && typeof BroadcastChannel !== 'undefined';
}

/**
 * What tabs that share a model have in common. A tab of another version, with other models or messages, does not share: it
 * would be asked for what it doesn't know.
 * @param memoryName of the database for what the device remembers
 */
export function sharedName(catalogue: readonly ModelRecord[], memoryName = 'homebody-device'): string {
  const known = catalogue
    .map(({ id, variants }) => [id, ...variants.map((variant) => variant.id)].join(' '))
    .join('\n');
  return `${memoryName} tabs ${protocolVersion} ${fingerprint(known).toString(36)}`;
}

/** FNV-1a: 32 bits tell two catalogues apart. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
