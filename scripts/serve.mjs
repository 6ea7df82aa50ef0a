import { parseArgs } from 'node:util';
import { ensureBuilt } from './build/targets.mjs';
import { startServer } from './server.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    base: { type: 'string', default: '/' },
    'no-isolation': { type: 'boolean', default: false },
  },
});

await ensureBuilt('app');
const server = await startServer({
  port: Number(values.port),
  base: values.base,
  headers: values['no-isolation'] ? 'no-isolation' : 'all',
}).catch((/** @type {Error} */ error) => {
  console.error(`Can't serve on port ${values.port}: ${error.message}`);
  process.exit(1);
});
console.log(server.url);
