import { DynamicCache, type Tensor } from '@huggingface/transformers';
import type { Outputs } from './loaded-model';

const tokenAxis = 2;

/** What a decoder remembers of the tokens it has read, kept from one request to the next. */
export class KeyValueCache {
  #cache: DynamicCache | undefined;
  #tokens: number[] = [];

  /** For the next forward pass; undefined for the first. */
  get past(): DynamicCache | undefined {
    return this.#cache;
  }

  get length(): number {
    return this.#tokens.length;
  }

  /** Cuts it down to what it shares with `prompt`, of which at least one token has to be read again. */
  async keep(prompt: readonly number[]): Promise<void> {
    let shared = 0;
    const most = Math.min(this.#tokens.length, prompt.length - 1);
    while (shared < most && this.#tokens[shared] === prompt[shared]) shared++;
    if (shared === this.#tokens.length) return;
    if (shared === 0 || !this.#cuttable) return this.clear();
    const shorter: Record<string, Tensor> = {};
    for (const [name, tensor] of Object.entries(this.#cache!)) {
      const onCpu = tensor.location === 'gpu-buffer' ? await fetched(tensor) : tensor;
      shorter[name] = onCpu.slice(null, null, [0, shared], null);
    }
    const old = this.#cache;
    this.#cache = new DynamicCache(shorter);
    this.#tokens = this.#tokens.slice(0, shared);
    await old?.dispose();
  }

  /** Takes over what a forward pass of `tokens` gave. */
  add(tokens: readonly number[], outputs: Outputs): void {
    const next: Record<string, Tensor> = {};
    for (const [name, tensor] of Object.entries(outputs)) {
      if (!name.startsWith('present')) continue;
      const key = name.startsWith('present.')
        ? name.replace('present', 'past_key_values')
        : name.replace('present', 'past');
      // Decoders that look at an encoder give what they remember of it once; later ones are empty.
      next[key] = (name.includes('encoder') && this.#cache?.[key]) || tensor;
    }
    if (this.#cache) this.#cache.update(next);
    else this.#cache = new DynamicCache(next);
    this.#tokens.push(...tokens);
  }

  async clear(): Promise<void> {
    const old = this.#cache;
    this.#cache = undefined;
    this.#tokens = [];
    await old?.dispose();
  }

  /** Only the usual shape (batch, heads, tokens, size) can be cut; states of another kind stand for all tokens at once. */
  get #cuttable(): boolean {
    return Object.entries(this.#cache ?? {}).every(
      ([name, { dims }]) =>
        name.startsWith('past_key_values.') && dims.length === 4 && dims[tokenAxis] === this.#tokens.length,
    );
  }
}

/** A copy on the CPU of what lies on the GPU. */
async function fetched(tensor: Tensor): Promise<Tensor> {
  const copy = tensor.clone.bind(tensor);
  await tensor.ort_tensor.getData();
  return copy();
}
