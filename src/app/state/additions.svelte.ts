import { asHomebodyError, isAbort, type DownloadProgress, type HomebodyError } from '../../core';
import type { LibrarySession } from './library-session';

/** Files of the reader's own on their way into the library. */
export type Addition =
  | { readonly state: 'none' }
  | { readonly state: 'adding'; readonly names: readonly string[]; readonly progress?: DownloadProgress }
  | { readonly state: 'added'; readonly names: readonly string[]; readonly modelIds: readonly string[] }
  | { readonly state: 'failed'; readonly names: readonly string[]; readonly error: HomebodyError };

interface AdditionsServices {
  readonly session: LibrarySession;
  changed(): Promise<void>;
}

/** Files, split sets and packs that are copied into the library. It lives above the screens: copying goes on elsewhere. */
export class Additions {
  state = $state.raw<Addition>({ state: 'none' });
  readonly #services: AdditionsServices;
  #adding: AbortController | undefined;

  constructor(services: AdditionsServices) {
    this.#services = services;
  }

  get busy(): boolean {
    return this.state.state === 'adding';
  }

  /** Checks what was chosen or dropped and copies it; what is being copied at the time makes way. */
  async add(chosen: readonly File[]): Promise<void> {
    const files = modelFilesAmong(chosen);
    if (files.length === 0) return;
    this.#adding?.abort();
    const adding = (this.#adding = new AbortController());
    const mine = () => this.#adding === adding;
    const names = files.map(({ name }) => name);
    this.state = { state: 'adding', names };
    try {
      const { models } = await this.#services.session.ready();
      adding.signal.throwIfAborted();
      const modelIds = await models.addFiles(files, {
        signal: adding.signal,
        onProgress: (progress) => {
          if (mine() && !adding.signal.aborted) this.state = { state: 'adding', names, progress };
        },
      });
      if (mine()) this.state = { state: 'added', names, modelIds };
    } catch (error) {
      if (!mine()) return;
      const stopped = isAbort(error) || adding.signal.aborted;
      this.state = stopped ? { state: 'none' } : { state: 'failed', names, error: asHomebodyError(error) };
    }
    await this.#services.changed();
  }

  stop(): void {
    this.#adding?.abort();
    this.state = { state: 'none' };
  }
}

/** A folder brings a readme and more; a single file is always looked at, so that its fault can be told. */
export function modelFilesAmong(files: readonly File[]): readonly File[] {
  if (files.length <= 1) return files;
  const models = files.filter(({ name }) => /\.(gguf|tar)$/i.test(name));
  // Of an ONNX model all that lies beside its weights belongs to it.
  const onnx = files.some(({ name }) => /\.onnx$/i.test(name))
    ? files.filter(({ name }) => /\.(onnx|onnx_data(_\d+)?|json|jinja)$/i.test(name))
    : [];
  const found = [...models, ...onnx];
  return found.length > 0 ? found : files.slice(0, 1);
}
