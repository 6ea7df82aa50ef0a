import { failedWith, type LoadedModel, type PromptName, type Request, type Runtime } from '../core';
import { answerTo, type Answer } from './answer';
import { halved } from './pieces';
import { fillTemplate, guardText, templateOf } from './prompts';
import { taskSampling } from './sampling';
import { sentencesOf } from './sentences';
import { isEnough, unitsOf } from './summary-answer';
import type { Shape } from './summary-shape';
import type { SourceRange, SummaryPoint } from './summary-types';
import { keysOf, likestPassages, mergedRanges } from './word-overlap';

const attempts = 2;

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
    /** The summary's language, as prompts name it. */
    private readonly language: string,
    private readonly locale: string,
    private readonly signal: AbortSignal,
  ) {}

  /** The longest prompt around an empty text, in tokens. */
  async frameTokens(shape: Shape): Promise<number> {
    const frames = (['summarize', 'combine'] as const).map((job) => this.#messages(`${job}-${shape.kind}`, '', shape));
    const counts: number[] = [];
    for (const frame of frames) counts.push(await this.runtime.countTokens(frame, { signal: this.signal }));
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

  /** Makes fewer points of many; nothing usable from the model leaves the first of the many, in their own words. */
  async combine(items: readonly SummaryPoint[], shape: Shape, report?: ReportUnits): Promise<Reading> {
    const lines = items.map(({ text }) => (shape.kind === 'key-points' ? `- ${text}` : text)).join('\n');
    const { units, cancelled } = await this.#ask(`combine-${shape.kind}`, lines, shape, report);
    if (units.length === 0 && !cancelled) return { points: items.slice(0, Math.ceil(items.length / 2)), cancelled };
    const keys = items.map(({ text }) => keysOf(text));
    const points = units.map((text) => {
      const likest = likestPassages(text, keys);
      const from = likest.length > 0 ? likest.map((index) => items[index]!) : items;
      return { text, sources: mergedRanges(from.flatMap(({ sources }) => sources)) };
    });
    return { points, cancelled };
  }

  async #ask(name: PromptName, text: string, shape: Shape, report?: ReportUnits) {
    for (let attempt = 0; ; attempt++) {
      const request: Request = {
        messages: this.#messages(name, text, shape),
        sampling: taskSampling(this.model.record, attempt),
        maxTokens: shape.maxTokens,
      };
      const answer = await answerTo(this.runtime, request, this.signal, (written) => {
        report?.(unitsOf(shape, written, false));
        return isEnough(shape, written);
      });
      this.promptTokens += answer.promptTokens;
      this.outputTokens += answer.outputTokens;
      const cancelled = answer.reason === 'cancelled';
      const units = unitsOf(shape, answer.text, !cancelled && answer.reason !== 'enough', isCut(answer));
      // An answer ended for repeating itself may have nothing complete in it but what it began with.
      const found = units.length > 0 || cancelled ? units : unitsOf(shape, answer.text, true, true);
      if (found.length > 0 || cancelled || attempt === attempts - 1) return { units: found, cancelled };
    }
  }

  #messages(name: PromptName, text: string, shape: Shape): Request['messages'] & object {
    const values = { text: guardText(text), language: this.language, count: String(shape.count) };
    return [{ role: 'user', content: fillTemplate(templateOf(this.model.record, name), values) }];
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
