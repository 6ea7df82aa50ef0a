import { spawnSync } from 'node:child_process';
import { findBrowser } from './browsers.mjs';

/** Debian's package names. */
const packages = /** @type {const} */ ({ chromium: 'chromium', firefox: 'firefox-esr' });

/** Installs Chromium and Firefox from the system's packages where they are missing and we may; else says how. */
export function installMissingBrowsers() {
  const missing = /** @type {const} */ (['chromium', 'firefox']).filter((name) => findBrowser(name) === undefined);
  if (missing.length === 0) return;
  const wanted = missing.map((name) => packages[name]);
  const command = `apt-get install -y --no-install-recommends ${wanted.join(' ')}`;
  if (process.getuid?.() !== 0) {
    console.error(
      `Missing: ${missing.join(', ')}. As root: apt-get update && ${command}; or name them in CHROMIUM and FIREFOX.`,
    );
    process.exit(1);
  }
  console.log(`Installing ${wanted.join(', ')}`);
  for (const line of ['apt-get update', command]) {
    const [program, ...args] = line.split(' ');
    const { status } = spawnSync(String(program), args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) {
      console.error(`Failed: ${line}`);
      process.exit(1);
    }
  }
}
