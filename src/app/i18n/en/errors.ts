import type { ErrorCode, ErrorFacts } from '../../../core';
import type { WayOut } from '../../ways-out';
import { createFormat } from '../format';

/** What happened with its numbers, and what to do about it. */
export interface ErrorSentence {
  readonly what: string;
  readonly hint: string;
  /** In the words of whoever failed, for who wants to look closer. */
  readonly detail?: string;
}
export type SourceProblems = Readonly<
  Record<ErrorFacts['source-invalid']['problem'], (source: string, there: string) => string>
>;
export type ErrorSentences = { readonly [C in ErrorCode]: (facts: ErrorFacts[C]) => ErrorSentence };

const { bytes, number, percent } = createFormat('en');

const fileProblems: Readonly<Record<ErrorFacts['model-file-invalid']['problem'], string>> = {
  empty: 'it is empty',
  'wrong-magic': 'it is no model file of a known format',
  'unsupported-version': 'its version of the format is not known',
  truncated: 'its end is missing',
  'part-missing': 'parts of it are missing',
  'absurd-count': 'its counts can’t be true',
  'bad-offset': 'its parts point outside the file',
  'bad-value': 'one of its values can’t be read',
  'vocabulary-only': 'it holds a vocabulary but no weights',
  'projector-only': 'it is the part that sees or hears for a model: choose it together with that model',
};

const sourceProblems: SourceProblems = {
  'not-understood': (source) => `“${source}” is no model’s name or address.`,
  'not-https': (source) => `“${source}” was not asked: an address has to begin with https://.`,
  'holds-password': () => 'This address holds a name or a password, which an address must not.',
  'no-model-page': (source) => `“${source}” is a page of the hub, but no model’s.`,
  'not-found': (source) => `There is nothing public under “${source}”.`,
  'no-such-file': (source) => `There is no file “${source}”.`,
  'no-such-quantization': (source, there) => `There is no “${source}”${there ? `, but ${there}` : ''}.`,
  'too-many-files': (source) => `“${source}” has more files than can be looked through.`,
};

