/**
 * What models there are: the catalogue of models.json, records that users add, and records made of their own files.
 * It knows nothing of this device: what is stored, what fits and how fast it runs is the runtime's to say.
 */
export { loadCatalogue } from './catalogue';
export type { SuggestedModel, SuggestedUse } from './catalogue';
export { checkRecord } from './check-record';
export { compiledFormsOf, compiledLibraryOf, compiledModelsFor } from './compiled-models';
export type { SuggestedCompiledModel } from './compiled-models';
export { contentIdOf } from './content-id';
export { recordFromFound } from './record-from-found';
export { recordFromGguf, renewedRecord } from './record-from-gguf';
export { recordFromOnnx } from './record-from-onnx';
export type { OnnxModel, OnnxVariant } from './record-from-onnx';
export type { StoredFacts } from './record-from-gguf';
