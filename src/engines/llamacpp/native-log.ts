type Level = 'debug' | 'log' | 'warn' | 'error';
type Write = (...words: unknown[]) => void;

const mostLines = 2_000;
/** llama.cpp says so once and then computes nothing any more, or waits for ever. */
const deviceLost = /ggml_webgpu: Device lost/;

/**
 * What the native code says. The package resolves loads that failed and answers refused requests with a foreign
 * RangeError; only these lines know the reason.
 */
export class NativeLog {
  readonly #lines: { readonly level: Level; readonly text: string }[] = [];
  #written = 0;
  #crash: ((detail: string) => void) | undefined;
  /** Resolves if the native worker dies or loses its graphics card: its pending calls never settle by themselves. */
  readonly crashed: Promise<string>;

  constructor() {
    this.crashed = new Promise((resolve) => (this.#crash = resolve));
  }

  readonly logger: Readonly<Record<Level, Write>> = {
    debug: (...words) => this.#write('debug', words),
    log: (...words) => this.#write('log', words),
    warn: (...words) => this.#write('warn', words),
    error: (...words) => {
      // The package hands its worker's `onerror` event to this method and does nothing else about it.
      if (words[0] instanceof Event) this.#crash?.((words[0] as ErrorEvent).message || 'The native worker failed.');
      else this.#write('error', words);
    },
  };

  #write(level: Level, words: readonly unknown[]): void {
    this.#written++;
    const text = words.map(asText).join(' ');
    if (deviceLost.test(text)) this.#crash?.(text.trim());
    this.#lines.push({ level, text });
    if (this.#lines.length > mostLines) this.#lines.splice(0, mostLines / 2);
  }

  /** A place in the log, for `errorsSince`. */
  get mark(): number {
    return this.#written;
  }

  /** Errors of the native code since `mark`, without the package's own stack traces. */
  errorsSince(mark: number): string[] {
    const fresh = this.#written - mark;
    return (fresh > 0 ? this.#lines.slice(-fresh) : [])
      .filter(({ level, text }) => level === 'error' && text !== '' && !text.startsWith('Stack trace'))
      .map(({ text }) => text);
  }

  /** The last line that matches. */
  find(pattern: RegExp): RegExpExecArray | undefined {
    for (let index = this.#lines.length - 1; index >= 0; index--) {
      const match = pattern.exec(this.#lines[index]!.text);
      if (match) return match;
    }
    return undefined;
  }
}

function asText(word: unknown): string {
  if (typeof word === 'string') return word;
  // Errors stand in the log as the package's own rethrown copies too; the native line before them is the reason.
  if (word instanceof Error) return '';
  return JSON.stringify(word) ?? '';
}
