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
    try {
      this.settings = await this.#userData.settings();
    } catch {
      // Unreadable settings must not keep the page from opening: it opens with the usual ones.
    }
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
    // The bar around the page follows the page.
    const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper');
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
      meta.dataset['system'] ??= meta.content;
      meta.content = theme === 'system' ? meta.dataset['system'] : paper;
    }
    await this.#language.choose(language);
  }
}
