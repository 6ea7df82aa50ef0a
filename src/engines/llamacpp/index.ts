/**
 * GGUF models by llama.cpp in WebAssembly: the package @wllama/wllama behind the house's Engine, meant to live in a worker.
 * It is no place to choose models, plans or prompts, and it fetches nothing but its own files.
 */
export { LlamaCppEngine } from './llamacpp-engine';
export type { EngineFiles } from './engine-files';
