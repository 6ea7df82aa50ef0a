import { failedWith, type LoadedModel, type Message, type Runtime } from '../core';
import { answerTo, type Answer, withoutThought } from './answer';
import { promptLanguage } from './languages';
import { aroundLinks, hasWords, lostLinks, missingNumbers } from './kept-marks';
import { halved } from './pieces';
import { fillTemplate, guardText, templateOf } from './prompts';
import { taskSampling } from './sampling';
import type { StretchLimits } from './translation-layout';
import type { TranslatedSegment } from './translation-types';

export type TranslatedText = Pick<TranslatedSegment, 'text' | 'problem' | 'missingNumbers'>;

/** Few sentences at a time: they are shown as they come, and small models drop some of many. */
const usualSentences = 2;
const usualPieceTokens = 384;
/** A translation takes up to this many times the tokens of its source (English into Korean, with an English tokenizer). */
const growth = 3;
const spareTokens = 48;
const leastPieceTokens = 16;
const sampleCharacters = 4000;
const attempts = 2;

/** Translates one stretch at a time with the loaded model, and keeps count of tokens. */
export class Translator {
  promptTokens = 0;
  outputTokens = 0;
  readonly #known = new Map<string, Promise<TranslatedText | undefined>>();
  #charactersPerToken = 1;
  #frameTokens = 0;

  constructor(
    private readonly runtime: Runtime,
    private readonly model: LoadedModel,
    private readonly from: string,
    private readonly to: string,
    private readonly signal: AbortSignal,
  ) {}

  /** Measures this text and this model's prompt. @returns how much to translate at a time */
  async measure(text: string): Promise<StretchLimits> {
    const sample = text.slice(0, sampleCharacters).toWellFormed();
    const { signal } = this;
    this.#charactersPerToken = sample.length / Math.max(1, await this.runtime.countTokens(sample, { signal }));
    this.#frameTokens = await this.runtime.countTokens(this.#messages(''), { signal });
    const room = (this.model.contextTokens - this.#frameTokens - spareTokens) / (1 + growth);
    const pieceTokens = Math.max(
      leastPieceTokens,
      Math.min(this.model.record.profile?.pieceTokens ?? usualPieceTokens, room),
    );
    return {
      sentences: this.model.record.profile?.translateSentences ?? usualSentences,
      characters: Math.max(1, Math.floor(pieceTokens * this.#charactersPerToken)),
    };
  }

  /** What was translated before is not asked again. @returns undefined if stopped */
  translate(text: string): Promise<TranslatedText | undefined> {
    const known = this.#known.get(text);
    if (known) return known;
    const translated = this.#translate(text);
    this.#known.set(text, translated);
    return translated;
  }

  async #translate(text: string): Promise<TranslatedText | undefined> {
    // Inside a sentence a line end is only wrapping.
    const source = text.replace(/\s*[\r\n]+\s*/g, ' ');
    let best: Judged | undefined;
    for (let attempt = 0; attempt < attempts && !isSound(best); attempt++) {
      const judged = await this.#attempt(source, attempt);
      if (judged === 'too-long') return this.#inHalves(text);
      if (judged === 'stopped') return undefined;
      if (!best || judged.faults < best.faults) best = judged;
    }
    const result = best!;
    if (result.untranslated) return { text, problem: 'untranslated' };
    // A link that the model loses twice is taken out of its hands: the words around it are translated, it stays.
    if (result.lostLinks > 0) return this.#aroundLinks(source);
    return {
      text: result.text,
      ...(result.incomplete ? { problem: 'incomplete' } : {}),
      ...(result.missingNumbers.length > 0 ? { missingNumbers: result.missingNumbers } : {}),
    };
  }

  async #attempt(source: string, attempt: number): Promise<Judged | 'stopped' | 'too-long'> {
    const sourceTokens = Math.ceil(source.length / this.#charactersPerToken);
    const room = this.model.contextTokens - this.#frameTokens - sourceTokens;
    const request = {
      messages: this.#messages(source),
      sampling: taskSampling(this.model.record, attempt),
      maxTokens: Math.max(spareTokens, Math.min(room, sourceTokens * growth + spareTokens)),
    };
    let answer: Answer;
    try {
      answer = await answerTo(this.runtime, request, this.signal);
    } catch (error) {
      if (failedWith(error, 'context-overflow') && halved(source, { start: 0, end: source.length }).length > 1)
        return 'too-long';
      throw error;
    }
    this.promptTokens += answer.promptTokens;
    this.outputTokens += answer.outputTokens;
    return answer.reason === 'cancelled' ? 'stopped' : judge(source, answer);
  }

  async #inHalves(text: string): Promise<TranslatedText | undefined> {
    const halves = halved(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
    return this.#joined(halves.map((half) => ({ text: half, link: false })));
  }

  #aroundLinks(source: string): Promise<TranslatedText | undefined> {
    return this.#joined(aroundLinks(source));
  }

  async #joined(parts: readonly { text: string; link: boolean }[]): Promise<TranslatedText | undefined> {
    const joined: TranslatedText[] = [];
    for (const { text, link } of parts) {
      const words = text.trim();
      if (link || !hasWords(words)) {
        joined.push({ text });
        continue;
      }
      const translated = await this.translate(words);
      if (!translated) return undefined;
      const start = text.indexOf(words);
      joined.push({
        ...translated,
        text: text.slice(0, start) + translated.text + text.slice(start + words.length),
      });
    }
    const problem = joined.find((part) => part.problem)?.problem;
    const numbers = joined.flatMap((part) => part.missingNumbers ?? []);
    return {
      text: joined.map((part) => part.text).join(''),
      ...(problem ? { problem } : {}),
      ...(numbers.length > 0 ? { missingNumbers: numbers } : {}),
    };
  }

