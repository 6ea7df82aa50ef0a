import type { Conversation } from '../../user-data';

export type GroupName = 'today' | 'yesterday' | 'week' | 'month' | 'older';
export interface ConversationGroup {
  readonly name: GroupName;
  readonly conversations: readonly Conversation[];
}

/** Groups by the reader's calendar days, newest first; empty groups are left out. */
export function groupConversations(conversations: readonly Conversation[], now: Date): ConversationGroup[] {
  const midnight = (daysAgo: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo).getTime();
  const starts: readonly (readonly [GroupName, number])[] = [
    ['today', midnight(0)],
    ['yesterday', midnight(1)],
    ['week', midnight(7)],
    ['month', midnight(30)],
    ['older', -Infinity],
  ];
  const nameOf = ({ updatedAt }: Conversation) => starts.find(([, start]) => updatedAt >= start)?.[0];
  const sorted = [...conversations].sort((a, b) => b.updatedAt - a.updatedAt);
  return starts
    .map(([name]) => ({ name, conversations: sorted.filter((each) => nameOf(each) === name) }))
    .filter((group) => group.conversations.length > 0);
}
