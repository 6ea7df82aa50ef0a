import { asHomebodyError, HomebodyError, isAbort } from '../../core';
import type { Homebody } from '../../index';
import type { Summary, SummaryPart, SummaryPoint } from '../../tasks';
import type { Settings, UserData } from '../../user-data';
import { OpenDraft } from './open-draft.svelte';
import {
  asNotes,
  firstUnread,
  mergeRanges,
  pointsBefore,
  shiftPoints,
  shiftRanges,
  throughNotes,
} from './summarize-continuation';
import { fromRecent, toRecent, type SummaryMade } from './summarize-record';
import { follow, newProgress, stepOf, type SummaryStep } from './summarize-progress';

export type SummaryRun =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly step: SummaryStep; readonly made: SummaryMade }
  | { readonly state: 'stopped'; readonly made: SummaryMade }
  | { readonly state: 'done'; readonly made: SummaryMade }
  | { readonly state: 'failed'; readonly made: SummaryMade; readonly error: HomebodyError };

interface SummarizeServices {
  readonly session: { readonly model: unknown; ready(): Promise<Pick<Homebody, 'summarize'>> };
  readonly userData: UserData;
  readonly preferences: { readonly settings: Settings; set(changed: Partial<Settings>): Promise<void> };
}

/** What came before the present stream: the points that are kept and where the stream's text begins in the source. */
interface Earlier {
  readonly points: readonly SummaryPoint[];
  readonly offset: number;
  readonly pieces: number;
}
const nothingEarlier: Earlier = { points: [], offset: 0, pieces: 0 };

/** The text on the desk, the summary made of it, and the run under way, which goes on while other screens are shown. */
export class SummarizeState {
  readonly draft: OpenDraft;
  run = $state.raw<SummaryRun>({ state: 'none' });
  /** True once the last summary was looked for in the store. */
  restored = $state(false);
  readonly made: SummaryMade | undefined = $derived(this.run.state === 'none' ? undefined : this.run.made);
  readonly fileName: string = $derived.by(() => this.draft.attachments[0]?.name ?? '');
  readonly #services: SummarizeServices;
  #running: AbortController | undefined;

  constructor(services: SummarizeServices) {
    this.#services = services;
    this.draft = new OpenDraft(services.userData, 'summarize');
    void this.#restore();
  }

  /** Puts the text of a file on the desk. Its name stands in the draft as an attachment without text. */
  takeFile(fileName: string, text: string): void {
    this.#forgetFile();
    this.draft.write(text);
    this.draft.attach({ id: crypto.randomUUID(), kind: 'file', name: fileName, text: '' });
  }

  /** Empties the desk. @returns what `putBack` needs to undo it */
  clear(): { readonly text: string; readonly fileName: string; readonly run: SummaryRun } {
    this.stop();
    const cleared = { text: this.draft.text, fileName: this.fileName, run: this.run };
    this.#forgetFile();
    this.draft.write('');
    this.run = { state: 'none' };
    return cleared;
  }

  putBack({ text, fileName, run }: ReturnType<SummarizeState['clear']>): void {
    if (fileName === '') this.draft.write(text);
    else this.takeFile(fileName, text);
    this.run = run.state === 'running' ? { state: 'stopped', made: run.made } : run;
  }

  /** Summarizes the text on the desk by the settings; a run under way is stopped. */
  async start(): Promise<void> {
    const { summaryKind: kind, summaryLength: length, summaryLanguage: language } = this.#services.preferences.settings;
    const source = this.draft.text;
    const made: SummaryMade = {
      ...{ source, fileName: this.fileName, kind, length, language },
      ...{ points: [], text: '', pieces: [], read: [], notices: [] },
    };
    if (source.trim() === '') {
      this.run = { state: 'failed', made, error: new HomebodyError('text-empty', {}) };
      return;
    }
    await this.#work(made, (signal) => this.#stream(made, source, nothingEarlier, signal));
  }

