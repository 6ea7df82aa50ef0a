import { defaultSettings, type Settings, type UserData } from '../../user-data';
import type { LanguageState } from './language.svelte';

/** The reader's settings: kept, applied, and in step with other tabs. */
export class Preferences {
  settings = $state.raw<Settings>(defaultSettings);
  readonly #userData: UserData;
  readonly #language: LanguageState;

  constructor(userData: UserData, language: LanguageState) {
    this.#userData = userData;
    this.#language = language;
    userData.onOtherTab(({ kind }) => {
      if (kind === 'settings' || kind === 'everything') void this.restore();
    });
  }

  async restore(): Promise<void> {
    this.settings = await this.#userData.settings();
    await this.#apply();
  }

  async set(changed: Partial<Settings>): Promise<void> {
    this.settings = { ...this.settings, ...changed };
    await Promise.all([this.#apply(), this.#userData.saveSettings(changed)]);
  }

  async #apply(): Promise<void> {
    const { theme, language } = this.settings;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    await this.#language.choose(language);
  }
}
