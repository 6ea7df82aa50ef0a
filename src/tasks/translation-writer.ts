import type { Stretch } from './translation-layout';
import type { TranslatedSegment, TranslationPart } from './translation-types';
import type { TranslatedText } from './translator';

/** Languages that put no space between sentences. */
const unspaced = new Set(['ja', 'zh', 'th', 'lo', 'km', 'my', 'bo']);

const isUnspaced = (code: string) => unspaced.has(new Intl.Locale(code).language);

/** Writes the translated text in order: what is kept between segments, then each segment with its place. */
export class TranslationWriter {
  text = '';
  readonly segments: TranslatedSegment[] = [];
  #sourceEnd = 0;

  constructor(
    private readonly source: string,
    private readonly from: string,
    private readonly to: string,
  ) {}

  /** Segments written so far. */
  get written(): number {
    return this.segments.length;
  }

  write({ start, end }: Stretch, translated: TranslatedText, emit: (part: TranslationPart) => void): void {
    this.#add(this.#between(start), emit);
    const target = { start: this.text.length, end: this.text.length + translated.text.length };
    const segment: TranslatedSegment = { source: { start, end }, target, ...translated };
    this.#add(translated.text, emit);
    this.segments.push(segment);
    this.#sourceEnd = end;
    emit({ type: 'segment', segment });
  }

  /** The rest of the source as it is. */
  *keepAll(): Generator<TranslationPart, void, undefined> {
    const parts: TranslationPart[] = [];
    this.#add(this.source.slice(this.#sourceEnd), (part) => parts.push(part));
    this.#sourceEnd = this.source.length;
    yield* parts;
  }

  /** Japanese and Chinese sentences touch; in other languages a space belongs between them. */
  #between(start: number): string {
    const kept = this.source.slice(this.#sourceEnd, start);
    const touching = kept === '' && /[。！？」』]/u.test(this.source[this.#sourceEnd - 1] ?? '');
    return touching && isUnspaced(this.from) && !isUnspaced(this.to) ? ' ' : kept;
  }

  #add(text: string, emit: (part: TranslationPart) => void): void {
    if (text === '') return;
    this.text += text;
    emit({ type: 'text', text });
  }
}
