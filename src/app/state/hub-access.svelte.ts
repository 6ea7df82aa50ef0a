import { asHomebodyError, type HomebodyError } from '../../core';
import type { LibrarySession } from './library-session';

/** How the hub is reached: which server, with which token. The token itself never comes back to the page. */
export class HubAccessState {
  mirror = $state('');
  token = $state<'none' | 'this-visit' | 'remembered'>('none');
  /** What failed last, and why. */
  failure = $state.raw<{ readonly what: 'access' | 'mirror' | 'token' | 'lock'; readonly error: HomebodyError }>();
  readonly #session: Pick<LibrarySession, 'ready'>;

  constructor(session: Pick<LibrarySession, 'ready'>) {
    this.#session = session;
  }

  async refresh(): Promise<void> {
    await this.#try('access', async (models) => {
      [this.mirror, this.token] = await Promise.all([models.mirror(), models.hubToken()]);
    });
  }

  /** @param url empty for the hub itself @returns whether it was taken */
  async setMirror(url: string): Promise<boolean> {
    return this.#try('mirror', async (models) => {
      await models.setMirror(url.trim());
      this.mirror = await models.mirror();
    });
  }

  async setToken(token: string, remember: boolean): Promise<boolean> {
    return this.#try('token', async (models) => {
      await models.setHubToken(token.trim(), { remember });
      this.token = await models.hubToken();
    });
  }

  /** Lets nothing out any more, or again; the library is told, and tells its workers. */
  lock(locked: boolean): Promise<boolean> {
    return this.#try('lock', (models) => models.setLocked(locked));
  }

  forgetToken(): Promise<boolean> {
    return this.setToken('', false);
  }

  async #try(
    what: NonNullable<HubAccessState['failure']>['what'],
    work: (models: Awaited<ReturnType<LibrarySession['ready']>>['models']) => Promise<void>,
  ): Promise<boolean> {
    this.failure = undefined;
    try {
      await work((await this.#session.ready()).models);
      return true;
    } catch (error) {
      this.failure = { what, error: asHomebodyError(error) };
      return false;
    }
  }
}
