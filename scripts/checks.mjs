import { runTool, sayOutcome } from './commands.mjs';

/**
 * The checks that need no browser, two at a time: each already fills a core.
 * @type {readonly (readonly [name: string, tool: string, args: readonly string[]])[]}
 */
const checks = [
  ['svelte', 'svelte-check', ['--tsconfig', 'tsconfig.json', '--fail-on-warnings', '--output', 'human']],
  ['types', 'tsc', ['-p', '.']],
  ['types of the service worker', 'tsc', ['-p', 'src/app/service-worker']],
  ['eslint', 'eslint', ['--max-warnings', '0', '.']],
  ['prettier', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['architecture', 'vitest', ['run', '--project', 'unit', 'test/architecture.test.ts']],
  ['unused code', 'knip', []],
];

/** Runs all checks and says how each went. */
export async function runChecks() {
  const waiting = [...checks];
  /** @type {import('./commands.mjs').Outcome[]} */
  const outcomes = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const outcome = await runTool(...check);
      sayOutcome(outcome);
      outcomes.push(outcome);
    }
  };
  await Promise.all([work(), work()]);
  return outcomes;
}
