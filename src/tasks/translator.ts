import { failedWith, type LoadedModel, type Runtime } from '../core';
import { answerTo, loopIn, withoutThought, type Answer } from './answer';
import { askingFor, countedOf, roomFor, type Asking } from './asking';
import { promptLanguage } from './languages';
import { aroundLinks, hasWords, lostLinks, missingNumbers } from './kept-marks';
import { halved } from './pieces';
import { guardText } from './prompts';
import { taskSampling } from './sampling';
import { isInScriptOf } from './script-check';
import { sentencesOf } from './sentences';
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
    this.#frameTokens = await this.runtime.countTokens(countedOf(this.#asking('')), { signal });
    const room = this.#sourceRoom();
    const pieceTokens = Math.max(
      leastPieceTokens,
      Math.min(this.model.record.profile?.pieceTokens ?? usualPieceTokens, room),
    );
    return {
      sentences: this.model.record.profile?.translateSentences ?? usualSentences,
      characters: Math.max(1, Math.floor(pieceTokens * this.#charactersPerToken)),
    };
  }

  /** The longest source whose translation has room too. */
  #sourceRoom(): number {
    const { capabilities, contextTokens } = this.model;
    const room = roomFor(this.model, this.#frameTokens, spareTokens);
    // Apart from its source a translation may fill the whole context, and grows to that at most.
    return capabilities.textToText ? Math.min(room, (contextTokens - spareTokens) / growth) : room / (1 + growth);
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
    // What it could not do at once it may do in parts. A link that it loses twice is taken out of its hands: the words
    // around it are translated, it stays.
    if (result.untranslated || result.lostLinks > 0) {
      const parts = this.#partsOf(text);
      return parts.length > 1 ? this.#joined(parts) : { text, problem: 'untranslated' };
    }
    return {
      text: result.text,
      ...(result.incomplete ? { problem: 'incomplete' } : {}),
      ...(result.missingNumbers.length > 0 ? { missingNumbers: result.missingNumbers } : {}),
    };
  }

  async #attempt(source: string, attempt: number): Promise<Judged | 'stopped' | 'too-long'> {
    const sourceTokens = Math.ceil(source.length / this.#charactersPerToken);
    const { capabilities, contextTokens } = this.model;
    const room = capabilities.textToText ? contextTokens : contextTokens - this.#frameTokens - sourceTokens;
    const request = {
      ...this.#asking(source),
      sampling: taskSampling(this.model.record, attempt),
      maxTokens: Math.max(spareTokens, Math.min(room, sourceTokens * growth + spareTokens)),
    };
    const loops = loopIn(source) !== undefined;
    let answer: Answer;
    try {
      answer = await answerTo(this.runtime, request, this.signal, (written) => !loops && loopIn(written) !== undefined);
    } catch (error) {
      if (failedWith(error, 'context-overflow') && halved(source, { start: 0, end: source.length }).length > 1)
        return 'too-long';
      throw error;
    }
    this.promptTokens += answer.promptTokens;
    this.outputTokens += answer.outputTokens;
    return answer.reason === 'cancelled' ? 'stopped' : judge(source, answer, this.to);
  }

  async #inHalves(text: string): Promise<TranslatedText | undefined> {
    const halves = halved(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
    return this.#joined(halves.map((half) => ({ text: half, link: false })));
  }

  /** Sentences; the words and links of a single one. */
  #partsOf(source: string): { text: string; link: boolean }[] {
    const sentences = sentencesOf(source, this.from).map(({ start, end }) => source.slice(start, end));
    return sentences.length > 1 ? sentences.map((text) => ({ text, link: false })) : aroundLinks(source);
  }

  async #joined(parts: readonly { text: string; link: boolean }[]): Promise<TranslatedText | undefined> {
    const joined: TranslatedText[] = [];
    for (const { text, link } of parts) {
      // The signs beside a link stay with it: `(see ` or `. The`.
      const words = text.replace(/^[^\p{L}\p{N}]+/u, '').trimEnd();
      if (link || !hasWords(words)) {
        joined.push({ text });
        continue;
      }
      const translated = await this.translate(words);
      if (!translated) return undefined;
      const start = text.trimEnd().length - words.length;
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

  #asking(text: string): Asking {
    return askingFor(this.model, 'translate', {
      text: guardText(text),
      language: promptLanguage(this.to),
      source: this.from === 'und' ? 'its language' : promptLanguage(this.from),
    });
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

function judge(source: string, answer: Answer, to: string): Judged {
  const looped = answer.reason === 'enough' ? loopIn(answer.text) : undefined;
  const text = translationIn(source, answer.text.slice(0, looped));
  const sameWords = text === source;
  // A name or a title may be the same in both languages; a sentence is not.
  const isSentence = source.split(/\s+/).length > 2;
  const untranslated = text === '' || (isSentence && (sameWords || !isInScriptOf(text, to)));
  const incomplete = answer.reason === 'enough' || answer.reason === 'length' || answer.reason === 'context-full';
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
  const bare = quoted !== undefined && !/^["“«「]/u.test(source) && !/["“”«»「」]/u.test(quoted) ? quoted.trim() : line;
  return repeats(source) ? bare : written(bare).filter(isNew).join('').trimEnd();
}

const written = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));
const isNew = (sentence: string, index: number, all: readonly string[]) => sentence.trim() !== all[index - 1]?.trim();
/** Small models say a sentence twice; only a source that does so itself means it. */
const repeats = (text: string) => !written(text).every(isNew);
