import { runChecks } from './checks.mjs';

const failed = (await runChecks()).filter(({ passed }) => !passed);
if (failed.length > 0) {
  console.log(`\nFailed: ${failed.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
