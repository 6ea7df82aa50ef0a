import { HomebodyError } from '../../core';
import type { Homebody } from '../../index';
import type { Detection, TranslationPart } from '../../tasks';
import type { Recent, Settings, UserData } from '../../user-data';
import { Desk, type DeskRun } from './desk.svelte';
import { OpenDraft } from './open-draft.svelte';
import { fromRecent, toRecent, type TranslationMade } from './translate-record';

export type TranslationStep =
  | { readonly step: 'loading' }
  | { readonly step: 'detecting' }
  | { readonly step: 'translating'; readonly part: number; readonly of: number };

export type TranslationRun = DeskRun<TranslationMade, TranslationStep>;

interface TranslateServices {
  readonly session: { readonly model: unknown; ready(): Promise<Pick<Homebody, 'translate' | 'detectLanguage'>> };
  readonly userData: UserData;
  readonly preferences: { readonly settings: Settings; set(changed: Partial<Settings>): Promise<void> };
}

const keptRecents = 50;
/** Detection starts once the typing rests, on the beginning of the text. */
const detectAfterMs = 300;
const detectCharacters = 2000;
/** From here on a detection is acted upon without asking. */
const sureConfidence = 0.7;

/** The text to translate, its language, the translation, and the recent ones. */
export class TranslateState {
  readonly draft: OpenDraft;
  /** Of the text as it is now; undefined while it is empty or nobody has looked yet. */
  detection = $state.raw<Detection>();
  recents = $state.raw<readonly Recent[]>([]);
  readonly #services: TranslateServices;
  readonly #desk = new Desk<TranslationMade, TranslationStep>();
  #detecting: ReturnType<typeof setTimeout> | undefined;

  constructor(services: TranslateServices) {
    this.#services = services;
    this.draft = new OpenDraft(services.userData, 'translate');
    services.userData.onOtherTab(({ kind }) => {
      if (kind === 'recents' || kind === 'everything') void this.#readRecents();
    });
    void this.#restore();
  }

  get run(): TranslationRun {
    return this.#desk.run;
  }

  get made(): TranslationMade | undefined {
    return this.#desk.made;
  }

  get busy(): boolean {
    return this.#desk.busy;
  }

  /** What was translated stays. */
  stop(): void {
    this.#desk.stop();
  }

  /** Looks for the language of the draft soon; a newer call replaces an older one. */
  detectSoon(): void {
    clearTimeout(this.#detecting);
    const text = this.draft.text.slice(0, detectCharacters);
    if (text.trim() === '') {
      this.detection = undefined;
      return;
    }
    this.#detecting = setTimeout(async () => {
      try {
        const detection = await (await this.#services.session.ready()).detectLanguage(text);
        if (!this.draft.text.startsWith(text)) return;
        this.detection = detection;
        if (!this.busy) await this.#makeWay(detection);
      } catch {
        // Without a guess nothing is said before; the run itself will tell what is wrong.
        this.detection = undefined;
      }
    }, detectAfterMs);
  }

