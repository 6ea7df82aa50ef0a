/**
 * Compiled models by MLC's WebGPU runtime: the package @mlc-ai/web-llm behind the house's Engine, for chat. It is no place
 * to choose models, plans or prompts, and it fetches nothing: weights and the compiled library come from the store.
 */
export { WebLlmEngine } from './webllm-engine';