  #messages(text: string): readonly Message[] {
    const values = {
      text: guardText(text),
      language: promptLanguage(this.to),
      source: this.from === 'und' ? 'its language' : promptLanguage(this.from),
    };
    return [{ role: 'user', content: fillTemplate(templateOf(this.model.record, 'translate'), values) }];
  }
}

/** An answer and what is wrong with it. */
interface Judged {
  readonly text: string;
  readonly untranslated: boolean;
  readonly incomplete: boolean;
  readonly lostLinks: number;
  readonly missingNumbers: readonly string[];
  readonly faults: number;
}

const isSound = (judged: Judged | undefined) => judged?.faults === 0;

function judge(source: string, answer: Answer): Judged {
  const text = translationIn(source, answer.text);
  const sameWords = text === source;
  // A name or a title may be the same in both languages; a sentence is not.
  const untranslated = text === '' || (sameWords && source.split(/\s+/).length > 2);
  const incomplete = answer.reason === 'length' || answer.reason === 'context-full';
  const links = lostLinks(source, text).length;
  const numbers = missingNumbers(source, text);
  const faults = (untranslated ? 1000 : 0) + (incomplete ? 100 : 0) + links * 10 + numbers.length;
  return { text, untranslated, incomplete, lostLinks: links, missingNumbers: numbers, faults };
}

/** The translation without what chatty models put around it: thoughts, an introduction, quotation marks, a note. */
function translationIn(source: string, answer: string): string {
  const [first = ''] = withoutThought(answer)
    .replace(
      /^(?:sure|certainly|of course|here(?:'s| is)|translation|the translation)\b[^\n:]{0,80}:\s*/iu,
      (introduction) => (source.startsWith(introduction.trim()) ? introduction : ''),
    )
    .split(/\n\s*\n/);
  const line = first.replace(/\s*[\r\n]+\s*/g, ' ').trim();
  const quoted = /^["“«「](.*)["”»」]$/u.exec(line)?.[1];
  return quoted !== undefined && !/^["“«「]/u.test(source) && !/["“”«»「」]/u.test(quoted) ? quoted.trim() : line;
}
