import { ensureBuilt } from '../../scripts/build/targets.mjs';

/** End-to-end tests drive what is shipped: app and package, built if the sources changed since. */
export default async function buildFirst(): Promise<void> {
  await ensureBuilt('lib');
}
