import type { Attachment as SvelteAttachment } from 'svelte/attachments';
import type { renderMarkdown } from './render-markdown';
import { updateContent } from './update-content';

type Render = typeof renderMarkdown;
let render: Render | undefined;
let loading: Promise<Render> | undefined;

/** Fetches the renderer ahead of the first answer. */
export function loadMarkdown(): Promise<Render> {
  loading ??= import('./render-markdown').then((module) => (render = module.renderMarkdown));
  return loading;
}

/** At most this share of the time goes into drawing, however long an answer gets. */
const drawingShare = 0.25;
const scheduled = new WeakMap<
  HTMLElement,
  { text: string; timer: ReturnType<typeof setTimeout> | undefined; nextAt: number }
>();

/**
 * Shows `text` as markdown in an element, plain until the renderer is here, and again with every new text; one that is
 * `complete` at once, so that nothing seems to be added after the end.
 */
export function markdownContent(
  text: string,
  labels: { readonly copy: string },
  complete = false,
): SvelteAttachment<HTMLElement> {
  return (element) => {
    const state = scheduled.get(element) ?? { text, timer: undefined, nextAt: 0 };
    scheduled.set(element, state);
    state.text = text;
    if (state.timer !== undefined) {
      if (!complete) return;
      clearTimeout(state.timer);
    }
    const draw = () => {
      state.timer = undefined;
      if (!render) return;
      const startedAt = performance.now();
      updateContent(element, render(state.text, labels));
      const tookMs = performance.now() - startedAt;
      state.nextAt = performance.now() + tookMs / drawingShare;
    };
    if (!render) {
      element.textContent = text;
      void loadMarkdown().then(draw, () => undefined);
      return;
    }
    const waitMs = state.nextAt - performance.now();
    if (complete || waitMs <= 0) draw();
    else state.timer = setTimeout(draw, waitMs);
  };
}
