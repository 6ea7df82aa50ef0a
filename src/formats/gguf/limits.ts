/**
 * What a real file stays well below and a hostile one would have to exceed to hurt. The largest vocabularies known
 * (Gemma 3, Llama 3) have 262,144 tokens and 514,906 merges; the largest models some thousands of tensors.
 */
export const limits = {
  metadataEntries: 4_096,
  keyBytes: 65_535,
  /** Chat templates are the longest strings that are kept; they have up to 60,000 bytes. */
  stringBytes: 1_048_576,
  /** All strings kept of one file together. */
  keptStringBytes: 16_777_216,
  arrayItems: 2_097_152,
  /** Number arrays are kept only up to this length: one figure a layer. */
  keptNumbers: 4_096,
  keptNumbersInAll: 262_144,
  metadataBytes: 134_217_728,
  tokens: 1_048_576,
  merges: 1_048_576,
  tensors: 65_536,
  /** llama.cpp's GGML_MAX_NAME, its closing zero included. */
  tensorNameBytes: 63,
  dimensions: 4,
  /** The most of any one figure such as layers, heads, context tokens. */
  figure: 2_147_483_647,
  layers: 4_096,
  /** Files of one model; `split.count` has 16 bits. */
  parts: 1_024,
} as const;
