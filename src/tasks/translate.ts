import { createStream, type Runtime, type Stream } from '../core';
import type { TranslateOptions, Translation, TranslationPart } from './translation-types';

/**
 * Translates a text sentence by sentence and keeps its form: paragraphs, lists, tables, indentation, line ends and
 * fenced code stay to the character; links and e-mail addresses stay; numbers that go missing are named in their
 * segment. A pair the model does not claim is said before any work. A text that already is in the wanted language is
 * passed on as it is, with `from` equal to `to`. A stop keeps the sentences done, in order.
 * @throws text-empty, text-binary, text-too-long, language-unknown, request-invalid if `from` is `to`, and what the
 * runtime throws
 */
export function translate(
  runtime: Runtime,
  text: string,
  options: TranslateOptions,
): Stream<TranslationPart, Translation> {
  return createStream(
    async function* (signal) {
      // What a first conversation does without is fetched when it is asked for.
      const { runTranslation } = await import('./translation-run');
      return yield* runTranslation(runtime, text, options, signal);
    },
    (translation) => translation.text,
    options.signal,
  );
}
