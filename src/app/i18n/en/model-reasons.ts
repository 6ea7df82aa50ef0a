import type { FitReason, PlanReason } from '../../../core';
import { createFormat } from '../format';

const { bytes, number, tokensPerSecond } = createFormat('en');
type Facts = NonNullable<PlanReason['facts']>;
type Reasons = { readonly [C in PlanReason['code']]: (facts: Facts) => string };
type FitReasons = { readonly [C in FitReason['code']]: (facts: Facts) => string };

const rate = (value: Facts[string] | undefined) => tokensPerSecond(Number(value));
/** Why a plan looks as it does. */
export const reasons: Reasons = {
  'gpu-fits': () => 'It runs on the graphics card.',
  'gpu-missing': () => 'The browser offers no graphics card here.',
  'gpu-without-f16': () => 'The graphics card lacks 16-bit numbers, which the engine needs.',
  'gpu-fallback-adapter': () => 'The browser only imitates a graphics card, which is slow.',
  'gpu-wrong-values': () => 'This browser’s graphics path gives wrong results with this engine.',
  'gpu-buffer-too-small': ({ needBytes, haveBytes }) =>
    needBytes !== undefined && haveBytes !== undefined
      ? `The graphics card takes ${bytes(Number(haveBytes))} in one piece and the model needs ${bytes(Number(needBytes))}.`
      : 'The graphics card takes too little in one piece.',
  'gpu-without-jspi': () => 'The browser cannot wait for the graphics card.',
  'gpu-too-few-buffers': () => 'The graphics card takes too few pieces of memory at once for this engine.',
  'gpu-unsound-quantization': () => 'Some graphics cards make nonsense of weights in whole numbers.',
  'gpu-fallback-used': () => 'It runs on a graphics card that the browser only imitates, which is slow.',
  'gpu-possible': () => 'It runs on the processor; the graphics card would do too.',
  'engine-needs-gpu': () => 'The engine of this model runs on graphics cards only.',
  'variant-needs-gpu': () => 'These weights are made for graphics cards only.',
  'variant-without-f16': () => 'The graphics card lacks 16-bit numbers, so weights for 32-bit ones are used.',
  'memory-too-small': ({ needBytes, haveBytes }) =>
    `It needs ${bytes(Number(needBytes))} of memory this way; it can have about ${bytes(Number(haveBytes))}.`,
  'not-stored': () => 'The files for it are not on this device.',
  'engine-pinned': () => 'You chose this engine.',
  'failed-before': () => 'A faster way failed on this device before and is left out.',
  'cache-quantized': () => 'Its memory of the conversation is kept in half the space.',
  'context-stepped-down': ({ contextTokens }) =>
    `It reads ${number(Number(contextTokens))} tokens at once, because more failed for want of memory.`,
  'threads-measured': ({ threads, tokensPerSecond }) =>
    `${threads === 1 ? 'One core was' : `${threads} cores were`} the fastest when measured${tokensPerSecond === undefined ? '' : ` (${number(Number(tokensPerSecond))} tokens/s)`}.`,
  'threads-from-table': ({ threads }) =>
    `It starts on ${threads === 1 ? 'one core' : `${threads} cores`}; measuring may find better.`,
  'threads-need-isolation': () => 'Only one core can be used, because the page is not isolated from others.',
  'compat-build': () => 'The compatible engine is used, because the browser lacks newer WebAssembly features.',
  'context-of-model': ({ contextTokens }) =>
    `It reads ${number(Number(contextTokens))} tokens at once, all it was made for.`,
  'context-of-memory': ({ contextTokens }) =>
    `It reads ${number(Number(contextTokens))} tokens at once, to leave memory for everything else.`,
};

/** Why a model fits as it does. */
export const fitReasons: FitReasons = {
  'memory-enough': ({ needBytes, haveBytes }) =>
    `It needs ${bytes(Number(needBytes))} of memory; this page can have about ${bytes(Number(haveBytes))}.`,
  'memory-short': ({ needBytes, haveBytes }) =>
    `It needs ${bytes(Number(needBytes))} of memory, but this page can have only about ${bytes(Number(haveBytes))}.`,
  'memory-of-compat-build': ({ haveBytes }) =>
    `The compatible engine, which this browser needs, takes ${bytes(Number(haveBytes))} at most.`,
  'storage-short': ({ needBytes, freeBytes }) =>
    `It takes ${bytes(Number(needBytes))} of storage; ${bytes(Number(freeBytes))} are free.`,
  'speed-measured': ({ tokensPerSecond }) => `${rate(tokensPerSecond)} tokens a second, measured here.`,
  'speed-from-bandwidth': ({ tokensPerSecond, title }) =>
    `About ${rate(tokensPerSecond)} tokens a second, reckoned from ${title}, which was measured here.`,
  'speed-guessed': ({ tokensPerSecond }) =>
    `About ${rate(tokensPerSecond)} tokens a second; a guess until one has run here.`,
  'gpu-used': () => 'It runs on the graphics card.',
  'gpu-unused': () => 'It runs on the processor.',
  'gpu-needed': () => 'It needs a graphics card, and the browser offers none that will do.',
};
