import type { Change } from './records';

/** What another tab changed, so that this one reads it again. Drafts travel only by the store: nobody's typing is replaced. */
export type DataChange =
  | { readonly kind: 'everything' }
  | { readonly kind: 'conversations' }
  | { readonly kind: 'messages'; readonly conversationId: string }
  | { readonly kind: 'messages-deleted' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'recents' };

/** Each kind of change once. */
export function describeChanges(changes: readonly Change[]): DataChange[] {
  const described = new Map<string, DataChange>();
  for (const change of changes) {
    switch (change.table) {
      case 'drafts':
        break;
      case 'messages':
        if ('put' in change) {
          const { conversationId } = change.put;
          described.set(`messages ${conversationId}`, { kind: 'messages', conversationId });
        } else described.set('messages-deleted', { kind: 'messages-deleted' });
        break;
      case 'conversations':
      case 'settings':
      case 'recents':
        described.set(change.table, { kind: change.table });
        break;
    }
  }
  return [...described.values()];
}
