import { asHomebodyError, isAbort, type ErrorCode } from '../core';
import { element } from './elements';
import type { FrameConnection } from './frame-connection';
import type { FrameJob, FramePart } from './frame-protocol';
import type { Words } from './sentences';

/** What every panel works with. */
export interface PanelServices {
  readonly frame: FrameConnection;
  readonly words: Words;
  readonly languages: readonly string[];
}

/** A button that starts a job and, while it runs, stops it; with the line that tells how it goes. */
export interface JobRunner {
  readonly button: HTMLButtonElement;
  readonly note: HTMLElement;
  /** Heard once by screen readers when an answer ends, instead of every token. */
  readonly status: HTMLElement;
  start(): void;
  running(): boolean;
}

/**
 * @param name of the button at rest
 * @param job what to run now; nothing where there is nothing to do
 * @param write takes the answer as it grows
 * @param ended called after every end, good or bad, with the whole text
 */
export function jobRunner(
  { frame, words }: PanelServices,
  name: string,
  job: () => FrameJob | undefined,
  write: (text: string) => void,
  ended: (text: string) => void = () => undefined,
): JobRunner {
  const button = element('button', { type: 'button', className: 'go' }, name);
  const note = element('div', { className: 'note' });
  const status = element('div', { className: 'hidden', role: 'status' });
  let running: AbortController | undefined;

  const fail = (code: ErrorCode) => {
    const again = element('button', { type: 'button' }, words.again);
    again.addEventListener('click', start);
    note.replaceChildren(element('p', { className: 'warn', role: 'alert' }, words.error(code)));
    if (code !== 'text-empty') note.append(again);
  };

  async function run(next: FrameJob, own: AbortController): Promise<void> {
    let text = '';
    button.textContent = words.stop;
    note.textContent = '';
    status.textContent = '';
    write('');
    try {
      for await (const part of frame.run(next, own.signal)) {
        if (part.type === 'text') write((text += part.text));
        else tell(part);
      }
      if (own.signal.aborted) note.textContent = words.stopped;
      else if (note.dataset.lasting === undefined) note.textContent = '';
      status.textContent = own.signal.aborted ? words.stopped : words.done;
    } catch (error) {
      if (!isAbort(error)) fail(asHomebodyError(error).code);
    } finally {
      delete note.dataset.lasting;
      running = undefined;
      button.textContent = name;
      ended(text);
    }
  }

  const tell = (part: FramePart) => {
    if (part.type === 'progress' && part.of > 1) note.textContent = words.part(part.part, part.of);
    if (part.type === 'pair-unknown') {
      note.textContent = words.pairUnknown;
      note.dataset.lasting = 'yes';
    }
  };

  function start(): void {
    if (running) return running.abort();
    const next = job();
    if (!next) return fail('text-empty');
    running = new AbortController();
    void run(next, running);
  }
  button.addEventListener('click', start);
  return { button, note, status, start, running: () => running !== undefined };
}
