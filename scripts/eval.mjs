import { parseArgs } from 'node:util';
import { ensureBuilt } from './build/targets.mjs';
import { holdConversations, transcriptOf } from './eval/conversations.mjs';
import { spread } from './eval/held-out.mjs';
import { kinds, rowsOf } from './eval/kinds.mjs';
import { evaluatedModel } from './eval/model.mjs';
import { openEvaluation } from './eval/page.mjs';
import { tableOf } from './eval/table.mjs';

const kindNames = Object.keys(kinds);
const usage = `npm run eval -- [--json] [--model MODEL] [--baseline MODEL] [--kinds ${kindNames.join(',')}] [--limit LINES]
npm run eval -- --conversations [--json] [--model MODEL]
MODEL: pocket, FILE.gguf, a folder with an ONNX model, or FOLDER/onnx/FILE.onnx`;

/**
 * @param {string} problem
 * @returns {never}
 */
function refuse(problem) {
  console.error(`${problem}\n${usage}`);
  process.exit(2);
}

/** @template T @param {() => T} work @returns {T} */
function orRefuse(work) {
  try {
    return work();
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const { values } = orRefuse(() =>
  parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      model: { type: 'string', default: 'pocket' },
      baseline: { type: 'string' },
      kinds: { type: 'string', default: kindNames.join(',') },
      limit: { type: 'string' },
      conversations: { type: 'boolean', default: false },
    },
  }),
);
const wanted = values.kinds.split(',');
const unknown = wanted.filter((name) => !kindNames.includes(name));
if (unknown.length > 0) refuse(`There is no kind ${unknown.join(', ')}.`);
const limit = values.limit === undefined ? undefined : Number(values.limit);
if (limit !== undefined && !(Number.isInteger(limit) && limit > 0))
  refuse(`--limit wants a whole number above 0, not ${values.limit}.`);
const model = orRefuse(() => evaluatedModel(values.model));
const { baseline } = values;
const baselineModel = baseline === undefined ? undefined : orRefuse(() => evaluatedModel(baseline));

/** @param {import('./eval/model.mjs').EvaluatedModel} evaluated */
async function open(evaluated) {
  const page = await openEvaluation(evaluated);
  const { engine, backend, threads, loadMs } = page.loaded;
  console.error(`${evaluated.name}: ${engine}, ${backend}, threads: ${threads}, loaded in ${loadMs} ms`);
  return page;
}

/** @param {import('./eval/model.mjs').EvaluatedModel} evaluated */
async function evaluate(evaluated) {
  const page = await open(evaluated);
  /** @type {import('./eval/kinds.mjs').Row[]} */
  const rows = [];
  const answers = [];
  try {
    for (const name of wanted) {
      const kind = /** @type {import('./eval/kinds.mjs').Kind} */ (kinds[name]);
      const cases = spread(await kind.cases(), limit).flat();
      const results = [];
      for (const [at, asked] of cases.entries()) {
        const answer = await page.answer(asked.job);
        results.push({ asked, answer });
        const faults = asked.faults?.(answer) ?? [];
        answers.push({ row: asked.row, asked: asked.job.text, wanted: asked.wanted, ...answer, faults });
        console.error(`${name} ${at + 1}/${cases.length}: ${JSON.stringify(answer.text).slice(0, 100)}`);
      }
      rows.push(...rowsOf(kind, results));
    }
  } finally {
    await page.close();
  }
  return { model: evaluated.name, ...page.loaded, rows, answers };
}

async function converse() {
  const page = await open(model);
  try {
    return await holdConversations(page.answer);
  } finally {
    await page.close();
  }
}

async function printConversations() {
  const conversations = await converse();
  console.log(values.json ? JSON.stringify({ model: model.name, conversations }) : transcriptOf(conversations));
}

async function printFigures() {
  const before = baselineModel && (await evaluate(baselineModel));
  const after = await evaluate(model);
  if (values.json) console.log(JSON.stringify({ ...after, ...(before && { baseline: before }) }));
  else console.log(`${before ? `${before.model} → ` : ''}${after.model}\n\n${tableOf(after.rows, before?.rows)}`);
}

await ensureBuilt('lib');
try {
  await (values.conversations ? printConversations() : printFigures());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
