import type { Notice } from '../../core';
import type { Format, Messages } from '../i18n';

/** What a job says in words of its own: a summary is no conversation. */
export type OwnNotices = Partial<{ readonly [C in Notice['code']]: (notice: Extract<Notice, { code: C }>) => string }>;

/** A notice as a sentence; the job's own words go before the usual ones. */
export function noticeSentence(notice: Notice, messages: Messages, format: Format, own: OwnNotices = {}): string {
  // Code and sentence belong together; the compiler can't see it across the table.
  const ownWords = own[notice.code] as ((notice: Notice) => string) | undefined;
  return ownWords?.(notice) ?? usualSentence(notice, messages.chat.notices, format);
}

function usualSentence(notice: Notice, text: Messages['chat']['notices'], { languageName, percent }: Format): string {
  switch (notice.code) {
    case 'context-trimmed':
      return text.trimmed(notice.omittedMessages, notice.keptMessages);
    case 'restarted':
      return text.restarted;
    case 'moved':
      return text.moved(notice.backend === 'webgpu');
    case 'handed-over':
      return text.handedOver;
    case 'text-cleaned':
      return text.cleaned(notice.removedCharacters);
    case 'language-pair-unknown':
      return text.pairUnknown(languageName(notice.from), languageName(notice.to));
    case 'language-uncertain':
      return text.uncertain(languageName(notice.language), percent(notice.confidence));
  }
}
