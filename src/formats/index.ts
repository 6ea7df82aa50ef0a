/**
 * Reads what the headers of model files say: GGUF, safetensors, ONNX, from a Blob or by Range from an address.
 * It reads no weights, and it judges no model beyond what an engine here would refuse to load.
 */
export { blobSource } from './byte-source';
export type { ByteSource } from './byte-source';
export { describeModelFile } from './describe-model-file';
export type { ConfigTexts } from './model-config';
export { rangeSource } from './range-source';
export type { FetchRange, RangeLimits } from './range-source';
export { readSplitHeader } from './gguf/split-header';
export type { SplitHeader } from './gguf/split-header';
export { isProjectorName, splitNameOf } from './gguf/split-parts';
export { readGgufHeader } from './gguf/gguf-header';
export type { GgufHeader } from './gguf/gguf-header';
export { EMBEDDING_ARCHITECTURES } from './gguf/architectures';
export { describeOnnxConfig, onnxFilesIn } from './onnx/onnx-repository';
export type { OnnxFiles } from './onnx/onnx-repository';
export { requireOnnxUse } from './onnx/onnx-use';
export type { OnnxUse } from './onnx/onnx-use';
export { compiledConfigName, compiledFilesIn, describeCompiled } from './compiled-model';
