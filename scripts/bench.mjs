import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchChat } from './bench/chat.mjs';

/**
 * @typedef {object} Figure
 * @property {number} value
 * @property {string} unit
 * @property {number} baseline of the same run
 * @property {number} ratio median of the rounds' ratios, value to baseline
 */

/** @type {Record<string, (rounds: number) => Promise<{ browser: string, plan: string, figures: Record<string, Figure> }>>} */
const benches = { chat: benchChat };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
});
const [name = ''] = positionals;
const bench = benches[name];
const rounds = Number(values.rounds);
if (!bench || !(Number.isInteger(rounds) && rounds > 0)) {
  console.error(`npm run bench -- NAME [--json] [--rounds N]; names: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}

const { browser, plan, figures } = await bench(rounds);
const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryBytes: totalmem(),
  browser,
  plan,
};
if (values.json) console.log(JSON.stringify({ name, machine, figures }));
else {
  console.log(`${name}: ${browser}, ${machine.processor}, ${machine.cores} cores; ${plan}; ${rounds} rounds`);
  for (const [key, { value, unit, baseline, ratio }] of Object.entries(figures)) {
    console.log(`${key.padEnd(26)} ${value} ${unit}, baseline ${baseline}: ${ratio}`);
  }
}
