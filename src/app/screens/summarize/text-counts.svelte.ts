import type { Session } from '../../state/session.svelte';
import { textFigures, type TextFigures } from '../../state/text-figures';

/** Counting is work: once the typing rests. */
const restMs = 400;
/** Beyond this a sample is counted and the rest follows from it. */
const exactCharacters = 16_000;

/** Words, characters and, where a model is loaded, tokens of a text. */
export class TextCounts {
  figures = $state.raw<TextFigures>({ characters: 0, words: 0 });
  tokens = $state.raw<{ readonly count: number; readonly exact: boolean }>();
  readonly #session: Session;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #counting: AbortController | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Counts words and characters at once, tokens soon; a newer call replaces an older one. */
  count(text: string): void {
    this.cancel();
    this.figures = textFigures(text);
    this.#timer = setTimeout(() => void this.#countTokens(text), restMs);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#counting?.abort();
  }

  async #countTokens(text: string): Promise<void> {
    const { home, model } = this.#session;
    if (!home || !model || text.trim() === '') {
      this.tokens = undefined;
      return;
    }
    const counting = (this.#counting = new AbortController());
    const exact = text.length <= exactCharacters;
    const middle = Math.floor((text.length - exactCharacters) / 2);
    const counted = exact ? text : text.slice(middle, middle + exactCharacters).toWellFormed();
    try {
      const count = await home.countTokens(counted, { signal: counting.signal });
      if (!counting.signal.aborted) this.tokens = { count: Math.round((count * text.length) / counted.length), exact };
    } catch {
      // Without a figure none is shown; the run itself will tell what is wrong.
      if (!counting.signal.aborted) this.tokens = undefined;
    }
  }
}
