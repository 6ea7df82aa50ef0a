import {
  Wllama,
  type ChatCompletionParams,
  type LoadedContextInfo,
  type LoadModelParams,
  type RawCompletionParams,
} from '@wllama/wllama/esm/index.js';
import { HomebodyError, type ErrorCode } from '../../core';
import { compatBuild } from './compat-build';
import type { EngineFiles } from './engine-files';
import { mendPackage } from './mend-package';
import { crash, requestFailure } from './native-failure';
import type { NativeLog } from './native-log';

/** A request to llama-server, in its own words; wider than the package's types, which leave out what it accepts. */
export type NativeBody = Readonly<Record<string, unknown>>;
export type OnChunk = (chunk: unknown) => void;

/** After these the native code is of no use any more. */
const fatal: readonly ErrorCode[] = ['worker-crashed', 'out-of-memory', 'device-lost'];

/** One model inside one native worker. */
export class NativeInstance {
  #over: HomebodyError | undefined;
  readonly #lost: Promise<never>;
  #declareLost!: (error: HomebodyError) => void;
  #info: LoadedContextInfo | undefined;
  #threads = 0;

  private constructor(
    private readonly wllama: Wllama,
    readonly log: NativeLog,
  ) {
    this.#lost = new Promise((_, reject) => (this.#declareLost = reject));
    this.#lost.catch(() => undefined);
    void log.crashed.then((detail) => this.#end(crash(detail, [])));
  }

  /**
   * Starts a native worker and loads the Blobs. A load that resolved may still have failed: look at `info.n_vocab`.
   * @throws the package's error, HomebodyError `worker-crashed`, or the signal's reason
   */
  static async start(
    files: EngineFiles,
    blobs: Blob[],
    parameters: LoadModelParams,
    signal: AbortSignal,
    log: NativeLog,
  ): Promise<NativeInstance> {
    signal.throwIfAborted();
    const wllama = new Wllama({ default: files.wasm }, { logger: log.logger, suppressNativeLog: false });
    wllama.setCompat(await compatBuild(files, signal), 'firefox_safari');
    mendPackage(wllama);
    const instance = new NativeInstance(wllama, log);
    const stop = () => instance.#end(new HomebodyError('closed', {}));
    signal.addEventListener('abort', stop, { once: true });
    try {
      await instance.#whileAlive(wllama.loadModel(blobs, parameters));
      // Kept here: once it has ended, the package knows it no more.
      instance.#info = wllama.getLoadedContextInfo();
      instance.#threads = wllama.getNumThreads();
      return instance;
    } catch (error) {
      stop();
      signal.throwIfAborted();
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  get info(): LoadedContextInfo {
    return this.#info!;
  }

  get threads(): number {
    return this.#threads;
  }

  /**
   * Streams a completion, chunk by chunk as llama-server makes them.
   * Rejects with an AbortError when the native code has let go after an abort.
   * @throws HomebodyError, BrokenText
   */
  async complete(body: NativeBody, onChunk: OnChunk, signal: AbortSignal): Promise<void> {
    const request = { ...body, stream: true, abortSignal: signal, onData: onChunk } as unknown;
    await this.#request<unknown>(signal, () =>
      'messages' in body
        ? this.wllama.createChatCompletion(request as ChatCompletionParams & { stream: true })
        : this.wllama.createCompletion(request as RawCompletionParams & { stream: true }),
    );
  }

  /** @throws HomebodyError, or an AbortError */
  async embed(text: string, signal: AbortSignal): Promise<readonly number[]> {
    const parameters = { input: text, abortSignal: signal };
    const { data } = await this.#request(signal, () => this.wllama.createEmbedding(parameters));
    return (data[0]?.embedding ?? []) as readonly number[];
  }

  /** Ends the native worker; what still waits for it fails with `reason`. */
  stop(reason: HomebodyError = new HomebodyError('closed', {})): void {
    this.#end(reason);
  }

  #end(reason: HomebodyError): void {
    if (this.#over) return;
    this.#over = reason;
    this.#declareLost(reason);
    void this.wllama.exit();
  }

  async #request<T>(signal: AbortSignal, run: () => Promise<T>): Promise<T> {
    if (this.#over) throw this.#over;
    const { mark } = this.log;
    try {
      return await this.#whileAlive(run());
    } catch (error) {
      if (signal.aborted && error instanceof Error && error.name === 'AbortError') throw error;
      const failure = requestFailure(error, this.log.errorsSince(mark));
      if (failure instanceof HomebodyError && fatal.includes(failure.code)) this.#end(failure);
      throw failure;
    }
  }

  #whileAlive<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#lost]);
  }
}
