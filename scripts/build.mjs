import { parseArgs } from 'node:util';
import { ensureBuilt } from './build/targets.mjs';

const { values } = parseArgs({ options: { force: { type: 'boolean', default: false } } });

for (const target of /** @type {const} */ (['app', 'lib'])) {
  const startedAt = performance.now();
  const built = await ensureBuilt(target, values);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`dist/${target}: ${built ? `built in ${seconds} s` : 'up to date'}`);
}
