import { failedWith, type LoadedModel, type PromptName, type Request, type Runtime } from '../core';
import { answerTo, loopIn, type Answer } from './answer';
import { askingFor, countedOf, type Asking } from './asking';
import { halved } from './pieces';
import { guardText } from './prompts';
import { taskSampling } from './sampling';
import { isInScriptOf } from './script-check';
import { sentencesOf } from './sentences';
import { isEnough, isRambling, unitsOf } from './summary-answer';
import type { Shape } from './summary-shape';
import type { SourceRange, SummaryPoint } from './summary-types';
import { grounding, keysOf, likestPassages, mergedRanges } from './word-overlap';

const attempts = 2;
/** How bad an answer is; 1 is one that goes round in circles. Of two attempts the less bad one counts. */
const wrongLanguage = 2;
const nothing = 3;
/** A statement of which less than this share of words stands in what it was made of. */
const leastGrounding = 0.3;

/** What one answer gave. Units are points, sentences or a headline. */
export interface Reading {
  readonly points: readonly SummaryPoint[];
  readonly cancelled: boolean;
}

/** Called with the units that are complete so far, while an answer is written. */
export type ReportUnits = (units: readonly string[]) => void;

/** Asks the model about one stretch at a time, and keeps count of tokens. */
export class SummaryReader {
  promptTokens = 0;
  outputTokens = 0;

  constructor(
    private readonly runtime: Runtime,
    private readonly model: LoadedModel,
    private readonly text: string,
    /** The text's own language. */
    private readonly locale: string,
    /** The summary's language, `und` where it is not known, and as prompts name it. */
    private readonly language: string,
    private readonly languageName: string,
    private readonly signal: AbortSignal,
  ) {}

