import { describe, expect, it } from 'vitest';
import { createFormat, en } from '../i18n';
import { noticeSentence } from './notice-sentence';

const format = createFormat('en');
const cleaned = { code: 'text-cleaned', removedCharacters: 3 } as const;

describe('a notice', () => {
  it('is told in the usual words', () => {
    expect(noticeSentence(cleaned, en, format)).toBe(en.chat.notices.cleaned(3));
    const pair = { code: 'language-pair-unknown', from: 'en', to: 'ko', modelId: 'a' } as const;
    expect(noticeSentence(pair, en, format)).toBe(en.chat.notices.pairUnknown('English', 'Korean'));
  });

  it('is told in the words of the job that has its own', () => {
    const own = { 'text-cleaned': () => 'Left out.' };
    expect(noticeSentence(cleaned, en, format, own)).toBe('Left out.');
    const restarted = { code: 'restarted', detail: '' } as const;
    expect(noticeSentence(restarted, en, format, own)).toBe(en.chat.notices.restarted);
  });
});
