import { contentMismatch } from './remote-file';

const magicBytes = 4;
const gguf = 'GGUF';

/** Looks at the first bytes of a download as they come, so that gigabytes of something else are not fetched to the end. */
export class FileMagic {
  #seen = '';

  constructor(
    private readonly url: string,
    private readonly name: string,
  ) {}

  /** @throws HomebodyError `download-mismatch` if this can't be what the file's name says */
  see(part: Uint8Array, at: number): void {
    if (at !== this.#seen.length || at >= magicBytes || !this.name.toLowerCase().endsWith('.gguf')) return;
    this.#seen += String.fromCharCode(...part.subarray(0, magicBytes - at));
    if (gguf.startsWith(this.#seen)) return;
    throw contentMismatch(this.url, 'a GGUF file', `a file that begins with ${JSON.stringify(this.#seen)}`);
  }
}
