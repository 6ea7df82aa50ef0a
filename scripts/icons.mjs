import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { browserLaunch } from './browsers.mjs';

const folder = resolve(import.meta.dirname, '../static/icons');

/** PNGs for places that take no SVG: installed apps and home screens. Apple rounds the corners itself. */
const pictures = [
  { from: 'icon.svg', to: 'icon-192.png', pixels: 192 },
  { from: 'icon.svg', to: 'icon-512.png', pixels: 512 },
  { from: 'maskable.svg', to: 'maskable-192.png', pixels: 192 },
  { from: 'maskable.svg', to: 'maskable-512.png', pixels: 512 },
  { from: 'maskable.svg', to: 'apple-touch-icon.png', pixels: 180 },
];

const browser = await chromium.launch(browserLaunch);
for (const { from, to, pixels } of pictures) {
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  const svg = readFileSync(join(folder, from), 'utf8').replace('<svg ', `<svg width="${pixels}" height="${pixels}" `);
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  writeFileSync(join(folder, to), await page.screenshot({ omitBackground: true }));
  await page.close();
  console.log(`static/icons/${to}`);
}
await browser.close();
