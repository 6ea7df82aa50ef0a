import { HomebodyError, type Engine, type ModelVariant } from '../core';

/** Each case costs a few hundred milliseconds on a slow device; two tell sense from nonsense. */
const casesRun = 2;

/**
 * Asks the loaded model questions whose greedy answers are known. Catches what nothing else does: drivers that compute
 * nonsense, half-right kernels, a wrong file of the right size.
 * @throws HomebodyError `self-test-failed` with the first answer that differs
 */
export async function selfTest(
  engine: Pick<Engine, 'generate'>,
  modelId: string,
  variant: ModelVariant,
  signal: AbortSignal,
): Promise<'passed' | 'untested'> {
  const cases = (variant.golden ?? []).slice(0, casesRun);
  for (const { messages, text: expected } of cases) {
    let received = '';
    for await (const part of engine.generate(
      { messages, sampling: { temperature: 0, repeatPenalty: 1 }, maxTokens: 64 },
      signal,
    )) {
      if (part.type === 'text') received += part.text;
    }
    signal.throwIfAborted();
    if (received.trim() !== expected.trim())
      throw new HomebodyError('self-test-failed', { modelId, expected, received });
  }
  return cases.length > 0 ? 'passed' : 'untested';
}
