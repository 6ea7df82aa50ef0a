/* What the demo does inside the page. Each function stands alone: it is sent there as text. */

/** @typedef {{ model: string, engine: string, backend: string, threads: number, loadMs: number }} LoadFigures */

/**
 * @typedef {object} TaskFigures
 * @property {string} text
 * @property {number} promptTokens
 * @property {number} outputTokens
 * @property {number} prefillTokensPerSecond
 * @property {number} decodeTokensPerSecond
 * @property {number} firstTokenMs from the call to the first text the engine gave
 */

/**
 * Loads a model: by id, from the file input `#demo-file`, or the default one.
 * @param {string} given `{ modelId, fromFile }`
 * @returns {Promise<string>} `LoadFigures`
 */
export async function loadModel(given) {
  const { modelId, fromFile } = JSON.parse(given);
  const home = window.homebody;
  if (!home) throw new Error('The page is not ready.');
  const input = document.querySelector('#demo-file');
  const file = fromFile && input instanceof HTMLInputElement ? input.files?.[0] : undefined;
  const id = file ? await home.models.addFile(file) : modelId;
  const { record, plan, loadMs } = await home.load(id);
  return JSON.stringify({
    model: record.id,
    engine: plan.engine,
    backend: plan.backend,
    threads: plan.threads,
    loadMs: Math.round(loadMs),
  });
}

/** A place to hand a file to. */
export async function addFileInput() {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', id: 'demo-file', hidden: true });
  document.body.append(input);
  return 'null';
}

/**
 * Runs one task and says its text as it comes. Rates are taken over all requests that the task makes of the engine.
 * @param {string} given a `TaskInput`
 * @returns {Promise<string>} `TaskFigures`
 */
export async function runTask(given) {
  /** @type {import('./inputs.mjs').TaskInput} */
  const { task, text, from, to, maxTokens } = JSON.parse(given);
  const home = window.homebody;
  if (!home) throw new Error('The page is not ready.');
  const { runtime } = home;
  /** @type {import('../../src/core').EndPart[]} */
  const ends = [];
  const generate = runtime.generate.bind(runtime);
  const startedAt = performance.now();
  let firstTokenMs = 0;
  runtime.generate = async function* (request, options) {
    for await (const part of generate(maxTokens === undefined ? request : { ...request, maxTokens }, options)) {
      if (part.type === 'text' && firstTokenMs === 0) firstTokenMs = performance.now() - startedAt;
      if (part.type === 'end') ends.push(part);
      yield part;
    }
  };
  const streams = {
    chat: () => home.chat([{ role: 'user', content: text }]),
    summarize: () => home.summarize(text),
    translate: () => home.translate(text, { from, to }),
  };
  let written = '';
  try {
    for await (const part of streams[task]()) {
      if (part.type !== 'text') continue;
      written += part.text;
      await window.demoSay(part.text);
    }
  } finally {
    runtime.generate = generate;
  }
  const sum = (/** @type {(end: import('../../src/core').EndPart) => number} */ of) =>
    ends.reduce((total, end) => total + of(end), 0);
  const rate = (/** @type {number} */ tokens, /** @type {number} */ ms) =>
    ms > 0 ? Math.round((tokens / ms) * 10_000) / 10 : 0;
  const promptTokens = sum(({ usage }) => usage.promptTokens);
  const outputTokens = sum(({ usage }) => usage.outputTokens);
  const computedTokens = promptTokens - sum(({ usage }) => usage.cachedTokens);
  return JSON.stringify({
    text: written,
    promptTokens,
    outputTokens,
    prefillTokensPerSecond: rate(
      computedTokens,
      sum(({ timings }) => timings.prefillMs),
    ),
    decodeTokensPerSecond: rate(
      outputTokens,
      sum(({ timings }) => timings.decodeMs),
    ),
    firstTokenMs: Math.round(firstTokenMs * 10) / 10,
  });
}
