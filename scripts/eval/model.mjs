import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** @typedef {import('../../src/core').ModelRecord} ModelRecord */

/**
 * @typedef {object} EvaluatedModel
 * @property {string} name as the table calls it
 * @property {ModelRecord} record asked in the words of the embedded model's profile
 * @property {ReadonlyMap<string, string>} files where each file of the record's addresses lies on this machine
 */

const root = resolve(import.meta.dirname, '../..');
/** Besides the weights; those with a mark must be there. */
const onnxFiles = {
  'config.json': true,
  'tokenizer.json': true,
  'tokenizer_config.json': true,
  'generation_config.json': false,
};
/** In the order they are taken where a folder has several. */
const precisions = ['model_quantized', 'model_q4', 'model_q4f16', 'model_int8', 'model_fp16', 'model'];
/** Over the size of the weights; what does not fit this machine fails to load anyway. */
const memoryShare = 4;
const fixedBytes = 96 * 2 ** 20;

/** @returns {ModelRecord} */
function embeddedRecord() {
  const { models } = JSON.parse(readFileSync(join(root, 'models.json'), 'utf8'));
  const record = models.find((/** @type {ModelRecord} */ { embedded }) => embedded);
  if (!record) throw new Error('models.json has no embedded model.');
  return record;
}

/** @param {string} folder @param {string | undefined} weights name of the file wanted in `onnx` */
function onnxNames(folder, weights) {
  const chosen =
    weights ?? precisions.map((name) => `${name}.onnx`).find((name) => existsSync(join(folder, 'onnx', name)));
  if (chosen === undefined) throw new Error(`There are no weights in ${join(folder, 'onnx')}.`);
  const missing = Object.entries(onnxFiles).filter(([name, needed]) => needed && !existsSync(join(folder, name)));
  if (missing.length > 0) throw new Error(`${folder} lacks ${missing.map(([name]) => name).join(', ')}.`);
  const beside = [...Object.keys(onnxFiles), `onnx/${chosen}_data`].filter((name) => existsSync(join(folder, name)));
  return [...beside, `onnx/${chosen}`];
}

/**
 * @param {string} path
 * @returns {{ engine: 'llamacpp' | 'transformers', format: 'gguf' | 'onnx', folder: string, names: readonly string[] }}
 */
function filesOf(path) {
  if (!existsSync(path)) throw new Error(`There is no ${path}.`);
  const llama = /** @type {const} */ ({ engine: 'llamacpp', format: 'gguf' });
  const onnx = /** @type {const} */ ({ engine: 'transformers', format: 'onnx' });
  if (path.endsWith('.gguf')) return { ...llama, folder: dirname(path), names: [basename(path)] };
  if (statSync(path).isDirectory()) return { ...onnx, folder: path, names: onnxNames(path, undefined) };
  if (!path.endsWith('.onnx')) throw new Error(`${path} is no .gguf file, no .onnx file and no folder.`);
  const folder = dirname(dirname(path));
  return { ...onnx, folder, names: onnxNames(folder, basename(path)) };
}

/**
 * The model to evaluate: a GGUF file, a folder as transformers.js wants it (or one `.onnx` file in its folder `onnx`), or the
 * embedded model for `pocket`.
 * @param {string} given
 * @returns {EvaluatedModel}
 * @throws Error if there is none
 */
export function evaluatedModel(given) {
  const embedded = embeddedRecord();
  if (given === embedded.id) return { name: embedded.title, record: embedded, files: new Map() };
  const path = resolve(given);
  const { engine, format, folder, names } = filesOf(path);
  const files = names.map((name) => ({ name, url: `evaluated/${name}`, bytes: statSync(join(folder, name)).size }));
  const weightBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const variant = { id: format, engine, format, quantization: basename(path), files };
  return {
    name: basename(path),
    files: new Map(files.map(({ name, url }) => [url, join(folder, name)])),
    record: {
      ...embedded,
      id: 'evaluated',
      title: basename(path),
      variants: [{ ...variant, needs: { memoryBytes: weightBytes * memoryShare + fixedBytes } }],
    },
  };
}
