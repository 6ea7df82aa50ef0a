import type { LoadedModel } from './loaded-model';

/** Which tokens end an answer, never stand in one, or have to be its first: from the model's own settings. */
export interface TokenRules {
  readonly ends: ReadonlySet<number>;
  readonly banned: readonly number[];
  readonly first: number | undefined;
}

export function tokenRulesOf({ model, config, tokenizer }: LoadedModel): TokenRules {
  const settings = (model.generation_config ?? {}) as Readonly<Record<string, unknown>>;
  const stated = settings['eos_token_id'] ?? config['eos_token_id'];
  const badWords = Array.isArray(settings['bad_words_ids']) ? (settings['bad_words_ids'] as unknown[]) : [];
  const single = badWords.flatMap((word) => (Array.isArray(word) && word.length === 1 ? numbers(word[0]) : []));
  const first = numbers(settings['forced_bos_token_id'])[0];
  const ends = numbers(stated);
  return {
    ends: new Set(ends.length > 0 ? ends : numbers(tokenizer.eos_token_id)),
    banned: [...single, ...numbers(settings['suppress_tokens'])],
    first,
  };
}

function numbers(value: unknown): number[] {
  return (Array.isArray(value) ? value : [value]).filter((each): each is number => typeof each === 'number');
}
