import { asHomebodyError, isAbort } from '../core';
import { chatPanel } from './chat-panel';
import { element } from './elements';
import { connectFrame } from './frame-connection';
import type { PanelServices } from './job-runner';
import { wordsFor } from './sentences';
import { widgetStyle } from './style';
import { summarizePanel } from './summarize-panel';
import { translatePanel } from './translate-panel';

/** Bytes that come with the first start: `modern` for browsers with JSPI and 64-bit memory, `compatible` for others. */
export interface FrameBytes {
  readonly modern: number;
  readonly compatible: number;
}

export type WidgetTask = 'chat' | 'summarize' | 'translate';

export interface WidgetOptions {
  readonly task: WidgetTask;
  /** Address of a hosted Homebody app, with a slash at its end; its frame does the work. */
  readonly appUrl: string;
  /** Language of the widget and of summaries, BCP 47; left out, the page's, then the browser's. */
  readonly language?: string;
  /** Source language of translations; left out, it is detected. */
  readonly from?: string;
  /** Target language of translations; left out, English, or Korean in a Korean widget. */
  readonly to?: string;
  /** Text to begin with. */
  readonly text?: string;
}

/**
 * Puts a widget at the end of `target`, in a shadow root of its own. It fetches nothing until the reader agrees to the
 * named size.
 * @returns takes the widget away again
 */
export function mountWidget(target: Element, options: WidgetOptions, bytes: FrameBytes): () => void {
  const appUrl = new URL(options.appUrl, document.baseURI);
  const words = wordsFor(options.language ?? (document.documentElement.lang || navigator.language));
  const host = element('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [widgetStyle()];
  const section = element('section', { lang: words.language, ariaLabel: `Homebody: ${words[options.task]}` });
  root.append(section);
  target.append(host);

  const title = () => element('h2', {}, words[options.task]);
  const size = `${Math.ceil((runsModernEngine() ? bytes.modern : bytes.compatible) / 1e6)} MB`;

  /** @param failure said above the button, which then is the way out */
  const consent = (failure?: string) => {
    const go = element('button', { type: 'button', className: 'go' }, failure ? words.again : words.start(size));
    go.addEventListener('click', () => void start());
    const text = failure
      ? element('p', { className: 'warn', role: 'alert' }, failure)
      : element('p', {}, words.offer(appUrl.host));
    section.replaceChildren(title(), text, element('div', { className: 'row' }, go));
    return go;
  };

  const start = async () => {
    const own = new AbortController();
    const bar = element('progress', { max: 1, ariaLabel: words.loadingUnknown });
    const note = element('p', { role: 'status' }, words.loadingUnknown);
    const cancel = element('button', { type: 'button' }, words.cancel);
    cancel.addEventListener('click', () => {
      own.abort();
      consent().focus();
    });
    section.replaceChildren(title(), bar, note, element('div', { className: 'row' }, cancel));
    cancel.focus();
    try {
      const frame = await connectFrame(appUrl);
      for await (const part of frame.run({ task: 'open' }, own.signal)) {
        if (own.signal.aborted) break;
        if (part.type === 'load' && part.totalBytes) {
          bar.value = (part.loadedBytes ?? 0) / part.totalBytes;
          note.textContent = words.loading(Math.round(bar.value * 100));
        }
        if (part.type === 'opened') return panel({ frame, words, languages: part.languages }, part.model);
      }
    } catch (error) {
      // After Cancel the offer stands there again already.
      if (!own.signal.aborted && !isAbort(error)) consent(words.error(asHomebodyError(error).code)).focus();
    }
  };

  const panel = (services: PanelServices, model: string) => {
    const open = element('a', { href: appUrl.href, target: '_blank', rel: 'noopener' }, words.open);
    const footer = element('footer', {}, element('span', {}, words.caution(model)), open);
    section.replaceChildren(title(), ...panelNodes(services, options), footer);
    section.querySelector('textarea')?.focus();
  };

  consent();
  return () => host.remove();
}

function panelNodes(services: PanelServices, { task, text = '', language, from = 'auto', to }: WidgetOptions): Node[] {
  switch (task) {
    case 'chat':
      return chatPanel(services);
    case 'summarize':
      return summarizePanel(services, text, language);
    case 'translate':
      return translatePanel(services, text, from, to ?? services.words.language);
  }
}

/** As the engine's own test for its compatible build. */
function runsModernEngine(): boolean {
  if (!('Suspending' in WebAssembly)) return false;
  try {
    new WebAssembly.Memory({ address: 'i64', initial: 1n } as unknown as WebAssembly.MemoryDescriptor);
    return true;
  } catch {
    return false;
  }
}
