/**
 * ONNX models by ONNX Runtime in WebAssembly or WebGPU: the package @huggingface/transformers behind the house's Engine,
 * for models that write, models that rewrite and models that read. It is no place to choose models, plans or prompts, and
 * it fetches nothing but its own files.
 */
export { TransformersEngine } from './transformers-engine';
export type { EngineFiles } from './engine-files';
