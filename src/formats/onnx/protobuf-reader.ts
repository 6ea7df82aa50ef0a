import type { ByteCursor } from '../byte-cursor';
import { invalidFile } from '../invalid-file';

/** How a field's value is written. @see https://protobuf.dev/programming-guides/encoding */
export const WIRE = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

const longestVarintBytes = 10;

/** A field of a message. The cursor stands at its value, which must be read or skipped before the next field. */
export interface Field {
  readonly number: number;
  readonly wire: number;
  /** For a varint: its value; for the others: how many bytes it takes. */
  readonly value: number;
}

/** Walks through the messages of a file, one field after another. Nothing is built of what nobody asks for. */
export class ProtobufReader {
  constructor(private readonly cursor: ByteCursor) {}

  get name(): string {
    return this.cursor.name;
  }

  get position(): number {
    return this.cursor.position;
  }

  /**
   * The next field of a message that ends at `end`, or undefined there.
   * @throws HomebodyError `model-file-invalid`
   */
  async next(end: number): Promise<Field | undefined> {
    const left = end - this.cursor.position;
    if (left === 0) return undefined;
    if (left < 0) throw invalidFile(this.name, 'bad-offset', `a field ends ${-left} bytes after its message`);
    const tag = await this.#varint();
    const wire = tag % 8;
    const number = Math.floor(tag / 8);
    if (number === 0) throw invalidFile(this.name, 'bad-value', `a field without a number at ${this.cursor.position}`);
    if (wire === WIRE.varint) return { number, wire, value: await this.#varint() };
    let value: number;
    if (wire === WIRE.bytes) value = await this.#varint();
    else if (wire === WIRE.fixed32) value = 4;
    else if (wire === WIRE.fixed64) value = 8;
    else throw invalidFile(this.name, 'bad-value', `a field of the unknown kind ${wire} at ${this.cursor.position}`);
    if (this.cursor.position + value > end) {
      const outside = value > this.cursor.remaining ? 'truncated' : 'bad-offset';
      throw invalidFile(this.name, outside, `a field of ${value} bytes at ${this.cursor.position}`);
    }
    return { number, wire, value };
  }

  skip({ wire, value }: Field): void {
    if (wire !== WIRE.varint) this.cursor.skip(value);
  }

  /** @param mostBytes of a text that is kept; a longer one is refused */
  async text({ wire, value }: Field, mostBytes: number): Promise<string> {
    if (wire !== WIRE.bytes)
      throw invalidFile(this.name, 'bad-value', `a number for a text at ${this.cursor.position}`);
    if (value > mostBytes) throw invalidFile(this.name, 'absurd-count', `a text of ${value} bytes`);
    await this.cursor.need(value);
    return this.cursor.text(value);
  }

  /** A message's end, to give to `next`. */
  endOf({ wire, value }: Field): number {
    if (wire !== WIRE.bytes)
      throw invalidFile(this.name, 'bad-value', `a number for a message at ${this.cursor.position}`);
    return this.cursor.position + value;
  }

  /** A number that may come by itself or packed with others; each is given to `take`. */
  async numbers(field: Field, take: (value: number) => void): Promise<void> {
    if (field.wire === WIRE.varint) {
      take(field.value);
      return;
    }
    const end = this.endOf(field);
    while (this.cursor.position < end) take(await this.#varint());
  }

  /** Exact up to 2^53; beyond that (and for negative numbers) only its size means anything. */
  async #varint(): Promise<number> {
    let value = 0;
    let scale = 1;
    for (let index = 0; index < longestVarintBytes; index++) {
      if (!this.cursor.holds(1)) await this.cursor.need(1);
      const byte = this.cursor.uint8();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
    throw invalidFile(this.name, 'bad-value', `an endless number at ${this.cursor.position}`);
  }
}
