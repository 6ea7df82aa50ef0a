import { HomebodyError } from '../../core';
import { onnxFilesIn, type OnnxFiles } from '../../formats';

/** An ONNX model as it was dropped: its files by their places in the repository, and the precisions they make. */
export interface DroppedOnnx {
  /** The folder's name; empty for files that were chosen one by one. */
  readonly title: string;
  readonly files: ReadonlyMap<string, File>;
  readonly precisions: readonly OnnxFiles[];
}

const isWeights = (path: string) => /\.onnx(_data(_\d+)?)?$/i.test(path);
const isConfig = (path: string) => /(^|\/)config\.json$/.test(path);
const poolingPath = '1_Pooling/config.json';
const needed = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];

/**
 * Finds ONNX models among files: a configuration, and weights in its folder or in `onnx` below it. Dropped folders have lost
 * their paths in some browsers; then all files are taken for those of one model.
 * @throws HomebodyError `model-file-invalid` where weights have a configuration but not all that belongs to it
 */
export async function findOnnxModels(files: readonly File[]): Promise<readonly DroppedOnnx[]> {
  if (!files.some(({ name }) => isWeights(name))) return [];
  const placed = await placesOf(files);
  const models: DroppedOnnx[] = [];
  for (const root of rootsOf([...placed.keys()])) {
    const inside = [...placed].flatMap(([path, file]): [string, File][] =>
      path.startsWith(root) ? [[path.slice(root.length), file]] : [],
    );
    const model = new Map(inside);
    const precisions = onnxFilesIn([...model.keys()]);
    if (precisions.length === 0) {
      if (![...model.keys()].some(isWeights)) continue;
      throw missing(
        root,
        needed.filter((path) => !model.has(path)),
      );
    }
    models.push({ title: root.split('/').at(-2) ?? '', files: model, precisions });
  }
  return models;
}

/** Folders with a configuration of a model, each with a slash at its end. */
function rootsOf(paths: readonly string[]): readonly string[] {
  return paths
    .filter((path) => isConfig(path) && !path.endsWith(poolingPath))
    .map((path) => path.slice(0, -'config.json'.length));
}

async function placesOf(files: readonly File[]): Promise<ReadonlyMap<string, File>> {
  const placed = new Map<string, File>();
  for (const file of files) {
    const path = file.webkitRelativePath || file.name;
    // Without folders, how a model pools and what it is have the same name.
    const pooling = path === 'config.json' && (await isPooling(file));
    placed.set(pooling ? poolingPath : path, file);
  }
  return placed;
}

async function isPooling(file: File): Promise<boolean> {
  return file.size < 16_384 && (await file.text()).includes('"pooling_mode_');
}

function missing(root: string, names: readonly string[]): HomebodyError {
  const detail = names.join(', ') || '*.onnx';
  return new HomebodyError('model-file-invalid', { name: root || 'config.json', problem: 'part-missing', detail });
}
