import { describe, expect, it } from 'vitest';
import { groupConversations } from './conversation-groups';

const now = new Date(2026, 2, 1, 0, 30);
const at = (id: string, ...date: [number, number, number, number, number]) => ({
  id,
  title: id,
  titledBy: 'question' as const,
  createdAt: 0,
  updatedAt: new Date(...date).getTime(),
});

describe('groups of conversations', () => {
  it('follow calendar days, not spans of 24 hours', () => {
    const groups = groupConversations(
      [
        at('old', 2025, 1, 1, 12, 0),
        at('late last night', 2026, 1, 28, 23, 59),
        at('just now', 2026, 2, 1, 0, 10),
        at('five days ago', 2026, 1, 24, 9, 0),
        at('three weeks ago', 2026, 1, 8, 9, 0),
      ],
      now,
    );
    expect(groups.map(({ name, conversations }) => [name, conversations.map(({ id }) => id)])).toEqual([
      ['today', ['just now']],
      ['yesterday', ['late last night']],
      ['week', ['five days ago']],
      ['month', ['three weeks ago']],
      ['older', ['old']],
    ]);
  });

  it('are newest first inside and empty ones are missing', () => {
    const groups = groupConversations([at('a', 2026, 2, 1, 0, 1), at('b', 2026, 2, 1, 0, 2)], now);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.conversations.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
