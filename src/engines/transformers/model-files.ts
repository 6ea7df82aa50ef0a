import type { DataType } from '@huggingface/transformers';
import { HomebodyError, type Plan, type Weights } from '../../core';
import { countReads } from '../read-blob';
import { checkOnnxFrame } from './onnx-frame';

/** How sentence-transformers makes one vector of many. */
export const poolingFile = '1_Pooling/config.json';

/** What the package appends to a file's name for each precision, the other way round. */
const precisions: Readonly<Record<string, DataType>> = {
  '': 'fp32',
  _fp16: 'fp16',
  _int8: 'int8',
  _uint8: 'uint8',
  _quantized: 'q8',
  _q4: 'q4',
  _q4f16: 'q4f16',
  _bnb4: 'bnb4',
  _q2: 'q2',
  _q2f16: 'q2f16',
  _q1: 'q1',
  _q1f16: 'q1f16',
};
const sessions = ['model', 'encoder_model', 'decoder_model_merged'] as const;
type SessionName = (typeof sessions)[number];
const optionalJson = ['generation_config.json', poolingFile];
const onnxName = new RegExp(`^onnx/(${sessions.join('|')})(_[a-z0-9]+)?\\.onnx$`);
/** A graph whose weights stand elsewhere is small; only such a one is searched for their file's name. */
const mostSearchedBytes = 16 * 2 ** 20;

/** The files of one model by their names in its repository: `config.json`, `tokenizer.json`, `onnx/model_q4.onnx` … */
export class ModelFiles {
  private constructor(
    private readonly blobs: ReadonlyMap<string, Blob>,
    /** The precision of each ONNX file, by the package's name for it. */
    readonly precision: Readonly<Record<string, DataType>>,
    /** How many files of weights stand beside each ONNX file. */
    readonly external: Readonly<Record<string, number>>,
    readonly config: Readonly<Record<string, unknown>>,
  ) {}

  /**
   * Opens what the plan names and checks everything that can be checked before ONNX Runtime sees it.
   * @param onRead hears of bytes as they are read
   * @throws HomebodyError `model-file-invalid`
   */
  static async open(plan: Plan, weights: Weights, onRead: (bytes: number) => void): Promise<ModelFiles> {
    const blobs = new Map<string, Blob>();
    for (const { name, sha256 } of plan.files) blobs.set(name, countReads(await weights.get(sha256), onRead));
    const config = await readJson(blobs, 'config.json');
    await readJson(blobs, 'tokenizer.json');
    await readJson(blobs, 'tokenizer_config.json');
    for (const name of optionalJson) if (blobs.has(name)) await readJson(blobs, name);
    const precision: Record<string, DataType> = {};
    const external: Record<string, number> = {};
    for (const [name, blob] of blobs) {
      const [, session, suffix = ''] = onnxName.exec(name) ?? [];
      const kind = precisions[suffix];
      if (session === undefined || kind === undefined) continue;
      if (precision[session] !== undefined)
        throw invalid(name, 'bad-value', `There are two files for ${session}: a plan has to name one precision.`);
      await checkOnnxFrame(blob, name);
      precision[session] = kind;
      external[session] = await countExternal(blobs, name, blob);
    }
    needSessions(config, precision, plan.modelId);
    return new ModelFiles(blobs, precision, external, config);
  }

  /** Exporters of some years ago gave decoders without an encoder the name of the others' half. */
  get decoderName(): SessionName {
    return this.precision['model'] === undefined ? 'decoder_model_merged' : 'model';
  }

  /** A file that not every model has. */
  async text(name: string): Promise<string | undefined> {
    return this.blobs.get(name)?.text();
  }

  /** As the package's cache: it asks for `/models/NAME/FILE` first. What is not there is not there. */
  asCache(name: string) {
    const prefix = `/models/${name}/`;
    return {
      match: (request: string): Promise<Response | undefined> => {
        const blob = request.startsWith(prefix) ? this.blobs.get(request.slice(prefix.length)) : undefined;
        if (!blob) return Promise.resolve(undefined);
        return Promise.resolve(new Response(blob, { headers: { 'content-length': String(blob.size) } }));
      },
      put: () => Promise.resolve(),
    };
  }
}

async function readJson(blobs: ReadonlyMap<string, Blob>, name: string): Promise<Record<string, unknown>> {
  const blob = blobs.get(name);
  if (!blob) throw invalid(name, 'empty', 'The model has no such file.');
  try {
    const value: unknown = JSON.parse(await blob.text());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    throw invalid(name, 'bad-value', error instanceof Error ? error.message : String(error));
  }
  throw invalid(name, 'bad-value', 'The file holds no JSON object.');
}

/** A missing file of weights makes ONNX Runtime wait for ever, so it is looked for here. */
async function countExternal(blobs: ReadonlyMap<string, Blob>, name: string, blob: Blob): Promise<number> {
  const first = `${name}_data`;
  let count = 0;
  while (blobs.has(count === 0 ? first : `${first}_${count}`)) count++;
  if (count === 0 && blob.size <= mostSearchedBytes) {
    const base = first.slice(first.lastIndexOf('/') + 1);
    const text = new TextDecoder('latin1').decode(await blob.arrayBuffer());
    if (text.includes(base)) throw invalid(first, 'empty', `The weights of ${name} stand in a file that is missing.`);
  }
  return count;
}

function needSessions(
  config: Readonly<Record<string, unknown>>,
  precision: Readonly<Record<string, DataType>>,
  modelId: string,
): void {
  const needed: readonly SessionName[] = config['is_encoder_decoder']
    ? ['encoder_model', 'decoder_model_merged']
    : precision['decoder_model_merged'] === undefined
      ? ['model']
      : [];
  for (const session of needed)
    if (precision[session] === undefined)
      throw invalid(`onnx/${session}.onnx`, 'empty', `The plan of ${modelId} names no such file.`);
}

function invalid(name: string, problem: 'empty' | 'bad-value', detail: string): HomebodyError {
  return new HomebodyError('model-file-invalid', { name, problem, detail });
}
