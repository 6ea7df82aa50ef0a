/** What the browser tells of the network; most tell nothing. */
export type ConnectionHint = 'metered' | 'unmetered' | 'unknown';

interface NetworkInformation {
  readonly type?: string;
  readonly effectiveType?: string;
  readonly saveData?: boolean;
}

/** @param source a navigator; only Chromium has `connection`, and on laptops it seldom knows the type */
export function connectionHint(source: { readonly connection?: NetworkInformation }): ConnectionHint {
  const { connection } = source;
  if (!connection) return 'unknown';
  const { type, effectiveType, saveData } = connection;
  if (saveData || type === 'cellular' || effectiveType === '2g' || effectiveType === 'slow-2g') return 'metered';
  return type === 'wifi' || type === 'ethernet' ? 'unmetered' : 'unknown';
}
