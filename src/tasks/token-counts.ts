import { isAbort, type LoadedModel, type Message, type Runtime } from '../core';

/** Messages whose counts are remembered; the oldest are forgotten first. */
const rememberedTexts = 4000;
/** Longer texts are counted by a sample: it only matters that they are far too long. */
const countedCharactersPerContextToken = 32;
const sampleCharacters = 20_000;

/** What the chat template adds around messages, measured once a model. */
interface Frame {
  readonly onceTokens: number;
  readonly messageTokens: number;
}

interface Counts {
  readonly modelId: string;
  readonly variantId: string;
  readonly texts: Map<string, number>;
  frame?: Promise<Frame>;
}

const countsOfRuntime = new WeakMap<Runtime, Counts>();

/** Counts tokens of conversations, each text only once: a turn added to 200 costs one count, not 201. */
export class TokenCounts {
  readonly #counts: Counts;

  constructor(
    private readonly runtime: Runtime,
    private readonly model: LoadedModel,
    private readonly signal: AbortSignal,
  ) {
    const known = countsOfRuntime.get(runtime);
    const { modelId, variantId } = model.plan;
    this.#counts =
      known?.modelId === modelId && known.variantId === variantId ? known : { modelId, variantId, texts: new Map() };
    countsOfRuntime.set(runtime, this.#counts);
  }

  /** Tokens of each message with what the template puts around it. A sum of parts: a few tokens off the exact whole. */
  async ofEach(messages: readonly Message[]): Promise<number[]> {
    const { messageTokens } = await this.frame();
    const counts: number[] = [];
    for (const message of messages) counts.push((await this.#ofText(writtenIn(message))) + messageTokens);
    return counts;
  }

  /** Tokens that the template writes whatever the messages are. */
  async once(): Promise<number> {
    return (await this.frame()).onceTokens;
  }

  async ofText(text: string): Promise<number> {
    return text === '' ? 0 : this.#ofText(text);
  }

  async frame(): Promise<Frame> {
    this.#counts.frame ??= this.#measureFrame().catch((error: unknown) => {
      delete this.#counts.frame;
      throw error;
    });
    try {
      return await this.#counts.frame;
    } catch (error) {
      // Whoever began to measure was stopped; that is no stop of this caller's, who measures anew.
      if (isAbort(error) && !this.signal.aborted) return this.frame();
      throw error;
    }
  }

  async #measureFrame(): Promise<Frame> {
    const user: Message = { role: 'user', content: 'a' };
    const [word, one, three] = [
      await this.#count('a'),
      await this.#count([user]),
      await this.#count([user, { role: 'assistant', content: 'a' }, user]),
    ];
    const messageTokens = Math.max(0, Math.ceil((three - one) / 2) - word);
    return { messageTokens, onceTokens: Math.max(0, one - word - messageTokens) };
  }

  async #ofText(text: string): Promise<number> {
    const { texts } = this.#counts;
    const known = texts.get(text);
    if (known !== undefined) return known;
    const count = await this.#countLong(text);
    if (texts.size >= rememberedTexts) texts.delete(texts.keys().next().value!);
    texts.set(text, count);
    return count;
  }

  async #countLong(text: string): Promise<number> {
    if (text === '') return 0;
    if (text.length <= this.model.contextTokens * countedCharactersPerContextToken) return this.#count(text);
    const sample = text.slice(0, sampleCharacters).toWellFormed();
    return Math.ceil(((await this.#count(sample)) * text.length) / sample.length);
  }

  #count(input: string | readonly Message[]): Promise<number> {
    return this.runtime.countTokens(input, { signal: this.signal });
  }
}

function writtenIn({ content, toolCalls }: Message): string {
  return toolCalls && toolCalls.length > 0 ? `${content}${JSON.stringify(toolCalls)}` : content;
}
