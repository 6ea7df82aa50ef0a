import type { ModelRecord, Sampling } from '../core';
import type { ChatOptions } from './chat-types';

const chatDefaults: Sampling = { temperature: 0.7, topP: 0.95, minP: 0.05 };
/** Summaries and translations should say what the text says, so they are drawn close to greedy. */
const taskTemperature = 0.2;
const taskSeed = 1;

type SamplingOptions = Pick<ChatOptions, keyof Sampling>;
const fields = ['temperature', 'topP', 'topK', 'minP', 'repeatPenalty', 'seed'] as const;

/** Each field as asked for, else as the model likes it, else as most models do. */
export function chatSampling(record: ModelRecord, options: SamplingOptions): Sampling {
  const asked = Object.fromEntries(
    fields.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  );
  return { ...chatDefaults, ...record.profile?.sampling, ...asked };
}

/**
 * For work on a text: the model's own sampling, but hardly random, and the same every time. Without a repeat penalty:
 * engines count the prompt's words as used, so it drives a summary away from the words of its source.
 * @param attempt 0 first; later attempts differ, so that a second try is not the first again
 */
export function taskSampling(record: ModelRecord, attempt = 0): Sampling {
  const own = record.profile?.sampling;
  const temperature = Math.min(own?.temperature ?? taskTemperature, taskTemperature) + (attempt === 0 ? 0 : 0.4);
  return { ...own, repeatPenalty: 1, temperature, seed: taskSeed + attempt };
}
