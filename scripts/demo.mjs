import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build/targets.mjs';
import { openDemoPage } from './demo/page.mjs';
import { inputFor, taskNames } from './demo/inputs.mjs';
import { addFileInput, loadModel, runTask } from './demo/work.mjs';
import { startServer } from './server.mjs';

const usage = `npm run demo -- [--json] [--task ${taskNames.join('|')}] [--prompt TEXT] [--file FILE] [--from LANGUAGE] [--to LANGUAGE] [--model ID|FILE.gguf] [--max-tokens N]`;

/**
 * @param {string} problem
 * @returns {never}
 */
function refuse(problem) {
  console.error(`${problem}\n${usage}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        task: { type: 'string' },
        prompt: { type: 'string' },
        file: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        model: { type: 'string' },
        'max-tokens': { type: 'string' },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const values = readArguments();
const known = taskNames.find((name) => name === values.task);
if (values.task !== undefined && !known) refuse(`There is no task ${values.task}.`);
const maxTokens = values['max-tokens'] === undefined ? undefined : Number(values['max-tokens']);
if (maxTokens !== undefined && !(Number.isInteger(maxTokens) && maxTokens > 0)) {
  refuse(`--max-tokens wants a whole number above 0, not ${values['max-tokens']}.`);
}
for (const file of [values.file, values.model?.endsWith('.gguf') ? values.model : undefined]) {
  if (file !== undefined && !existsSync(file)) refuse(`There is no file ${file}.`);
}

const own = values.file === undefined ? values.prompt : readFileSync(values.file, 'utf8');
const tasks = known ? [known] : taskNames;
/** @param {string} text */
const say = (text) => void (values.json || process.stdout.write(text));

const modelFile = values.model?.endsWith('.gguf') ? resolve(values.model) : undefined;

await ensureBuilt('app');
const server = await startServer();
let code = 0;
/** @type {import('./demo/page.mjs').DemoPage | undefined} */
let page;
try {
  page = await openDemoPage(server.url, say);
  if (modelFile !== undefined) {
    await page.run(addFileInput, null);
    await page.attach('#demo-file', modelFile);
  }
  const loading = { modelId: values.model, fromFile: modelFile !== undefined };
  const { loadMs, ...plan } = /** @type {import('./demo/work.mjs').LoadFigures} */ (await page.run(loadModel, loading));
  say(`${plan.model}: ${plan.engine}, ${plan.backend}, threads: ${plan.threads}, loaded in ${loadMs} ms\n`);
  for (const task of tasks) {
    const input = inputFor(task, { text: own, from: values.from, to: values.to, maxTokens });
    const shown =
      input.text.length > 400 ? `${input.text.slice(0, 400)} … (${input.text.length} characters)` : input.text;
    say(`\n${task}\n> ${shown.trim().replaceAll('\n', '\n> ')}\n\n`);
    const { text, promptTokens, outputTokens, prefillTokensPerSecond, decodeTokensPerSecond, firstTokenMs } =
      /** @type {import('./demo/work.mjs').TaskFigures} */ (await page.run(runTask, input));
    const outsideRequests = page.outsideRequests();
    say(
      `\n\n  ${outputTokens} tokens, ${decodeTokensPerSecond} a second; requests to other origins: ${outsideRequests}\n`,
    );
    if (!values.json) continue;
    const rates = { prefillTokensPerSecond, decodeTokensPerSecond, loadMs, firstTokenMs, outsideRequests };
    console.log(JSON.stringify({ task, ...plan, text, promptTokens, outputTokens, ...rates }));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  code = 1;
} finally {
  await page?.close();
  await server.close();
}
process.exit(code);
