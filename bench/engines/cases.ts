import type { Plan } from '../../src/core';

/** A model of the fixtures, and what it is asked. */
export interface EngineCase {
  /** Folder of its files, beside the page. */
  readonly folder: string;
  readonly kind: 'decoder' | 'encoder-decoder' | 'embedding';
  readonly onnx: readonly string[];
  readonly prompt: string;
  /** Texts of an embedding, or tokens of an answer. */
  readonly amount: number;
}

const decoder = { kind: 'decoder', onnx: ['model.onnx'] } as const;
const rewriter = { kind: 'encoder-decoder', onnx: ['encoder_model.onnx', 'decoder_model_merged.onnx'] } as const;

/** The embedded model as ONNX, and a tiny model of each family. */
export const engineCases = {
  pocket: { ...decoder, onnx: ['model_quantized.onnx'], folder: 'pocket-onnx', prompt: 'Once upon a time', amount: 64 },
  llama: { ...decoder, folder: 'llama', prompt: 'The library will be', amount: 96 },
  gpt2: { ...decoder, folder: 'gpt2', prompt: 'The library will be', amount: 96 },
  bloom: { ...decoder, folder: 'bloom', prompt: 'The library will be', amount: 96 },
  t5: {
    ...rewriter,
    folder: 't5',
    prompt: 'Summarize: The library will be closed for two weeks in March.',
    amount: 48,
  },
  marian: { ...rewriter, folder: 'marian', prompt: 'The library will be closed for two weeks.', amount: 48 },
  bert: { kind: 'embedding', onnx: ['model.onnx'], folder: 'bert-embed', prompt: 'The library is closed.', amount: 64 },
} as const satisfies Readonly<Record<string, EngineCase>>;
export type CaseName = keyof typeof engineCases;

/** By their names in the model's repository. */
export async function filesOf({ folder, kind, onnx }: EngineCase): Promise<ReadonlyMap<string, Blob>> {
  const names = ['config.json', 'tokenizer.json', 'tokenizer_config.json', ...onnx.map((name) => `onnx/${name}`)];
  if (kind !== 'embedding') names.push('generation_config.json');
  const files = new Map<string, Blob>();
  for (const name of names) {
    const response = await fetch(new URL(`./${folder}/${name}`, document.baseURI));
    if (!response.ok) throw new Error(`${folder}/${name}: ${response.status}`);
    files.set(name, await response.blob());
  }
  return files;
}

/** One thread: that is what the bare package takes on a page of its own if nothing is said. */
export function planOf({ folder }: EngineCase, files: ReadonlyMap<string, Blob>): Plan {
  return {
    modelId: folder,
    variantId: 'onnx',
    engine: 'transformers',
    backend: 'wasm',
    threads: 1,
    slots: 1,
    contextTokens: 1024,
    files: [...files].map(([name, { size }]) => ({ name, sha256: name, bytes: size })),
    why: [],
  };
}

/** What a reader of one answer, or a caller who waits for vectors, saw. */
export interface EngineTimes {
  readonly loadMs: number;
  readonly firstTokenMs: number;
  /** Tokens after the first one, or texts. */
  readonly perSecond: number;
}

/** One side of the comparison, ready to be asked. */
export interface EngineSide {
  load(one: EngineCase, files: ReadonlyMap<string, Blob>): Promise<void>;
  /** Greedy. @param onToken called as tokens come, one or a few at a time @returns tokens written */
  write(prompt: string, tokens: number, onToken: () => void): Promise<number>;
  embed(texts: readonly string[]): Promise<void>;
  end(): Promise<void>;
}
