import { asHomebodyError, type HomebodyError } from '../../core';
import type { LibrarySession } from './library-session';

/** How the hub is reached: which server, with which token. The token itself never comes back to the page. */
export class HubAccessState {
  mirror = $state('');
  token = $state<'none' | 'this-visit' | 'remembered'>('none');
  /** Why the last change was refused. */
  error = $state.raw<HomebodyError>();
  readonly #session: Pick<LibrarySession, 'ready'>;

  constructor(session: Pick<LibrarySession, 'ready'>) {
    this.#session = session;
  }

  async refresh(): Promise<void> {
    await this.#try(async (models) => {
      [this.mirror, this.token] = await Promise.all([models.mirror(), models.hubToken()]);
    });
  }

  /** @param url empty for the hub itself @returns whether it was taken */
  async setMirror(url: string): Promise<boolean> {
    return this.#try(async (models) => {
      await models.setMirror(url.trim());
      this.mirror = await models.mirror();
    });
  }

  async setToken(token: string, remember: boolean): Promise<boolean> {
    return this.#try(async (models) => {
      await models.setHubToken(token.trim(), { remember });
      this.token = await models.hubToken();
    });
  }

  /** Lets nothing out any more, or again; the library is told, and tells its workers. */
  lock(locked: boolean): Promise<boolean> {
    return this.#try((models) => models.setLocked(locked));
  }

  forgetToken(): Promise<boolean> {
    return this.setToken('', false);
  }

  async #try(
    work: (models: Awaited<ReturnType<LibrarySession['ready']>>['models']) => Promise<void>,
  ): Promise<boolean> {
    this.error = undefined;
    try {
      await work((await this.#session.ready()).models);
      return true;
    } catch (error) {
      this.error = asHomebodyError(error);
      return false;
    }
  }
}
