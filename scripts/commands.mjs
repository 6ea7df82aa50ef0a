import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/**
 * @typedef {object} Outcome
 * @property {string} name
 * @property {boolean} passed
 * @property {string} output
 * @property {number} seconds
 */

/**
 * Runs a tool of this package and waits for its end.
 * @param {string} name shown to people
 * @param {string} tool as installed under node_modules/.bin
 * @param {readonly string[]} args
 * @param {{ show?: boolean }} [options] `show` passes its output through instead of keeping it
 * @returns {Promise<Outcome>}
 */
export async function runTool(name, tool, args, { show = false } = {}) {
  const startedAt = performance.now();
  const path = resolve(root, 'node_modules/.bin', tool);
  if (!existsSync(path)) return { name, passed: false, output: `${tool} is not installed: npm ci`, seconds: 0 };
  const child = spawn(path, args, {
    cwd: root,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (text) => (output += text));
  child.stderr?.on('data', (text) => (output += text));
  const code = await new Promise((ended) => {
    child.once('error', () => ended(1));
    child.once('close', ended);
  });
  return { name, passed: code === 0, output, seconds: (performance.now() - startedAt) / 1000 };
}

/**
 * Says how it went; what a failed tool had to say comes with it.
 * @param {Outcome} outcome
 */
export function sayOutcome({ name, passed, output, seconds }) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
  if (!passed && output !== '') console.log(output.trimEnd().replace(/^/gm, '    '));
}
