import { expect, it } from 'vitest';
import { WakeLock } from './wake-lock';

it('the screen is kept on only while it is wanted and the page is visible', async () => {
  let held = 0;
  const page = {
    visibilityState: 'visible' as DocumentVisibilityState,
    addEventListener: (_: string, heard: () => void) => (changed = heard),
  };
  let changed = () => undefined as void;
  const source = {
    request: async () => {
      held++;
      return { release: async () => void held-- };
    },
  };
  const lock = new WakeLock(source, page as unknown as Document);
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  lock.want(true);
  lock.want(true);
  await settled();
  expect(held).toBe(1);
  // The browser lets go of it by itself.
  page.visibilityState = 'hidden';
  held = 0;
  changed();
  await settled();
  expect(held).toBe(0);
  page.visibilityState = 'visible';
  changed();
  await settled();
  expect(held).toBe(1);
  lock.want(false);
  await settled();
  expect(held).toBe(0);
});

it('nothing happens where the browser has no such lock', () => {
  const lock = new WakeLock(undefined, { visibilityState: 'visible', addEventListener: () => undefined });
  expect(() => lock.want(true)).not.toThrow();
});
