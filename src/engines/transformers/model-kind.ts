import { HomebodyError } from '../../core';

/** What a model does with tokens: write on after them, write another text, or read them. */
export type ModelKind = 'decoder' | 'encoder-decoder' | 'encoder';

/** What an encoder's output is for. */
export type EncoderUse = 'fill-mask' | 'answer' | 'classify' | 'embed';

type Config = Readonly<Record<string, unknown>>;

export const architectureOf = ({ architectures, model_type: type }: Config): string => {
  const first: unknown = Array.isArray(architectures) ? architectures[0] : undefined;
  return typeof first === 'string' ? first : typeof type === 'string' ? type : '';
};

export function kindOf(config: Config): ModelKind {
  if (config['is_encoder_decoder'] === true) return 'encoder-decoder';
  return /(ForCausalLM|LMHeadModel)$/.test(architectureOf(config)) ? 'decoder' : 'encoder';
}

/** The outputs of the file tell more than its configuration: exporters cut heads off. @throws `architecture-unknown` */
export function encoderUseOf(config: Config, outputs: readonly string[], name: string): EncoderUse {
  const architecture = architectureOf(config);
  if (outputs.includes('start_logits') && outputs.includes('end_logits')) return 'answer';
  if (outputs.includes('logits')) {
    if (architecture.endsWith('ForSequenceClassification')) return 'classify';
    if (/(ForMaskedLM|ForPreTraining)$/.test(architecture)) return 'fill-mask';
  }
  if (embeddingOutput(outputs) !== undefined) return 'embed';
  throw new HomebodyError('architecture-unknown', { name, architecture });
}

/** One vector a text if the model pools by itself, else one a token. */
export function embeddingOutput(outputs: readonly string[]): string | undefined {
  return ['sentence_embedding', 'last_hidden_state', 'token_embeddings'].find((name) => outputs.includes(name));
}

const lengths = ['max_position_embeddings', 'n_positions', 'n_ctx', 'seq_length', 'max_sequence_length'] as const;

/** How many tokens the model was made for; undefined where positions are relative and nothing is said. */
export function trainedTokens(config: Config): number | undefined {
  for (const name of lengths) {
    const value = config[name];
    if (typeof value === 'number' && value > 0) return value;
  }
  return undefined;
}
