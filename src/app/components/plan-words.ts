import { decodeError, type Backend, type EncodedError, type EngineName, type PlanEntry } from '../../core';
import type { Format, Messages } from '../i18n';
import type { ErrorSentence, ErrorSentences } from '../i18n/en/errors';

interface Way {
  readonly engine: EngineName;
  readonly backend: Backend;
  readonly threads?: number;
}

/** Engine and hardware of a plan: "llama.cpp on the processor, 2 cores". */
export function wayWords({ engine, backend, threads }: Way, messages: Messages): string {
  const { runs } = messages;
  const name = runs.engines[engine];
  if (backend === 'webgpu') return runs.onGpu(name);
  return threads === undefined ? runs.onProcessor(name) : runs.onCores(name, threads);
}

/** What went wrong, as the notes on failures say it. */
export function failureSentence(error: EncodedError, sentences: ErrorSentences): ErrorSentence {
  const { code, facts } = decodeError(error);
  // Code and facts belong together by construction of the error; the compiler can't see it across the table.
  return (sentences[code] as (given: typeof facts) => ErrorSentence)(facts);
}

/** Measured or expected speed of a plan. */
export function planSpeedWords(entry: PlanEntry, messages: Messages, format: Format): string {
  const { runs } = messages;
  return entry.measured
    ? runs.running.speedOf(
        format.tokensPerSecond(entry.measured.decodeTokensPerSecond),
        format.tokensPerSecond(entry.measured.prefillTokensPerSecond),
      )
    : runs.expected(format.tokensPerSecond(entry.expectedTokensPerSecond));
}

/** What became of a plan when it was tried last; empty where its measured speed already says that it ran. */
export function trialWords({ trial, skipped, measured }: PlanEntry, messages: Messages): string {
  const { runs } = messages;
  if (!trial) return measured ? '' : runs.trial.none;
  const left = skipped ? ` ${runs.trial.skipped}` : '';
  switch (trial.outcome) {
    case 'passed':
      return runs.trial.passed;
    case 'untested':
      return runs.trial.untested;
    case 'unfinished':
      return runs.trial.unfinished + left;
    case 'failed':
      return (trial.error ? failureSentence(trial.error, messages.errors).what : runs.trial.failed) + left;
  }
}
