/**
 * Homebody on other people's pages: a widget that asks before it fetches anything and lets a frame of the app's origin work.
 * It holds no model and no prompt; those live in the frame, which opens Homebody like any page.
 */
import { mountWidget, type FrameBytes, type WidgetOptions } from './widget';

export type { WidgetOptions, WidgetTask } from './widget';

/** Written by the build. */
declare const __FRAME_BYTES__: FrameBytes;

/**
 * The widget of `embed/homebody.js` for pages that have a build: appends it to `target`.
 * @returns takes the widget away again
 */
export function mountHomebody(target: Element, options: WidgetOptions): () => void {
  return mountWidget(target, options, __FRAME_BYTES__);
}
