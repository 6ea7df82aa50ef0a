import { HomebodyError, type ModelFileProblem, type Plan, type Weights } from '../../core';
import { templateOf, type ConversationTemplate } from './conversation';

const configName = 'mlc-chat-config.json';
/** The package asks for the first name; repositories of 2024 have the second. */
const weightListNames = ['tensor-cache.json', 'ndarray-cache.json'] as const;
const tokenizerNames = ['tokenizer.json', 'tokenizer.model'];
const libraryName = /(^|\/)[^/]+\.wasm$/;

type Json = Readonly<Record<string, unknown>>;

/** The files of one compiled model by their names in its repository, and the library that was compiled for it. */
export class ModelFiles {
  private constructor(
    private readonly blobs: ReadonlyMap<string, Blob>,
    readonly config: Json,
    readonly template: ConversationTemplate,
    readonly libraryName: string,
    private readonly onRead: (bytes: number) => void,
  ) {}

  /**
   * Opens what the plan names and checks that all of it is there, before the package compiles anything.
   * @param onRead hears of bytes as the package takes them
   * @throws HomebodyError `model-file-invalid`
   */
  static async open(plan: Plan, weights: Weights, onRead: (bytes: number) => void): Promise<ModelFiles> {
    const blobs = new Map<string, Blob>();
    for (const { name, sha256 } of plan.files) blobs.set(name, await weights.get(sha256));
    const config = await readJson(blobs, configName);
    checkConfig(config);
    const tokenizer = namesIn(config['tokenizer_files']).find((name) => tokenizerNames.includes(name));
    if (tokenizer === undefined) throw invalid(configName, 'bad-value', 'It names no tokenizer that is known here.');
    if (!blobs.has(tokenizer)) throw missing(tokenizer);
    const libraries = [...blobs.keys()].filter((name) => libraryName.test(name));
    if (libraries.length !== 1)
      throw invalid('.wasm', libraries.length === 0 ? 'empty' : 'bad-value', `It has ${libraries.length} libraries.`);
    await checkWeights(blobs);
    return new ModelFiles(blobs, config, templateOf(config), libraries[0]!, onRead);
  }

  get names(): readonly string[] {
    return [weightListNames[0], ...this.blobs.keys()];
  }

  /** A file of the model; every one is taken twice, and read the second time only. */
  take(name: string): Blob | undefined {
    const blob = this.blobs.get(name) ?? (name === weightListNames[0] ? this.blobs.get(weightListNames[1]) : undefined);
    if (!blob) return undefined;
    const again = this.#taken.has(name);
    this.#taken.add(name);
    if (again) this.onRead(blob.size);
    return blob;
  }
  readonly #taken = new Set<string>();

  /** 16-bit floating point is in its shaders. */
  get needsF16(): boolean {
    return /f16/.test(String(this.config['quantization'] ?? '')) || /q\df16/.test(this.libraryName);
  }

  /** The longest context it was made for; where the window slides, the window. */
  get contextTokens(): number {
    const lengths = [this.config['context_window_size'], this.config['sliding_window_size']];
    return Math.min(...lengths.filter((length): length is number => typeof length === 'number' && length > 0));
  }

  library(): Promise<ArrayBuffer> {
    return this.blobs.get(this.libraryName)!.arrayBuffer();
  }
}

function checkConfig(config: Json): void {
  const template = config['conv_template'] as Partial<ConversationTemplate> | undefined;
  const sound =
    typeof template?.system_template === 'string' &&
    typeof template.system_message === 'string' &&
    typeof template.roles === 'object' &&
    typeof template.roles.user === 'string' &&
    typeof template.roles.assistant === 'string' &&
    namesIn(template.seps).length > 0 &&
    Array.isArray(template.stop_str) &&
    Array.isArray(template.stop_token_ids);
  if (!sound) throw invalid(configName, 'bad-value', 'It has no template for conversations.');
  if (typeof config['vocab_size'] !== 'number') throw invalid(configName, 'bad-value', 'It has no vocab_size.');
  const windows = [config['context_window_size'], config['sliding_window_size']];
  if (!windows.some((length) => typeof length === 'number' && length > 0))
    throw invalid(configName, 'bad-value', 'It has no context_window_size.');
}

/** A shard that is missing or too short would be noticed late, after minutes of reading. */
async function checkWeights(blobs: ReadonlyMap<string, Blob>): Promise<void> {
  const listName = weightListNames.find((name) => blobs.has(name));
  if (listName === undefined) throw missing(weightListNames[0]);
  const { records } = await readJson(blobs, listName);
  if (!Array.isArray(records) || records.length === 0) throw invalid(listName, 'bad-value', 'It lists no weights.');
  for (const { dataPath, nbytes } of records as readonly { dataPath?: unknown; nbytes?: unknown }[]) {
    if (typeof dataPath !== 'string' || typeof nbytes !== 'number')
      throw invalid(listName, 'bad-value', 'It lists weights without a name or a size.');
    const blob = blobs.get(dataPath);
    if (!blob) throw invalid(dataPath, 'part-missing', `${listName} lists it, and it is not there.`);
    if (blob.size < nbytes)
      throw invalid(dataPath, blob.size === 0 ? 'empty' : 'truncated', `It ends at ${blob.size} of ${nbytes} bytes.`);
  }
}

async function readJson(blobs: ReadonlyMap<string, Blob>, name: string): Promise<Json> {
  const blob = blobs.get(name);
  if (!blob) throw missing(name);
  try {
    const value: unknown = JSON.parse(await blob.text());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  } catch (error) {
    throw invalid(name, 'bad-value', error instanceof Error ? error.message : String(error));
  }
  throw invalid(name, 'bad-value', 'The file holds no JSON object.');
}

const namesIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

const missing = (name: string) => invalid(name, 'empty', 'The model has no such file.');

function invalid(name: string, problem: ModelFileProblem, detail: string): HomebodyError {
  return new HomebodyError('model-file-invalid', { name, problem, detail });
}
