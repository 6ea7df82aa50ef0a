import { readGgufStart } from './gguf-start';
import { invalidFile, nameOf } from './invalid-file';
import { limits } from './limits';
import { readMetadata } from './metadata';

/** The tokenizer inside a GGUF file, as llama.cpp's `tokenizer.ggml.*` keys state it. */
export interface GgufTokenizer {
  /** `gpt2` is byte-level BPE, `llama` SentencePiece, `bert` WordPiece, `t5` unigram. */
  readonly model: string;
  /** Name of the pre-tokenizer's split rule, empty where the file has none. */
  readonly pre: string;
  readonly tokens: readonly string[];
  /** llama.cpp's token types: 1 normal, 2 unknown, 3 control, 4 user-defined, 5 unused, 6 byte. Empty, or one a token. */
  readonly types: Uint8Array;
  /** SentencePiece scores. Empty, or one a token. */
  readonly scores: Float32Array;
  /** BPE merges, strongest first: the two halves with a space between. */
  readonly merges: readonly string[];
  readonly bosId?: number;
  readonly eosId?: number;
  /** End of a turn, where it differs from the end of the text. */
  readonly eotId?: number;
  readonly unknownId?: number;
  readonly separatorId?: number;
  readonly paddingId?: number;
  readonly addBos?: boolean;
  readonly addEos?: boolean;
  readonly addSpacePrefix?: boolean;
  readonly removeExtraWhitespaces?: boolean;
  readonly chatTemplate?: string;
}

const key = (name: string) => `tokenizer.ggml.${name}`;
const wanted = new Map<string, number>([
  [key('tokens'), limits.tokens],
  [key('token_type'), limits.tokens],
  [key('scores'), limits.tokens],
  [key('merges'), limits.merges],
]);
const mostTypes = 6;

/**
 * Reads the tokenizer of a GGUF file, also of one that has nothing else. The largest known take about 20 MB and half a second.
 * @param name for error facts; left out, the File's own
 * @throws HomebodyError `model-file-invalid`
 */
export async function readGgufTokenizer(blob: Blob, name = nameOf(blob)): Promise<GgufTokenizer> {
  const { entries, cursor } = await readGgufStart(blob, name);
  const metadata = await readMetadata(cursor, entries, wanted);
  const tokens = metadata.texts(key('tokens')) ?? [];
  if (tokens.length === 0) throw invalidFile(name, 'bad-value', 'there is no vocabulary');

  const oneForEach = (property: string): Float64Array => {
    const numbers = metadata.numbers(key(property)) ?? new Float64Array(0);
    if (numbers.length !== 0 && numbers.length !== tokens.length) {
      throw invalidFile(name, 'bad-value', `${numbers.length} of ${property} for ${tokens.length} tokens`);
    }
    return numbers;
  };
  const types = oneForEach('token_type');
  if (types.some((type) => type < 0 || type > mostTypes)) {
    throw invalidFile(name, 'bad-value', `${key('token_type')} holds an unknown type`);
  }
  const id = <N extends string>(property: N, keyName: string): { readonly [P in N]?: number } => {
    const value = metadata.figure(key(keyName), 0xffff_ffff);
    // llama.cpp ignores ids past the vocabulary with a warning, and -1 as 2^32 - 1 means none.
    return value === undefined || value >= tokens.length
      ? {}
      : ({ [property]: value } as { readonly [P in N]: number });
  };
  const flag = <N extends string>(property: N, keyName: string): { readonly [P in N]?: boolean } => {
    const value = metadata.flag(key(keyName));
    return value === undefined ? {} : ({ [property]: value } as { readonly [P in N]: boolean });
  };
  const chatTemplate = metadata.text('tokenizer.chat_template');
  return {
    model: metadata.text(key('model')) ?? '',
    pre: metadata.text(key('pre')) ?? '',
    tokens,
    types: Uint8Array.from(types),
    scores: Float32Array.from(oneForEach('scores')),
    merges: metadata.texts(key('merges')) ?? [],
    ...id('bosId', 'bos_token_id'),
    ...id('eosId', 'eos_token_id'),
    ...id('eotId', 'eot_token_id'),
    ...id('unknownId', 'unknown_token_id'),
    ...id('separatorId', 'seperator_token_id'),
    ...id('paddingId', 'padding_token_id'),
    ...flag('addBos', 'add_bos_token'),
    ...flag('addEos', 'add_eos_token'),
    ...flag('addSpacePrefix', 'add_space_prefix'),
    ...flag('removeExtraWhitespaces', 'remove_extra_whitespaces'),
    ...(chatTemplate && { chatTemplate }),
  };
}
