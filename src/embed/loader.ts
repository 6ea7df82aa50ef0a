import { mountWidget, type FrameBytes, type WidgetTask } from './widget';

/** Written by the build. */
declare const __FRAME_BYTES__: FrameBytes;

const tasks: readonly WidgetTask[] = ['chat', 'summarize', 'translate'];

/** The widget that a script tag's attributes ask for, in the tag's own place where they name none. */
function mountFor(script: HTMLScriptElement): void {
  const { task, target, source, language, from, to } = script.dataset;
  const place = target === undefined ? placeAfter(script) : document.querySelector(target);
  if (!place) return console.error(`Homebody: no element matches data-target="${target}".`);
  const known = tasks.find((each) => each === task);
  if (!known) return console.error(`Homebody: data-task must be one of ${tasks.join(', ')}.`);
  const text = source === undefined ? undefined : document.querySelector<HTMLElement>(source)?.innerText.trim();
  mountWidget(
    place,
    {
      task: known,
      appUrl: new URL('..', script.src).href,
      ...(language === undefined ? {} : { language }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(text === undefined ? {} : { text }),
    },
    __FRAME_BYTES__,
  );
}

function placeAfter(script: HTMLScriptElement): HTMLElement {
  const place = document.createElement('div');
  script.after(place);
  return place;
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  // The target may stand below the script.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => mountFor(script), { once: true });
  else mountFor(script);
}
