import type { PlanReason } from '../../../core';
import type { RoughTime } from '../../state/time-left';
import { createFormat } from '../format';

const { bytes, number } = createFormat('en');
type Facts = NonNullable<PlanReason['facts']>;
type Reasons = { readonly [C in PlanReason['code']]: (facts: Facts) => string };
const timeWords = ({ unit, value }: RoughTime) =>
  unit === 'seconds' ? `${value} s` : unit === 'minutes' ? `${value} min` : `${value} h`;

const reasons: Reasons = {
  'gpu-fits': () => 'It runs on the graphics card.',
  'gpu-missing': () => 'The browser offers no graphics card here, so it runs on the processor.',
  'gpu-without-f16': () =>
    'The graphics card lacks 16-bit numbers, which the engine needs, so it runs on the processor.',
  'gpu-fallback-adapter': () =>
    'The browser only imitates a graphics card, which is slow, so it runs on the processor.',
  'gpu-wrong-values': () =>
    'This browser’s graphics path gives wrong results with this engine, so it runs on the processor.',
  'gpu-buffer-too-small': ({ needBytes, haveBytes }) =>
    needBytes !== undefined && haveBytes !== undefined
      ? `The graphics card takes ${bytes(Number(haveBytes))} in one piece and the model needs ${bytes(Number(needBytes))}, so it runs on the processor.`
      : 'The graphics card takes too little in one piece, so it runs on the processor.',
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

export const models = {
  title: 'Models',
  add: 'Add a model',
  reasons,
  hero: {
    title: (size: string) => `This device runs ${size} models well`,
    titleSlow: (size: string) => `This device runs ${size} models, slowly`,
    titleSmall: 'This device runs the built-in model',
    reading: 'Looking at this device',
    gpu: (name: string) => `Graphics card with 16-bit numbers${name ? ` (${name})` : ''}`,
    cpu: (cores: number) => (cores === 1 ? 'processor, one core' : `processor, ${cores} cores`),
    memory: (size: string) => `about ${size} for models`,
    unasked: 'Nothing is downloaded until you say so.',
    measured: (model: string, rate: string) => `${model}: ${rate} tokens a second, measured here.`,
    measure: 'Measure again',
    measureFirst: 'Measure',
    measuring: 'Measuring',
    measureHint: 'Times the loaded model in a few seconds.',
    why: 'Why',
  },
  fit: { 'runs-well': 'Runs well', 'runs-slowly': 'Runs slowly', 'does-not-fit': 'Does not fit' },
  filter: { label: 'Show', all: 'All', fits: 'Runs here', stored: 'On this device' },
  sort: { label: 'Sort by', best: 'Best for this device', size: 'Size', name: 'Name' },
  recommended: 'Recommended here',
  lines: {
    pocket: 'Built in. Tiny: good for trying things, not for real work.',
    'smollm2-135m': 'Very small and quick. Simple English questions and short summaries.',
    'smollm2-360m': 'Small and quick. English chat and summaries.',
    'smollm2-1.7b': 'Solid English for its size.',
    'qwen3-0.6b': 'Small, speaks many languages, good at Korean for its size.',
    'qwen3-1.7b': 'Speaks many languages well; a good all-rounder.',
    'llama-3.2-1b': 'A dependable all-rounder in eight languages.',
    'llama-3.2-3b': 'Writes and reasons clearly better than 1B models.',
    'gemma-3-1b': 'Fluent English in a small size.',
    'phi-4-mini': 'The strongest here: careful answers in many languages. Needs a fast device.',
  } as Readonly<Record<string, string>>,
  ownLine: (family: string) => `Your own file (${family}).`,
  tags: {
    embedded: 'Built in',
    own: 'Your own',
    languages: (first: string, more: number) => (more === 0 ? first : `${first} +${more}`),
    languagesLabel: (all: string) => `Languages: ${all}`,
    here: (speed: string) => `${speed} here`,
    noChat: 'No chat template',
  },
  noChatHint:
    'This file does not say how to hold a conversation. It loads, but chat, summaries and translations won’t work.',
  details: {
    parameters: 'Parameters',
    quantization: 'Quantization',
    size: 'Size',
    context: 'Reads at once',
    contextTokens: (tokens: string) => `${tokens} tokens`,
    languages: 'Languages',
    noLanguages: 'Not stated',
    tasks: 'Good for',
    taskNames: {
      chat: 'Chat',
      summarize: 'Summaries',
      translate: 'Translation',
      extract: 'Extraction',
      embed: 'Search',
    },
    noTasks: 'Nothing here without a chat template',
    licence: 'Licence',
    licenceUnknown: 'Not stated in the file',
    why: 'How it runs here',
    speed: 'Speed',
    measuredSpeed: (decode: string, prefill: string) => `writes ${decode}, reads ${prefill} tokens/s, measured here`,
    expectedSpeed: (decode: string) => `about ${decode} tokens/s, a guess until it is measured`,
    memory: 'Memory',
    source: 'Comes from',
    sourceApp: 'This app',
    sourceOwn: 'Your file',
  },
  doesNotFit: (need: string, have: string) => `Needs ${need} of memory; this page can have about ${have}.`,
  inUse: 'In use',
  load: 'Use it',
  loading: 'Starting',
  download: (size: string) => `Download ${size}`,
  downloaded: (model: string) => `${model} is on this device.`,
  job: {
    progress: (done: string, total: string) => `${done} of ${total}`,
    speed: (rate: string) => `${rate}/s`,
    left: (time: RoughTime) => `about ${timeWords(time)} left`,
    waiting: 'Waiting for the network',
    begin: 'Asking for the file',
    downloading: (model: string) => `Downloading ${model}`,
    checking: 'Checking every piece',
    sound: 'Every piece is sound.',
    damaged: (count: number) =>
      `${count === 1 ? '1 piece is' : `${count} pieces are`} damaged. Delete it and download it again.`,
    goOn: 'You can go on with other things; it continues.',
    removed: (size: string) => `Deleted. ${size} will be free.`,
    locked: 'The lock forbids downloads.',
    openLock: 'Open Settings',
    dismiss: 'OK',
  },
  menu: {
    label: (model: string) => `More for ${model}`,
    verify: 'Check the file',
    export: 'Save the file elsewhere',
    remove: 'Delete from this device',
    details: 'Details',
  },
  consent: {
    title: (model: string) => `Download ${model}?`,
    size: 'Download',
    free: 'Free on this device',
    freeUnknown: 'The browser does not say',
    freeAfter: (size: string) => `${size}, as the browser says`,
    notEnough: (need: string, free: string) => `This needs ${need}, but only ${free} are free.`,
    speed: 'Speed here',
    from: 'From',
    licence: 'Licence',
    network: 'Network',
    metered: 'You seem to be on a metered or slow connection.',
    wired: 'Wi-Fi or cable',
    unknown: 'Unknown. On a mobile contract, better wait for Wi-Fi.',
    offline: 'You are offline. The download can start when the network is back.',
    promise: 'Only this file is fetched. Nothing of yours is sent. It stays until you delete it.',
    slow: 'It will be slow on this device.',
    agree: (size: string) => `Download ${size}`,
  },
  addSheet: {
    title: 'Add a model of your own',
    text: 'A GGUF file from this device: Llama, Qwen, Gemma, Phi and others. It is checked first and copied into the store of this browser; the file itself is not changed and not sent anywhere.',
    choose: 'Choose a file',
    other: 'Choose another file',
    drop: 'or drop it anywhere on this page',
    adding: (name: string) => `Adding ${name}`,
    copying: 'Copying',
    checking: 'Checking',
    added: (name: string) => `${name} was added.`,
    one: 'One file at a time: the first one was taken.',
  },
  storage: {
    title: 'Storage',
    used: (size: string) => `${size} used by models`,
    free: (size: string) => `${size} free, as the browser says`,
    persisted: 'The browser has promised to keep it.',
    notPersisted: 'If the device runs full, the browser may clear it.',
    none: 'No model is stored yet.',
  },
  empty: {
    filtered: 'No model here matches.',
    showAll: 'Show all',
  },
  locked: 'The lock is on: nothing can be downloaded. Models on this device work as always.',
};