export const errors: ErrorSentences = {
  'unknown-model': ({ modelId }) => ({
    what: `There is no model called “${modelId}” here.`,
    hint: 'Choose another one under Models.',
  }),
  'model-not-stored': ({ modelId, bytes: size }) => ({
    what: `The model “${modelId}” is not on this device yet (${bytes(size)}).`,
    hint: 'Download it under Models, or choose one that is here.',
  }),
  'model-does-not-fit': ({ modelId, needBytes, haveBytes }) => ({
    what: `“${modelId}” needs ${bytes(needBytes)} of memory; this device offers ${bytes(haveBytes)}.`,
    hint: 'Choose a smaller model.',
  }),
  'model-file-invalid': ({ name, problem, detail }) => ({
    what: `“${name}” can’t be used: ${fileProblems[problem]}${detail ? ` (${detail})` : ''}.`,
    hint: 'Get the file again, or choose another one.',
  }),
  'architecture-unknown': ({ name, architecture }) => ({
    what: `“${name}” is a model of the kind “${architecture}”, which no engine here knows.`,
    hint: 'Choose a model of a known kind, such as Llama, Qwen, Gemma or Phi.',
  }),
  'no-chat-template': ({ modelId }) => ({
    what: `“${modelId}” does not say how to hold a conversation (it has no chat template).`,
    hint: 'Choose a model made for chat; such files often end in “instruct”.',
  }),
  'model-load-failed': ({ modelId, detail }) => ({
    what: `“${modelId}” could not be started: ${detail}`,
    hint: 'Try again, or choose another model.',
  }),
  'self-test-failed': ({ modelId, expected, received }) => ({
    what: `“${modelId}” gives wrong answers on this device: “${received}” instead of “${expected}”.`,
    hint: 'It was not put to use. Choose another model.',
  }),
  'engine-file-missing': ({ url, status }) => ({
    what: `A part of the app is missing: ${url} (${status}).`,
    hint: 'Reload the page; if it stays away, the server does not have it.',
  }),
  'context-overflow': ({ promptTokens, contextTokens }) => ({
    what: `This takes ${number(promptTokens)} tokens; the model can read ${number(contextTokens)} at once.`,
    hint: 'Shorten the text, summarize it first, or choose a model with more room.',
  }),
  'text-empty': () => ({ what: 'There is no text to work on.', hint: 'Type, paste or drop some.' }),
  'text-binary': ({ name, controlShare }) => ({
    what: `${name ? `“${name}”` : 'This'} is no text: ${percent(controlShare)} of it are characters nobody can read.`,
    hint: 'Choose a text file, such as .txt, .md or .csv.',
  }),
  'text-too-long': ({ characters, limitCharacters }) => ({
    what: `The text has ${number(characters)} characters; ${number(limitCharacters)} are possible.`,
    hint: 'Take a part of it.',
  }),
  'language-unknown': ({ text }) => ({
    what: `The language of “${text}” could not be told.`,
    hint: 'Choose the language yourself.',
  }),
  unsupported: ({ capability, engine }) => ({
    what: `The engine ${engine} can’t do this: ${capability}.`,
    hint: 'Choose another model.',
  }),
  'request-invalid': ({ field, detail }) => ({
    what: `Something in the request is not right: ${field}: ${detail}.`,
    hint: 'Change it and try again.',
  }),
  'output-invalid': ({ detail }) => ({
    what: `The model’s answer did not have the form it should: ${detail}.`,
    hint: 'Try again, or choose a larger model.',
  }),
  'source-invalid': ({ source, problem, there }) => ({
    what: sourceProblems[problem](source, there ?? ''),
    hint: 'Write owner/name as on the hub, or paste the address of a repository or of a GGUF file.',
  }),
  'source-unusable': ({ source, formats }) => ({
    what: `“${source}” holds nothing that runs here${formats ? ` (${formats})` : ''}.`,
    hint: 'GGUF, ONNX (with config.json and tokenizer.json) and MLC run here. Look for the same model in one of these formats.',
  }),
  'access-denied': ({ url, status, gated }) => ({
    what: gated
      ? `${siteOf(url)} gives this model only to accounts that have accepted its terms (${status}).`
      : `${siteOf(url)} does not give this file to everybody (${status}).`,
    hint: 'Accept the terms there and enter an access token of your account, or choose another model.',
  }),
  'host-refused': ({ url, host }) => ({
    what: `${siteOf(url)} sent on to ${host}, which nobody here agreed to.`,
    hint: 'Nothing was stored. If you trust that host, paste its address yourself.',
  }),
  'network-locked': ({ url }) => ({
    what: `The lock is on, so ${siteOf(url)} was not asked.`,
    hint: 'Open the lock in Settings to fetch models.',
  }),
  'download-failed': ({ url, status, detail }) => ({
    what: `${siteOf(url)} did not send the file${status ? ` (${status})` : ''}. ${detail}`,
    hint: 'Try again when the network is back.',
  }),
  'download-mismatch': ({ url, what, expected, received }) => ({
    what: `What ${siteOf(url)} sent is not the promised file: ${what} ${received} instead of ${expected}.`,
    hint: 'It was thrown away. Try again; a network in between may have changed it.',
  }),
  'storage-full': ({ needBytes, freeBytes }) => ({
    // Browsers promise room that a full disk does not have.
    what:
      freeBytes >= needBytes
        ? `The device is full: the browser stores no more, though it says that ${bytes(freeBytes)} are free.`
        : `This needs ${bytes(needBytes)} of storage; ${bytes(freeBytes)} are free.`,
    hint: 'Remove a model that you do not need, or free space on the device.',
  }),
  'storage-unavailable': ({ detail }) => ({
    what: `The browser refuses storage: ${detail}`,
    hint: 'Private windows and strict settings do that. In a normal window it should work.',
  }),
  'storage-damaged': ({ detail }) => ({
    what: `A stored model file is damaged: ${detail}`,
    hint: 'Check it under Models and fetch it again.',
  }),
  'device-lost': () => ({
    what: 'The graphics card was taken away from the page.',
    hint: 'Try again: it is asked for anew, and the processor takes over if it stays away.',
  }),
  'worker-crashed': ({ detail }) => ({
    what: `The engine stopped unexpectedly: ${detail}`,
    hint: 'A fresh one is started with the next try. What was written is kept.',
  }),
  'worker-silent': ({ idleMs }) => ({
    what: `The engine gave no sign of life for ${number(Math.round(idleMs / 1000))} seconds.`,
    hint: 'Try again; close other heavy pages if it happens often.',
  }),
  'plans-exhausted': ({ tried, last, detail }) => ({
    what: `The model could not be run here; ${number(tried)} ${tried === 1 ? 'way was' : 'ways were'} tried.`,
    hint: 'Choose a smaller model.',
    detail: `${last}: ${detail}`,
  }),
  'out-of-memory': ({ detail }) => ({
    what: `The memory ran out: ${detail}`,
    hint: 'Close other pages, or choose a smaller model.',
  }),
  closed: () => ({ what: 'This page has let go of its engine.', hint: 'Reload the page to go on.' }),
  internal: ({ detail }) => ({
    what: `Something went wrong that should not: ${detail}`,
    hint: 'Try again; reloading the page often helps. Nothing that you wrote is lost.',
  }),
};

export const waysOut: Readonly<Record<WayOut, string>> = {
  retry: 'Try again',
  'choose-model': 'Open Models',
  'free-space': 'Free space',
  reload: 'Reload the page',
  shorten: 'Change the text',
  'open-lock': 'Open Settings',
};

function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
