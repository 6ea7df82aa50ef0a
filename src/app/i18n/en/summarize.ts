import type { RoughTime } from '../../state/time-left';

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);
const timeWords = ({ unit, value }: RoughTime) =>
  unit === 'seconds' ? `${value} s` : unit === 'minutes' ? `${value} min` : `${value} h`;

export const summarize = {
  title: 'Summarize',
  kind: 'Kind of summary',
  kinds: { 'key-points': 'Key points', tldr: 'TL;DR', teaser: 'Teaser', headline: 'Headline' },
  length: 'Length',
  lengths: { short: 'Short', medium: 'Medium', long: 'Long' },
  language: 'Language of the summary',
  ownLanguage: 'As the text',
  source: {
    title: 'Text',
    label: 'Text to summarize',
    placeholder: 'Paste or type a text, or drop a file here.',
    edit: 'Edit the text',
    read: 'Back to the marks',
    openFile: 'Open a text file',
    paste: 'Paste',
    pasteFailed: 'The browser does not let pages read the clipboard here. Press Ctrl+V in the text.',
    clear: 'Clear',
    cleared: 'Text cleared',
    longText: 'A long text is shown for reading. Editing it here can be slow.',
    editAnyway: 'Edit anyway',
    files: 'Text files: .txt, .md, .csv, .json, .html, .log and the like',
  },
  figures: {
    words: (count: number, written: string) => `${written} ${plural(count, 'word', 'words')}`,
    characters: (count: number, written: string) => `${written} ${plural(count, 'character', 'characters')}`,
    tokens: (written: string) => `${written} tokens`,
    aboutTokens: (written: string) => `about ${written} tokens`,
  },
  empty: {
    title: 'A text in, its gist out',
    text: 'However long it is: a long text is read in parts, and every point leads back to the place it came from.',
  },
  run: 'Summarize',
  again: 'Summarize again',
  continue: 'Continue',
  step: {
    loading: 'Starting the model',
    preparing: 'Cutting the text into parts',
    reading: (part: number, of: number) => (of === 1 ? 'Reading the text' : `Reading part ${part} of ${of}`),
    combining: (part: number, of: number) =>
      of === 1 ? 'Putting it together' : `Putting it together, ${part} of ${of}`,
    writing: 'Writing',
  },
  timeLeft: (time: RoughTime) => `about ${timeWords(time)} left`,
  notesSoFar: 'Notes from the parts read so far',
  notes: 'Notes',
  showSource: 'Show where it comes from',
  marked: (count: number, start: string) =>
    `${plural(count, 'One place', `${count} places`)} marked, beginning with “${start}”`,
  noSource: 'No single place: it speaks of the whole text.',
  state: {
    stopped: (read: number, of: number) =>
      of > 1 ? `Stopped after ${read} of ${of} parts. What was read is kept.` : 'Stopped. What was written is kept.',
    stoppedEarly: 'Stopped before the first part was read.',
    onlyThese: (read: number, of: number) => `Only ${read} of ${of} parts were read; this says nothing about the rest.`,
    done: (parts: number) => (parts > 1 ? `All ${parts} parts read` : 'The whole text was read'),
    changed: 'The text has changed since. This summary is of the earlier one.',
    announceDone: 'The summary is finished.',
    announceStopped: 'Stopped.',
    announceFailed: 'The summary failed.',
    nothingFound: 'The model found nothing to say about this text.',
  },
  notices: {
    cleaned: (count: number) => `${count} unreadable ${plural(count, 'character was', 'characters were')} left out.`,
    restarted: 'The engine was started afresh; the summary went on.',
    other: 'Parts of the text did not fit and were read in a shorter form.',
  },
  save: 'Save',
  saveText: 'Text file (.txt)',
  saveMarkdown: 'Markdown (.md)',
  fileName: 'summary',
};
