export const translate = {
  title: 'Translate',
  from: 'From',
  to: 'To',
  auto: 'Detect language',
  autoIs: (language: string) => `${language}, detected`,
  swap: 'Swap languages',
  commonly: 'Known to this model',
  others: 'Others',
  source: {
    title: 'Text',
    label: 'Text to translate',
    placeholder: 'Type or paste a text, or drop a text file.',
    openFile: 'Open a text file',
    edit: 'Edit the text',
    pairs: 'Show the pairs',
    clear: 'Clear',
    cleared: 'Text cleared',
  },
  target: { title: 'Translation', empty: 'The translation will stand here.' },
  detected: (language: string, share: string) => `${language} · ${share}`,
  detectedLabel: (language: string, share: string) => `Detected: ${language}, ${share} sure`,
  uncertain: (language: string, share: string) =>
    `This looks like ${language}, but that is only ${share} sure. Is it right?`,
  unknown: 'The language could not be told. Please choose it.',
  confirm: (language: string) => `Yes, ${language}`,
  other: (language: string) => `No, ${language}`,
  same: 'The text is in this language already. Choose another one to translate into.',
  pairUnknown: (model: string, from: string, to: string) =>
    `${model} has not learned to translate from ${from} into ${to}. The result may be nonsense.`,
  pairUse: (model: string) => `${model} knows both languages.`,
  pairLoad: (model: string, size: string) => `${model} (${size}) knows both languages.`,
  pairNone: 'No model that runs on this device knows this pair.',
  use: (model: string) => `Use ${model}`,
  seeModels: 'See models',
  run: 'Translate',
  runHint: (keys: string) => `${keys} translates`,
  again: 'Translate again',
  tryAnyway: 'Try anyway',
  step: {
    loading: 'Starting the model',
    detecting: 'Reading',
    translating: (part: number, of: number) => (of === 1 ? 'Translating' : `Sentence ${part} of ${of}`),
  },
  state: {
    stopped: (done: number) =>
      done === 0
        ? 'Stopped before the first sentence.'
        : `Stopped. ${done === 1 ? '1 sentence is' : `${done} sentences are`} kept.`,
    changed: 'The text has changed since.',
    announceDone: 'The translation is finished.',
    announceStopped: 'Stopped.',
    announceFailed: 'The translation failed.',
  },
  notices: {
    cleaned: (count: number) =>
      count === 1 ? '1 unreadable character was left out.' : `${count} unreadable characters were left out.`,
    restarted: 'The engine was started afresh; the translation went on.',
    trimmed: 'A sentence was too long for the model and was cut.',
  },
  problems: {
    untranslated: (count: number) =>
      count === 1
        ? 'One sentence could not be translated and stands as it was.'
        : `${count} sentences could not be translated and stand as they were.`,
    incomplete: (count: number) =>
      count === 1 ? 'One sentence may lack its end.' : `${count} sentences may lack their ends.`,
    numbers: (numbers: string) => `Check these numbers; they are not in the translation as digits: ${numbers}`,
    here: { untranslated: 'Not translated', incomplete: 'May lack its end' },
  },
  pairHint: 'Point at a sentence to see its pair; with the keyboard, arrow keys move from one to the next.',
  recents: {
    title: 'Recent',
    empty: 'Translations will be listed here. They stay on this device.',
    pair: (from: string, to: string) => `${from} → ${to}`,
    open: (title: string) => `Open “${title}”`,
    delete: (title: string) => `Delete “${title}”`,
    deleted: 'Translation deleted',
    incomplete: 'incomplete',
  },
};