  /** The longest prompt around an empty text, in tokens. */
  async frameTokens(shape: Shape): Promise<number> {
    const frames = (['summarize', 'combine'] as const).map((job) => this.#asking(`${job}-${shape.kind}`, '', shape));
    const counts: number[] = [];
    for (const frame of frames) counts.push(await this.runtime.countTokens(countedOf(frame), { signal: this.signal }));
    return Math.max(...counts);
  }

  count(text: string): Promise<number> {
    return this.runtime.countTokens(text, { signal: this.signal });
  }

  /** Reads one piece of the source; a piece that does not fit after all is read in halves. */
  async readPiece(piece: SourceRange, shape: Shape, report?: ReportUnits): Promise<Reading> {
    try {
      const { units, cancelled } = await this.#ask(
        `summarize-${shape.kind}`,
        this.text.slice(piece.start, piece.end).trim(),
        shape,
        report,
      );
      return { points: this.#withSources(units, piece), cancelled };
    } catch (error) {
      const halves = failedWith(error, 'context-overflow') ? halved(this.text, piece) : [];
      if (halves.length < 2) throw error;
      const readings: Reading[] = [];
      for (const half of halves) readings.push(await this.readPiece(half, shape));
      return {
        points: readings.flatMap(({ points }) => points),
        cancelled: readings.some(({ cancelled }) => cancelled),
      };
    }
  }

  /**
   * Makes fewer points of many. What the model says that is in none of them is not theirs and is left out; where nothing
   * is left, the best founded of the many stand, in their own words.
   */
  async combine(items: readonly SummaryPoint[], shape: Shape, report?: ReportUnits): Promise<Reading> {
    const lines = items.map(({ text }) => (shape.kind === 'key-points' ? `- ${text}` : text)).join('\n');
    const words = keysOf(lines);
    const founded = (units: readonly string[]) =>
      units.filter((unit) => grounding(unit, words) >= leastGrounding && !isRambling(unit));
    const { units, cancelled } = await this.#ask(`combine-${shape.kind}`, lines, shape, (all) =>
      report?.(founded(all)),
    );
    const kept = founded(units);
    if (kept.length === 0 && !cancelled) {
      const most = shape.kind === 'headline' ? 1 : Math.min(shape.count, Math.ceil(items.length / 2));
      return { points: this.#bestFounded(items, most), cancelled };
    }
    const keys = items.map(({ text }) => keysOf(text));
    const points = kept.map((text) => {
      const likest = likestPassages(text, keys);
      const from = likest.length > 0 ? likest.map((index) => items[index]!) : items;
      return { text, sources: mergedRanges(from.flatMap(({ sources }) => sources)) };
    });
    return { points, cancelled };
  }

  /** Without the statements that have hardly a word of their source, if others are left; for texts in one language. */
  withoutInventions(points: readonly SummaryPoint[]): readonly SummaryPoint[] {
    if (this.language !== this.locale) return points;
    const founded = points.filter((point) => this.#grounding(point) >= leastGrounding && !isRambling(point.text));
    return founded.length > 0 ? founded : points;
  }

  #grounding({ text, sources }: SummaryPoint): number {
    return grounding(text, keysOf(sources.map(({ start, end }) => this.text.slice(start, end)).join('\n')));
  }

  #bestFounded(items: readonly SummaryPoint[], count: number): SummaryPoint[] {
    const ranked = items
      .map((item) => ({ item, score: this.#grounding(item) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, count)
      .map(({ item }) => item);
    return items.filter((item) => ranked.includes(item));
  }

  /** Asks until an answer is sound, twice at most, and takes the better one. */
  async #ask(name: PromptName, text: string, shape: Shape, report?: ReportUnits) {
    let best: { units: string[]; faults: number } | undefined;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const request: Request = {
        ...this.#asking(name, text, shape),
        sampling: taskSampling(this.model.record, attempt),
        maxTokens: shape.maxTokens,
      };
      const answer = await answerTo(this.runtime, request, this.signal, (written) =>
        this.#watch(shape, written, report),
      );
      this.promptTokens += answer.promptTokens;
      this.outputTokens += answer.outputTokens;
      if (answer.reason === 'cancelled') return { units: unitsOf(shape, answer.text, false), cancelled: true };
      const judged = this.#judge(shape, answer);
      if (!best || judged.faults < best.faults) best = judged;
      // What was shown is not taken back for a second attempt.
      if (best.faults === 0 || (report && unitsOf(shape, answer.text, false).length > 0 && best.faults < wrongLanguage))
        break;
    }
    return { units: best!.units, cancelled: false };
  }

  /** Looks at an answer while it is written. @returns true where it should end */
  #watch(shape: Shape, written: string, report?: ReportUnits): boolean {
    if (loopIn(written) !== undefined) return true;
    const units = unitsOf(shape, written, false);
    // Shown is only what no second attempt will replace.
    if (units.length > 0 && !this.#isInLanguage(units)) return true;
    if (units.length > 0) report?.(units);
    return isEnough(shape, written);
  }

  #judge(shape: Shape, answer: Answer): { units: string[]; faults: number } {
    const looped = loopIn(answer.text);
    const text = answer.text.slice(0, looped);
    const settled = unitsOf(shape, text, false);
    const whole = answer.reason !== 'enough';
    const units = whole || settled.length === 0 ? unitsOf(shape, text, true, isCut(answer) || !whole) : settled;
    if (units.length === 0) return { units, faults: nothing };
    if (!this.#isInLanguage(units)) return { units, faults: wrongLanguage };
    return { units, faults: units.some(isRambling) || (looped !== undefined && settled.length === 0) ? 1 : 0 };
  }

  #isInLanguage(units: readonly string[]): boolean {
    return isInScriptOf(units.join(' '), this.language);
  }

  #asking(name: PromptName, text: string, shape: Shape): Asking {
    const values = { text: guardText(text), language: this.languageName, count: String(shape.count) };
    return askingFor(this.model, name, values);
  }

  /** Each unit with the sentences of the piece that it is likest to, or the whole piece where none is like it. */
  #withSources(units: readonly string[], piece: SourceRange): SummaryPoint[] {
    const sentences = sentencesOf(this.text.slice(piece.start, piece.end), this.locale).map(({ start, end }) => {
      const written = this.text.slice(piece.start + start, piece.start + end);
      const from = piece.start + start + (written.length - written.trimStart().length);
      return { start: from, end: from + written.trim().length };
    });
    const keys = sentences.map(({ start, end }) => keysOf(this.text.slice(start, end)));
    return units.map((text) => {
      const sources = likestPassages(text, keys).map((index) => sentences[index]!);
      return { text, sources: sources.length > 0 ? mergedRanges(sources) : [piece] };
    });
  }
}

const isCut = ({ reason }: Answer) => reason === 'length' || reason === 'context-full';
