import { existsSync } from 'node:fs';

/** Debian's and other usual places; `CHROMIUM` and `FIREFOX` name others. */
const places = {
  chromium: [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
  ],
  firefox: [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'],
};

/**
 * Path of an installed browser.
 * @param {'chromium' | 'firefox'} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  return places[name].find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** Quiet on the network and usable as root; the software WebGPU adapter is on. */
const chromiumFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-webgpu',
];

/** Launch options for playwright-core. */
export const browserLaunch = {
  executablePath: findBrowser('chromium') ?? '/usr/bin/chromium',
  args: chromiumFlags,
};
