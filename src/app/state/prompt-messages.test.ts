import { describe, expect, it } from 'vitest';
import type { StoredMessage } from '../../user-data';
import { promptMessages } from './prompt-messages';

const said = (role: StoredMessage['role'], content: string, attachments: StoredMessage['attachments'] = []) => ({
  id: content,
  conversationId: 'c',
  position: 0,
  createdAt: 0,
  role,
  content,
  attachments,
});

describe('messages for the model', () => {
  it('carry attachments with the names of files', () => {
    const file = { id: '1', kind: 'file' as const, name: 'notes.txt', text: 'Bread rests.' };
    const paste = { id: '2', kind: 'paste' as const, name: '', text: 'Water flows.' };
    expect(promptMessages([said('user', 'Why?', [file, paste])])).toEqual([
      { role: 'user', content: 'Why?\n\nnotes.txt:\nBread rests.\n\nWater flows.' },
    ]);
  });

  it('leave out empty answers and join what then stands together', () => {
    expect(
      promptMessages([said('user', 'a'), said('assistant', ''), said('user', 'b'), said('assistant', 'c')]),
    ).toEqual([
      { role: 'user', content: 'a\n\nb' },
      { role: 'assistant', content: 'c' },
    ]);
  });
});
