const replacement = '\ufffd';
/** Bytes of a character that can stand there as replacement characters until its last one comes. */
const mostOpen = 3;
/** Tokens after which the window moves on, and tokens it keeps because a text depends on the one before. */
const windowTokens = 6;
const keptTokens = 2;

/** Turns tokens into text as they come: whole characters only. */
export class TokenText {
  readonly #window: number[] = [];
  #written = 0;

  /** @param decode must give the same beginning for the same first tokens, except for replacement characters at the end */
  constructor(private readonly decode: (tokens: readonly number[]) => string) {}

  /** @returns the text that is certain with this token; often empty */
  push(token: number): string {
    this.#window.push(token);
    const text = this.decode(this.#window);
    let open = 0;
    while (open < mostOpen && text[text.length - 1 - open] === replacement) open++;
    const fresh = this.#take(text, text.length - open);
    if (open === 0 && this.#window.length >= windowTokens) {
      this.#window.splice(0, this.#window.length - keptTokens);
      this.#written = this.decode(this.#window).length;
    }
    return fresh;
  }

  /** What is left when no token comes any more. */
  rest(): string {
    if (this.#window.length === 0) return '';
    const text = this.decode(this.#window);
    return this.#take(text, text.length);
  }

  #take(text: string, end: number): string {
    let until = end;
    // Half of a pair waits for the other half.
    if (/[\ud800-\udbff]$/.test(text.slice(0, until))) until--;
    const fresh = text.slice(this.#written, until);
    this.#written = Math.max(this.#written, until);
    return fresh;
  }
}
