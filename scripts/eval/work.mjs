/* What an evaluation does inside the page. Each function stands alone: it is sent there as text. */

/**
 * What to ask: a task of the app, or a bare request.
 * @typedef {{ task: 'chat', text: string, history?: readonly import('../../src/core').Message[], maxTokens: number }
 *   | { task: 'translate', text: string, from: string, to: string }
 *   | { task: 'summarize', text: string, kind: import('../../src/tasks/summary-types').SummaryKind, language: string }
 *   | { task: 'extract', text: string, fields: readonly string[] }
 *   | { task: 'generate', text: string, maxTokens: number }} Job
 */

/**
 * @typedef {object} Answer
 * @property {string} text empty where the task could make nothing of what the model wrote
 * @property {boolean} ended every request ended by itself: not by a limit, and not by the task
 * @property {number} outputTokens
 * @property {number} decodeMs
 */

/**
 * Loads the only model of the page's Homebody.
 * @param {string} given its id
 * @returns {Promise<string>} `{ engine, backend, threads, loadMs }`
 */
export async function loadModel(given) {
  const home = window.homebody;
  if (!home) throw new Error('The page is not ready.');
  const { plan, loadMs } = await home.load(JSON.parse(given));
  const { engine, backend, threads } = plan;
  return JSON.stringify({ engine, backend, threads, loadMs: Math.round(loadMs) });
}

/**
 * Asks the loaded model. Tasks sample as they do in the app; a bare request is greedy without a repeat penalty, as tasks are.
 * @param {string} given a `Job`
 * @returns {Promise<string>} an `Answer`
 */
export async function answerJob(given) {
  /** @type {Job} */
  const job = JSON.parse(given);
  const home = window.homebody;
  if (!home) throw new Error('The page is not ready.');
  const { runtime } = home;
  const generate = runtime.generate.bind(runtime);
  /** @type {import('../../src/core').EndPart[]} */
  const ends = [];
  let requests = 0;
  runtime.generate = async function* (request, options) {
    requests++;
    for await (const part of generate(request, options)) {
      if (part.type === 'end') ends.push(part);
      yield part;
    }
  };
  const ask = async () => {
    switch (job.task) {
      case 'chat':
        return home
          .chat([...(job.history ?? []), { role: 'user', content: job.text }], { maxTokens: job.maxTokens })
          .text();
      case 'translate':
        return home.translate(job.text, { from: job.from, to: job.to }).text();
      case 'summarize':
        return home.summarize(job.text, { kind: job.kind, language: job.language }).text();
      case 'extract': {
        const properties = Object.fromEntries(job.fields.map((field) => [field, { type: 'string' }]));
        const schema = { type: 'object', properties, required: job.fields, additionalProperties: false };
        return JSON.stringify(await home.extract(job.text, schema));
      }
      case 'generate': {
        let text = '';
        const messages = [{ role: /** @type {const} */ ('user'), content: job.text }];
        const request = { messages, sampling: { temperature: 0, repeatPenalty: 1 }, maxTokens: job.maxTokens };
        for await (const part of runtime.generate(request)) if (part.type === 'text') text += part.text;
        return text;
      }
    }
  };
  let text = '';
  try {
    text = await ask();
  } catch (error) {
    // The model's failure is a figure; every other one ends the evaluation.
    if (!(error instanceof Error && 'code' in error && error.code === 'output-invalid')) throw error;
  } finally {
    runtime.generate = generate;
  }
  return JSON.stringify({
    text: text.trim(),
    ended: ends.filter(({ reason }) => reason === 'stop').length === requests,
    outputTokens: ends.reduce((sum, { usage }) => sum + usage.outputTokens, 0),
    decodeMs: ends.reduce((sum, { timings }) => sum + timings.decodeMs, 0),
  });
}
