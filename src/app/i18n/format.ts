const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;
/** English words a token, measured on chat answers of LLaMA vocabularies. */
const wordsPerToken = 0.75;

/** Numbers, sizes, times and names as a language writes them. */
export interface Format {
  /** Decimal units, as the sizes of downloads are given, with a space that does not break: 7.2 MB. */
  bytes(bytes: number): string;
  number(value: number): string;
  /** 0 to 1. */
  percent(share: number): string;
  /** 1,530 as 1.5k. */
  compact(value: number): string;
  /** One decimal below 10; never 0 for what is slow. */
  tokensPerSecond(value: number): string;
  /** Words a second that so many tokens a second are, roughly. */
  words(tokensPerSecond: number): string;
  seconds(milliseconds: number): string;
  time(timestamp: number): string;
  date(timestamp: number): string;
  /** English for `en`. */
  languageName(code: string): string;
}

export function createFormat(locale: string): Format {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const short = (value: number) => (value < 10 ? tenths : whole).format(value);
  return {
    bytes: (bytes) => {
      const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
      return `${short(bytes / 1000 ** step)}\u00a0${units[step]}`;
    },
    number: (value) => whole.format(value),
    percent: (share) => percent.format(share),
    compact: (value) => compact.format(value).toLowerCase(),
    tokensPerSecond: (value) => short(Math.max(0.1, value)),
    words: (tokensPerSecond) => short(tokensPerSecond * wordsPerToken),
    seconds: (milliseconds) => `${short(milliseconds / 1000)}${locale.startsWith('ko') ? '초' : '\u00a0s'}`,
    time: (timestamp) => time.format(timestamp),
    date: (timestamp) => date.format(timestamp),
    languageName: (code) => {
      try {
        return languages.of(code) ?? code;
      } catch {
        return code;
      }
    },
  };
}
