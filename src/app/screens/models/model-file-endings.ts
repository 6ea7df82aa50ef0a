/** What file pickers offer: GGUF files, packs, and ONNX models with what stands beside their weights. */
export const modelFileEndings = '.gguf,.tar,.onnx,.onnx_data,.json,.jinja';
