import { ensureBuilt } from './build/targets.mjs';
import { startServerNear } from './server.mjs';

await ensureBuilt('app');
const { url } = await startServerNear({ port: 4173 });
console.log(`Homebody is at ${url}`);