  /** Reads on where a run was stopped; what was made is kept. */
  async continue(): Promise<void> {
    if (this.run.state !== 'stopped' && this.run.state !== 'failed') return;
    const { made } = this.run;
    const offset = firstUnread(made.pieces, made.read, made.source.length);
    const points = pointsBefore(made.points, offset);
    const pieces = made.pieces.filter(({ end }) => end <= offset);
    const begun: SummaryMade = {
      ...made,
      text: '',
      points,
      pieces,
      read: made.read.filter(({ end }) => end <= offset),
    };
    await this.#work(begun, async (signal) => {
      let whole = begun;
      if (made.source.slice(offset).trim() !== '') {
        whole = await this.#stream(begun, made.source.slice(offset), { points, offset, pieces: pieces.length }, signal);
      }
      if (signal.aborted || made.kind === 'key-points' || points.length === 0) return whole;
      return this.#combine(whole, signal);
    });
  }

  get busy(): boolean {
    return this.run.state === 'running';
  }

  /** Forgets what is on screen and reads the store: it was imported or emptied. */
  async readAgain(): Promise<void> {
    this.stop();
    this.#running = undefined;
    this.run = { state: 'none' };
    await this.draft.reload();
    await this.#restore();
  }

  /** What was made stays. */
  stop(): void {
    this.#running?.abort();
  }

  async #work(begun: SummaryMade, work: (signal: AbortSignal) => Promise<SummaryMade>): Promise<void> {
    this.#running?.abort();
    const running = (this.#running = new AbortController());
    const mine = () => this.#running === running;
    this.run = {
      state: 'running',
      step: { step: this.#services.session.model ? 'preparing' : 'loading' },
      made: begun,
    };
    try {
      const made = await work(running.signal);
      if (mine()) this.run = { state: running.signal.aborted ? 'stopped' : 'done', made };
    } catch (error) {
      if (!mine()) return;
      const made = this.made ?? begun;
      if (isAbort(error) || running.signal.aborted) this.run = { state: 'stopped', made };
      else this.run = { state: 'failed', made, error: asHomebodyError(error) };
    }
    if (mine()) this.#keep();
  }

  /** Streams one text into what was made. @returns what there is when it ended or was stopped */
  async #stream(begun: SummaryMade, text: string, earlier: Earlier, signal: AbortSignal): Promise<SummaryMade> {
    const { kind, length, language } = begun;
    const home = await this.#services.session.ready();
    const options = { kind, length, signal, ...(language !== 'auto' && { language }) };
    let made = begun;
    let progress = newProgress();
    for await (const part of home.summarize(text, options)) {
      const next = take(made, part, earlier);
      progress = follow(progress, part, text.length);
      made = next;
      // A newer run has taken the desk: what this one still says is nobody's.
      if (this.#running?.signal !== signal) break;
      if (part.type === 'end' && part.reason === 'cancelled') this.#running.abort();
      const step = stepOf(progress, earlier.pieces);
      if (this.run.state === 'running') this.run = { state: 'running', step: step ?? this.run.step, made };
    }
    return made;
  }

  /** The notes of two stretches, made into one. */
  async #combine(whole: SummaryMade, signal: AbortSignal): Promise<SummaryMade> {
    const { kind, length, language, points: notes } = whole;
    const home = await this.#services.session.ready();
    this.run = { state: 'running', step: { step: 'combining', part: 1, of: 1 }, made: whole };
    const options = { kind, length, signal, ...(language !== 'auto' && { language }) };
    let summary: Summary | undefined;
    let text = '';
    for await (const part of home.summarize(asNotes(notes), options)) {
      if (part.type === 'end') summary = part.summary;
      if (part.type !== 'text') continue;
      text += part.text;
      this.run = { state: 'running', step: { step: 'writing' }, made: { ...whole, text } };
    }
    if (!summary?.complete) return whole;
    return { ...whole, text: summary.text, points: throughNotes(summary.points, notes) };
  }

  #forgetFile(): void {
    for (const { id } of this.draft.attachments) this.draft.detach(id);
  }

  #keep(): void {
    const { run } = this;
    if (run.state === 'none' || run.state === 'running' || run.made.points.length === 0) return;
    // A refused save leaves the summary on screen; the banner has said that nothing is kept.
    this.#services.userData.saveRecent(toRecent(run.made, run.state === 'done')).catch(() => undefined);
  }

  async #restore(): Promise<void> {
    await this.draft.restore().catch(() => undefined);
    const [last] = await this.#services.userData.recents('summarize').catch(() => []);
    const kept = last && fromRecent(last);
    if (kept && this.run.state === 'none') {
      this.run = { state: kept.complete ? 'done' : 'stopped', made: kept.made };
    }
    this.restored = true;
  }
}

function take(made: SummaryMade, part: SummaryPart, { points, offset, pieces }: Earlier): SummaryMade {
  switch (part.type) {
    case 'plan':
      return { ...made, pieces: [...made.pieces.slice(0, pieces), ...shiftRanges(part.pieces, offset)] };
    case 'progress':
      return made;
    case 'piece': {
      const range = made.pieces[pieces + part.piece];
      return {
        ...made,
        points: [...made.points, ...shiftPoints(part.points, offset)],
        read: range ? mergeRanges([...made.read, range]) : made.read,
      };
    }
    case 'text':
      return { ...made, text: made.text + part.text };
    case 'notice': {
      const { type: _, ...notice } = part;
      return { ...made, notices: [...made.notices, notice] };
    }
    case 'end': {
      const read = mergeRanges([...made.read, ...shiftRanges(part.summary.read, offset)]);
      const own = shiftPoints(part.summary.points, offset);
      const text = points.length === 0 ? part.summary.text : asNotes([...points, ...own]);
      return { ...made, read, text, points: [...points, ...own] };
    }
  }
}
