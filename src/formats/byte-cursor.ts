import { OutOfReach, type ByteSource } from './byte-source';
import { invalidFile } from './invalid-file';

/** Real headers take some two million: a token and a merge each a few. */
const mostSteps = 33_554_432;
// A token may be the byte order mark itself, so it must not be swallowed.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Walks through a file of little-endian values. Reading is synchronous inside the window; `need` moves the window, and
 * is awaited only where the window does not reach, since a header has a million small values.
 */
export class ByteCursor {
  #bytes: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(new ArrayBuffer(0));
  /** Where the window starts in the file, and where the cursor stands in the window. */
  #start = 0;
  #at = 0;
  #steps = 0;

  constructor(private readonly source: ByteSource) {}

  get name(): string {
    return this.source.name;
  }

  get position(): number {
    return this.#start + this.#at;
  }

  get remaining(): number {
    return this.source.bytes - this.position;
  }

  /** True if that many bytes can be read without waiting. */
  holds(bytes: number): boolean {
    return this.#at + bytes <= this.#bytes.length;
  }

  /**
   * Brings the next `bytes` into the window.
   * @throws HomebodyError `model-file-invalid` (truncated)
   * @throws OutOfReach if the source may read no more
   */
  async need(bytes: number): Promise<void> {
    if (this.holds(bytes)) return;
    if (bytes > this.remaining) throw this.truncated(bytes);
    const start = this.position;
    const window = await this.source.read(start, start + bytes);
    if (window.length < bytes) throw new OutOfReach(`${bytes} bytes at ${start} of ${this.name}`);
    this.#bytes = window;
    this.#view = new DataView(window.buffer, window.byteOffset, window.byteLength);
    this.#start = start;
    this.#at = 0;
  }

  /** Moves on without reading. */
  skip(bytes: number): void {
    if (bytes > this.remaining) throw this.truncated(bytes);
    this.#step();
    this.#at += bytes;
    if (this.#at <= this.#bytes.length) return;
    this.#start += this.#at;
    this.#at = 0;
    this.#bytes = new Uint8Array(0);
  }

  uint8(): number {
    return this.#view.getUint8(this.#advance(1));
  }
  int8(): number {
    return this.#view.getInt8(this.#advance(1));
  }
  uint16(): number {
    return this.#view.getUint16(this.#advance(2), true);
  }
  int16(): number {
    return this.#view.getInt16(this.#advance(2), true);
  }
  uint32(): number {
    return this.#view.getUint32(this.#advance(4), true);
  }
  int32(): number {
    return this.#view.getInt32(this.#advance(4), true);
  }
  float32(): number {
    return this.#view.getFloat32(this.#advance(4), true);
  }
  float64(): number {
    return this.#view.getFloat64(this.#advance(8), true);
  }
  int64(): number {
    return Number(this.#view.getBigInt64(this.#advance(8), true));
  }
  /** Exact up to 2^53; beyond that only its size means anything, and every limit is far below. */
  uint64(): number {
    const at = this.#advance(8);
    return this.#view.getUint32(at + 4, true) * 2 ** 32 + this.#view.getUint32(at, true);
  }

  text(bytes: number): string {
    const at = this.#advance(bytes);
    return decoder.decode(this.#bytes.subarray(at, at + bytes));
  }

  truncated(bytes: number): Error {
    return invalidFile(
      this.name,
      'truncated',
      `${bytes} bytes are needed at ${this.position}, the file has ${this.source.bytes}`,
    );
  }

  #advance(bytes: number): number {
    const at = this.#at;
    if (at + bytes > this.#bytes.length) throw new RangeError('The cursor was moved past its window.');
    this.#step();
    this.#at = at + bytes;
    return at;
  }

  /** A header that asks for more steps than any real one is made to keep a device busy. */
  #step(): void {
    if (++this.#steps > mostSteps) {
      throw invalidFile(this.name, 'absurd-count', `the header has more than ${mostSteps} values`);
    }
  }
}
