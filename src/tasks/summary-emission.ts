import { textOfUnits } from './summary-answer';
import type { SummaryKind, SummaryPart, SummaryPoint } from './summary-types';

/** Sends the text of the final summary on as soon as a point or sentence of it is complete, and nothing twice. */
export class SummaryEmission {
  #sent: readonly string[] = [];

  /** @param streams false where the text still has to be translated: then all of it comes at the end */
  constructor(
    private readonly kind: SummaryKind,
    private readonly streams: boolean,
  ) {}

  settle(units: readonly string[], emit: (part: SummaryPart) => void): void {
    if (!this.streams || units.length <= this.#sent.length) return;
    const before = textOfUnits(this.kind, this.#sent);
    const now = textOfUnits(this.kind, units);
    if (!now.startsWith(before)) return;
    this.#sent = units;
    emit({ type: 'text', text: now.slice(before.length) });
  }

  /** What of the finished summary was not sent yet. */
  *rest(points: readonly SummaryPoint[]): Generator<SummaryPart, void, undefined> {
    const parts: SummaryPart[] = [];
    const finished = new SummaryEmission(this.kind, true);
    finished.#sent = this.#sent;
    finished.settle(
      points.map(({ text }) => text),
      (part) => parts.push(part),
    );
    yield* parts;
  }
}
