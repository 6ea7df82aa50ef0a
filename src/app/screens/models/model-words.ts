import type { ModelEntry, OfferedVariant } from '../../../core';
import type { Format, Messages } from '../../i18n';

/** A fit's reasons as sentences, in the order they matter. */
export function fitSentences(
  { fitReasons }: Pick<ModelEntry | OfferedVariant, 'fitReasons'>,
  messages: Messages,
): readonly string[] {
  return fitReasons.map(({ code, facts }) => messages.models.fitReasons[code](facts));
}

/** The line below a model's name: what it is, or, where it does not run well, why. */
export function lineOf(entry: ModelEntry, hosts: readonly string[], messages: Messages): string {
  const text = messages.models;
  const { record, own, fit } = entry;
  const [first] = fitSentences(entry, messages);
  if (fit === 'does-not-fit' && first) return first;
  if (!own) return text.lines[record.id] ?? '';
  if (record.tasks.length === 0) return text.noChatHint;
  return hosts.length > 0 ? text.hubLine(hosts.join(', ')) : text.ownLine(record.family);
}

/** Measured or expected, in words; undefined for what does not run. */
export function speedWords(
  entry: Pick<ModelEntry, 'fit' | 'expectedTokensPerSecond' | 'measured'>,
  messages: Messages,
  format: Format,
): string | undefined {
  const { wordsPerSecond, aboutWordsPerSecond } = messages.common;
  if (entry.measured) {
    return messages.models.tags.here(wordsPerSecond(format.words(entry.measured.decodeTokensPerSecond)));
  }
  return entry.fit === 'does-not-fit' ? undefined : aboutWordsPerSecond(format.words(entry.expectedTokensPerSecond));
}
