import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchChat } from './bench/chat.mjs';
import { benchEngines } from './bench/engines.mjs';
import { benchStore } from './bench/store.mjs';

/**
 * @typedef {object} Figure
 * @property {number} value
 * @property {string} unit
 * @property {number} baseline of the same run
 * @property {number} ratio median of the rounds' ratios, value to baseline
 */

/** @typedef {{ rounds: number, megabytes: number, heavy: boolean }} BenchOptions `megabytes`: size of a stored file; `heavy`: a model of a gigabyte too */

/** @type {Record<string, (options: BenchOptions) => Promise<{ browser: string, plan: string, figures: Record<string, Figure> }>>} */
const benches = {
  chat: ({ rounds }) => benchChat(rounds),
  engines: ({ rounds }) => benchEngines(rounds),
  store: benchStore,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    megabytes: { type: 'string', default: '256' },
    heavy: { type: 'boolean', default: false },
  },
});
const [name = ''] = positionals;
const bench = benches[name];
const rounds = Number(values.rounds);
const megabytes = Number(values.megabytes);
if (!bench || ![rounds, megabytes].every((number) => Number.isInteger(number) && number > 0)) {
  console.error(
    `npm run bench -- NAME [--json] [--rounds N] [--megabytes N] [--heavy]; names: ${Object.keys(benches).join(', ')}`,
  );
  process.exit(2);
}

// A busy machine says so: figures taken on one tell little.
const loadBefore = loadavg()[0] ?? 0;
const { browser, plan, figures } = await bench({ rounds, megabytes, heavy: values.heavy });
const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryBytes: totalmem(),
  loadAverage: { before: loadBefore, after: loadavg()[0] ?? 0 },
  browser,
  plan,
};
if (values.json) console.log(JSON.stringify({ name, machine, figures }));
else {
  console.log(`${name}: ${browser}, ${machine.processor}, ${machine.cores} cores; ${plan}; ${rounds} rounds`);
  console.log(`load average before and after: ${machine.loadAverage.before}, ${machine.loadAverage.after}`);
  for (const [key, { value, unit, baseline, ratio }] of Object.entries(figures)) {
    console.log(`${key.padEnd(26)} ${value} ${unit}, baseline ${baseline}: ${ratio}`);
  }
}
