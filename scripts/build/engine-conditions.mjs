import { defaultClientConditions } from 'vite';

/** ONNX Runtime without its largest build (27 MB), which it would carry in its own module: the engine names those it ships. */
export const engineConditions = ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions];
