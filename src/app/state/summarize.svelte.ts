import { HomebodyError } from '../../core';
import type { Homebody } from '../../index';
import type { Summary, SummaryPart, SummaryPoint } from '../../tasks';
import type { Settings, UserData } from '../../user-data';
import { Desk, type DeskRun, type DeskWork } from './desk.svelte';
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

export type SummaryRun = DeskRun<SummaryMade, SummaryStep>;
type Work = DeskWork<SummaryMade, SummaryStep>;

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
  /** True once the last summary was looked for in the store. */
  restored = $state(false);
  readonly fileName: string = $derived.by(() => this.draft.attachments[0]?.name ?? '');
  readonly #services: SummarizeServices;
  readonly #desk = new Desk<SummaryMade, SummaryStep>();

  constructor(services: SummarizeServices) {
    this.#services = services;
    this.draft = new OpenDraft(services.userData, 'summarize');
    void this.#restore();
  }

  get run(): SummaryRun {
    return this.#desk.run;
  }

  get made(): SummaryMade | undefined {
    return this.#desk.made;
  }

  get busy(): boolean {
    return this.#desk.busy;
  }

  /** What was made stays. */
  stop(): void {
    this.#desk.stop();
  }

  /** Takes the summary off the desk; the text stays. */
  forgetSummary(): void {
    this.#desk.put({ state: 'none' });
  }

  /** Puts the text of a file on the desk. Its name stands in the draft as an attachment without text. */
  takeFile(fileName: string, text: string): void {
    this.#forgetFile();
    this.draft.write(text);
    this.draft.attach({ id: crypto.randomUUID(), kind: 'file', name: fileName, text: '' });
  }

  /** Empties the desk. @returns what `putBack` needs to undo it */
  clear(): { readonly text: string; readonly fileName: string; readonly run: SummaryRun } {
    const cleared = { text: this.draft.text, fileName: this.fileName, run: this.run };
    this.#forgetFile();
    this.draft.write('');
    this.forgetSummary();
    return cleared;
  }

  putBack({ text, fileName, run }: ReturnType<SummarizeState['clear']>): void {
    if (fileName === '') this.draft.write(text);
    else this.takeFile(fileName, text);
    this.#desk.put(run);
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
      this.#desk.put({ state: 'failed', made, error: new HomebodyError('text-empty', {}) });
      return;
    }
    await this.#work(made, async (work) => (await this.#stream(made, source, nothingEarlier, work)).complete);
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
    await this.#work(begun, async (work) => {
      const rest = made.source.slice(offset);
      const read =
        rest.trim() === ''
          ? { made: begun, complete: true }
          : await this.#stream(begun, rest, { points, offset, pieces: pieces.length }, work);
      if (!read.complete || work.signal.aborted) return false;
      if (made.kind !== 'key-points' && points.length > 0) await this.#combine(read.made, work);
      return true;
    });
  }

  /** Forgets what is on screen and reads the store: it was imported or emptied. */
  async readAgain(): Promise<void> {
    this.forgetSummary();
    await this.draft.reload();
    await this.#restore();
  }

  async #work(begun: SummaryMade, work: (desk: Work) => Promise<boolean>): Promise<void> {
    const step: SummaryStep = { step: this.#services.session.model ? 'preparing' : 'loading' };
    const kept = await this.#desk.work(begun, step, work);
    if (!kept || kept.made.points.length === 0) return;
    // A refused save leaves the summary on screen; the banner has said that nothing is kept.
    this.#services.userData.saveRecent(toRecent(kept.made, kept.complete)).catch(() => undefined);
  }

  /** Streams one text into what was made. @returns what there is when it ended or was stopped */
  async #stream(
    begun: SummaryMade,
    text: string,
    earlier: Earlier,
    { signal, show }: Work,
  ): Promise<{ readonly made: SummaryMade; readonly complete: boolean }> {
    const { kind, length, language } = begun;
    const home = await this.#services.session.ready();
    const options = { kind, length, signal, ...(language !== 'auto' && { language }) };
    let made = begun;
    let progress = newProgress();
    let complete = true;
    for await (const part of home.summarize(text, options)) {
      made = take(made, part, earlier);
      progress = follow(progress, part, text.length);
      if (part.type === 'end') complete = part.reason !== 'cancelled';
      if (!show(made, stepOf(progress, earlier.pieces))) return { made, complete: false };
    }
    return { made, complete };
  }

  /** The notes of two stretches, made into one. */
  async #combine(whole: SummaryMade, { signal, show }: Work): Promise<void> {
    const { kind, length, language, points: notes } = whole;
    const home = await this.#services.session.ready();
    show(whole, { step: 'combining', part: 1, of: 1 });
    const options = { kind, length, signal, ...(language !== 'auto' && { language }) };
    let summary: Summary | undefined;
    let text = '';
    for await (const part of home.summarize(asNotes(notes), options)) {
      if (part.type === 'end') summary = part.summary;
      if (part.type !== 'text') continue;
      text += part.text;
      if (!show({ ...whole, text }, { step: 'writing' })) return;
    }
    show(summary?.complete ? { ...whole, text: summary.text, points: throughNotes(summary.points, notes) } : whole);
  }

  #forgetFile(): void {
    for (const { id } of this.draft.attachments) this.draft.detach(id);
  }

  async #restore(): Promise<void> {
    await this.draft.restore().catch(() => undefined);
    const [last] = await this.#services.userData.recents('summarize').catch(() => []);
    if (last && this.run.state === 'none') this.#desk.putKept(fromRecent(last));
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
