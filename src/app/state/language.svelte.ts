import { createFormat, en, loadKorean, type Format, type Language, type Messages } from '../i18n';

/** The language on screen: its sentences and its forms of numbers. */
export class LanguageState {
  language = $state<Language>('en');
  messages = $state.raw<Messages>(en);
  format: Format = $derived(createFormat(this.language));

  /** `auto` follows the browser. If Korean can't be fetched, English stays. */
  async choose(wanted: Language | 'auto'): Promise<void> {
    const language = wanted === 'auto' ? browserLanguage() : wanted;
    if (language === 'ko') {
      try {
        this.messages = await loadKorean();
      } catch {
        return;
      }
    } else this.messages = en;
    this.language = language;
    document.documentElement.lang = language;
  }
}

function browserLanguage(): Language {
  const first = navigator.languages.find((language) => /^(en|ko)\b/.test(language));
  return first?.startsWith('ko') ? 'ko' : 'en';
}
