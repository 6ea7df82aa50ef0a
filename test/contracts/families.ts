import type { Backend, Plan, Weights } from '../../src/core';

/** A model of the fixtures as an engine is given it: files named as in a repository, and what PyTorch answers. */
export interface Fixture {
  readonly plan: Plan;
  readonly weights: Weights;
  readonly files: Map<string, Blob>;
}

const tokenizerFiles = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;
const onnxFiles = {
  decoder: ['generation_config.json', 'onnx/model.onnx'],
  encoder: ['onnx/model.onnx'],
  'encoder-decoder': ['generation_config.json', 'onnx/encoder_model.onnx', 'onnx/decoder_model_merged.onnx'],
} as const;

/** @param folder under test/fixtures */
async function fetchFixture(folder: string, names: readonly string[], backend: Backend): Promise<Fixture> {
  const files = new Map<string, Blob>();
  for (const name of names) {
    const response = await fetch(`/test/fixtures/${folder}/${name}`);
    if (!response.ok) throw new Error(`${folder}/${name} is not served: ${response.status}.`);
    files.set(name, await response.blob());
  }
  return fixtureOf(folder, files, backend);
}

/** The plan of files that were fetched, or changed afterwards. */
export function fixtureOf(folder: string, files: Map<string, Blob>, backend: Backend = 'wasm'): Fixture {
  const plan: Plan = {
    modelId: folder,
    variantId: 'fp32',
    engine: 'transformers',
    backend,
    threads: 1,
    slots: 1,
    contextTokens: 1024,
    files: [...files].map(([name, { size }]) => ({ name, sha256: name, bytes: size })),
    why: [],
  };
  const weights: Weights = {
    get: (name) => {
      const blob = files.get(name);
      return blob ? Promise.resolve(blob) : Promise.reject(new Error(`${name} is not there.`));
    },
  };
  return { plan, weights, files };
}

export function fetchFamily(name: string, kind: keyof typeof onnxFiles, backend: Backend = 'wasm'): Promise<Fixture> {
  return fetchFixture(`families/${name}`, [...tokenizerFiles, ...onnxFiles[kind]], backend);
}

const pocketFiles = { q8: 'onnx/model_quantized.onnx', q4: 'onnx/model_q4.onnx' } as const;

/** The embedded model as ONNX, with its weights in 8 or in 4 bits. */
export function fetchPocketOnnx(
  precision: keyof typeof pocketFiles = 'q8',
  backend: Backend = 'wasm',
): Promise<Fixture> {
  const names = [...tokenizerFiles, 'generation_config.json', pocketFiles[precision]];
  return fetchFixture('pocket-onnx', names, backend);
}

/** Greedy answers of the embedded model: by PyTorch in 16 bits, and of each ONNX file outside a browser. */
export interface PocketCase {
  readonly question: string;
  readonly promptTokens: number;
  readonly answers: Readonly<
    Record<'pytorch' | keyof typeof pocketFiles, { readonly tokens: readonly number[]; readonly text: string }>
  >;
}
export const fetchPocketReference = () => fetchCases<PocketCase>('pocket-onnx');

/** What PyTorch answered, case by case. */
export const fetchReference = <T>(name: string) => fetchCases<T>(`families/${name}`);

async function fetchCases<T>(folder: string): Promise<readonly T[]> {
  const response = await fetch(`/test/fixtures/${folder}/reference.json`);
  return ((await response.json()) as { readonly cases: readonly T[] }).cases;
}
