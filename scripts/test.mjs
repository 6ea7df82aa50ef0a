import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installMissingBrowsers } from './browser-install.mjs';
import { ensureBuilt } from './build/targets.mjs';
import { runChecks } from './checks.mjs';
import { runTool, sayOutcome } from './commands.mjs';

let passed = 0;
let failed = 0;

/** @param {boolean} good */
const count = (good) => (good ? passed++ : failed++);

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
  let failedHere;
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const unread = testResults.filter(
      (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
        file.status === 'failed' && file.assertionResults.length === 0,
    );
    passed += numPassedTests;
    failedHere = numFailedTests + unread.length;
  } catch {
    failedHere = 1;
  }
  failed += failedHere === 0 && !outcome.passed ? 1 : failedHere;
  rmSync(folder, { recursive: true });
  sayOutcome(outcome);
}

installMissingBrowsers();

for (const target of /** @type {const} */ (['app', 'lib'])) {
  await ensureBuilt(target).then(
    () => count(true),
    (/** @type {Error} */ error) => {
      count(false);
      console.error(`dist/${target} could not be built: ${error.stack}`);
    },
  );
}

for (const outcome of await runChecks()) count(outcome.passed);
for (const project of ['unit', 'browser', 'e2e']) await runProject(project);
for (const outcome of [
  await runTool('package contents', 'publint', ['--strict', '--pack', 'npm']),
  await runTool('package types', 'attw', ['--pack', '.', '--profile', 'esm-only']),
]) {
  sayOutcome(outcome);
  count(outcome.passed);
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
