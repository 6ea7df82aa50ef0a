import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { installMissingBrowsers } from './browser-install.mjs';
import { ensureBuilt } from './build/targets.mjs';
import { runChecks } from './checks.mjs';
import { runTool, sayOutcome } from './commands.mjs';

let passed = 0;
let failed = 0;
/** What failed, said again at the end: the output is long. @type {string[]} */
const failures = [];

/**
 * @param {boolean} good
 * @param {string} name
 */
function count(good, name) {
  if (good) return void passed++;
  failed++;
  failures.push(name);
}

/**
 * @typedef {object} FileResult
 * @property {string} name
 * @property {string} status
 * @property {string} message
 * @property {{ status: string, fullName: string, failureMessages: string[] }[]} assertionResults
 */

/**
 * Runs one of vitest's projects and counts its tests. A file that could not be read, and a run that failed without a
 * failed test (an error outside of any), count as one failure each.
 * @param {string} project
 */
async function runProject(project) {
  const folder = mkdtempSync(join(tmpdir(), 'homebody-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const outcome = await runTool(`${project} tests`, 'vitest', ['run', '--project', project, ...reporters], {
    show: true,
  });
  const failedBefore = failed;
  try {
    /** @type {{ numPassedTests: number, testResults: FileResult[] }} */
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    passed += numPassedTests;
    for (const file of testResults) {
      const name = relative(process.cwd(), file.name);
      if (file.status === 'failed' && file.assertionResults.length === 0) count(false, `${name}: ${file.message}`);
      for (const test of file.assertionResults) {
        if (test.status === 'failed') count(false, `${name} > ${test.fullName}\n${test.failureMessages.join('\n')}`);
      }
    }
  } catch {
    count(false, `${project} tests: no report`);
  }
  if (failed === failedBefore && !outcome.passed) count(false, `${project} tests: an error outside of any test`);
  rmSync(folder, { recursive: true });
  sayOutcome(outcome);
}

installMissingBrowsers();

for (const target of /** @type {const} */ (['app', 'lib'])) {
  await ensureBuilt(target).then(
    () => count(true, target),
    (/** @type {Error} */ error) => {
      count(false, `dist/${target} could not be built: ${error.stack}`);
    },
  );
}

for (const outcome of await runChecks()) count(outcome.passed, outcome.name);
for (const project of ['unit', 'browser', 'e2e']) await runProject(project);
for (const outcome of [
  await runTool('package contents', 'publint', ['--strict', '--pack', 'npm']),
  await runTool('package types', 'attw', ['--pack', '.', '--profile', 'esm-only']),
]) {
  sayOutcome(outcome);
  count(outcome.passed, outcome.name);
}

for (const failure of failures) console.log(`FAILED  ${failure}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
