import { createStream, type Runtime, type Stream } from '../core';
import type { SummarizeOptions, Summary, SummaryPart } from './summary-types';

/**
 * Summarizes a text or a text file of any length up to 20 million characters: in pieces, whose parts are combined until
 * one remains. Every statement names the source it came from. A stop keeps the finished pieces: the summary then has
 * `complete: false`, and `read` says what of the source it knows.
 * @throws text-empty, text-binary, text-too-long, language-unknown, request-invalid, output-invalid if the model says
 * nothing at all, and what the runtime throws
 */
export function summarize(
  runtime: Runtime,
  source: string | Blob,
  options: SummarizeOptions = {},
): Stream<SummaryPart, Summary> {
  return createStream(
    async function* (signal) {
      // What a first conversation does without is fetched when it is asked for.
      const { runSummary } = await import('./summary-run');
      return yield* runSummary(runtime, source, options, signal);
    },
    ({ text }) => text,
    options.signal,
  );
}