  /** A text that surely is in the target language already wants another target: the last one used, else the app's other language. */
  async #makeWay({ language, confidence }: Detection): Promise<void> {
    const { preferences } = this.#services;
    const { translateFrom, translateTo } = preferences.settings;
    if (translateFrom !== 'auto' || translateTo !== language || confidence < sureConfidence) return;
    const lastUsed = this.recents.map(({ details }) => details['to']).find((to) => to !== language);
    const other = typeof lastUsed === 'string' ? lastUsed : language === 'en' ? 'ko' : 'en';
    await preferences.set({ translateTo: other });
  }

  write(text: string): void {
    this.draft.write(text);
    this.detectSoon();
  }

  async start(): Promise<void> {
    const { session, preferences } = this.#services;
    const source = this.draft.text;
    const { translateFrom: from, translateTo: to } = preferences.settings;
    const begun: TranslationMade = { id: crypto.randomUUID(), source, from, to, text: '', segments: [], notices: [] };
    if (source.trim() === '') {
      this.#desk.put({ state: 'failed', made: begun, error: new HomebodyError('text-empty', {}) });
      return;
    }
    const step: TranslationStep = { step: session.model ? 'detecting' : 'loading' };
    const kept = await this.#desk.work(begun, step, async ({ signal, show }) => {
      const home = await session.ready();
      let made = begun;
      if (from === 'auto') {
        await this.#makeWay(await home.detectLanguage(source.slice(0, detectCharacters)));
        made = { ...made, to: preferences.settings.translateTo };
      }
      let complete = false;
      for await (const part of home.translate(source, { from, to: made.to, signal })) {
        made = take(made, part);
        if (part.type === 'end') complete = part.reason === 'stop';
        const next: TranslationStep | undefined =
          part.type === 'progress' ? { step: 'translating', part: part.part, of: part.of } : undefined;
        if (!show(made, next)) return false;
      }
      return complete;
    });
    if (kept) await this.#keep(kept.made, kept.complete);
  }

  /** Forgets what is on screen and reads the store: it was imported or emptied. */
  async readAgain(): Promise<void> {
    this.#desk.put({ state: 'none' });
    await this.draft.reload();
    await this.#restore();
  }

  /** Exchanges the languages, and the texts where a translation stands. */
  async swap(): Promise<void> {
    const { translateFrom: from, translateTo: to } = this.#services.preferences.settings;
    const { made } = this;
    const known = from === 'auto' ? (made?.from ?? this.detection?.language) : from;
    this.stop();
    if (made && made.text !== '' && made.source === this.draft.text) {
      this.#desk.put({ state: 'none' });
      this.write(made.text);
    }
    const readable = known !== undefined && known !== 'auto' && known !== 'und';
    // Without knowing what it was, the text's language can only be found again.
    await this.#services.preferences.set(
      readable
        ? { translateFrom: to, translateTo: known }
        : { translateFrom: to, translateTo: to === 'en' ? 'ko' : 'en' },
    );
  }

  /** Empties the desk. @returns what `putBack` needs to undo it */
  clear(): { readonly text: string; readonly run: TranslationRun } {
    const cleared = { text: this.draft.text, run: this.run };
    this.write('');
    this.#desk.put({ state: 'none' });
    return cleared;
  }

  putBack({ text, run }: ReturnType<TranslateState['clear']>): void {
    this.write(text);
    this.#desk.put(run);
  }

  /** Shows a recent translation with its languages. */
  async open(recent: Recent): Promise<void> {
    const kept = fromRecent(recent);
    this.write(recent.source);
    this.#desk.putKept(kept);
    if (kept) await this.#services.preferences.set({ translateTo: kept.made.to });
  }

  async removeRecent(recent: Recent): Promise<void> {
    this.recents = this.recents.filter(({ id }) => id !== recent.id);
    await this.#services.userData.deleteRecent(recent.id);
  }

  async restoreRecent(recent: Recent): Promise<void> {
    await this.#services.userData.saveRecent(recent);
    await this.#readRecents();
  }

  async #keep(made: TranslationMade, complete: boolean): Promise<void> {
    if (made.text.trim() === '') return;
    const { userData } = this.#services;
    try {
      // The same text into the same language once more takes the place of the older one.
      const older = this.recents.filter(({ source, details }) => source === made.source && details['to'] === made.to);
      const tooMany = this.recents.slice(keptRecents - 1);
      await userData.saveRecent(toRecent(made, complete));
      for (const { id } of [...older, ...tooMany]) if (id !== made.id) await userData.deleteRecent(id);
      await this.#readRecents();
    } catch {
      // A refused save leaves the translation on screen; the banner has said that nothing is kept.
    }
  }

  async #readRecents(): Promise<void> {
    this.recents = await this.#services.userData.recents('translate').catch(() => []);
  }

  async #restore(): Promise<void> {
    await Promise.all([this.draft.restore().catch(() => undefined), this.#readRecents()]);
    const kept = this.recents.find(({ source }) => source === this.draft.text);
    if (this.run.state === 'none' && kept && this.draft.text !== '') {
      const last = fromRecent(kept);
      if (last) this.#desk.putKept(last);
    }
    this.detectSoon();
  }
}

function take(made: TranslationMade, part: TranslationPart): TranslationMade {
  switch (part.type) {
    case 'detected':
      return { ...made, from: part.from };
    case 'progress':
      return made;
    case 'text':
      return { ...made, text: made.text + part.text };
    case 'segment':
      return { ...made, segments: [...made.segments, part.segment] };
    case 'notice': {
      const { type: _, ...notice } = part;
      return { ...made, notices: [...made.notices, notice] };
    }
    case 'end': {
      const { text, segments, from } = part.translation;
      return { ...made, text, segments, from };
    }
  }
}
