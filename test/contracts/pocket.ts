import type { Message, Plan, Weights } from '../../src/core';

/** The embedded model as the tests load it: straight from the server, without a store. */
export const pocketFile = {
  name: 'pocket-q8_0.gguf',
  sha256: '4da69ec23e29afae9c9e4f37c2fa9de3a7f79fdc9444d2df5e0398604a27bdbe',
  bytes: 7_217_888,
} as const;

export const pocketPlan: Plan = {
  modelId: 'pocket',
  variantId: 'q8_0',
  engine: 'llamacpp',
  backend: 'wasm',
  threads: 1,
  slots: 1,
  contextTokens: 1024,
  files: [pocketFile],
  why: [],
};

/** Greedy answers of the model in PyTorch (float16), for the prompts whose Q8_0 answers agree. */
export const pocketGolden: readonly {
  readonly question: string;
  readonly promptTokens: number;
  readonly text: string;
}[] = [
  {
    question: 'Hello!',
    promptTokens: 10,
    text: 'Hello! I can chat, summarize and translate, all on this device. What do you need?',
  },
  { question: 'What is the capital of France?', promptTokens: 15, text: 'The capital of France is Paris.' },
  { question: 'Translate to Korean:\nThank you very much.', promptTokens: 18, text: '정말 감사합니다.' },
  { question: '안녕하세요', promptTokens: 10, text: '안녕하세요! 무엇을 도와드릴까요?' },
];

export const teaQuestion: readonly Message[] = [{ role: 'user', content: 'How do I make tea?' }];

export const weightsOf = (file: Blob): Weights => ({ get: () => Promise.resolve(file) });

export async function fetchPocket(): Promise<Blob> {
  const response = await fetch('/models/pocket/pocket-q8_0.gguf');
  if (!response.ok) throw new Error(`The embedded model is not served: ${response.status}.`);
  return response.blob();
}
