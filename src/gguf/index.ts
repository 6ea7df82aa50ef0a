/**
 * Reads GGUF files: what a header says of a model, by small slices of a Blob.
 * It reads no weights, and it judges no model beyond what llama.cpp would refuse to load.
 */
export { readGgufHeader } from './gguf-header';
export type { GgufHeader } from './gguf-header';
export { EMBEDDING_ARCHITECTURES } from './architectures';
