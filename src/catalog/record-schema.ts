import * as v from 'valibot';
import { PROMPT_NAMES, type ModelRecord, type TaskName } from '../core';
import type { SuggestedModel } from './catalogue';

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
const identifier = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,99}$/, 'lower-case letters, digits and . _ -'));
const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
/** BCP 47, as far as a model card states it. */
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language code'));

const webAddress = (text: string) => URL.canParse(text) && new URL(text).protocol === 'https:';
/** A server on this machine needs no https: nothing goes over a network. */
const ownServer = (text: string) =>
  URL.canParse(text) && /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(text).origin.replace(/:\d+$/, ''));
const pathInApp = (text: string) => /^[\w-][\w./-]*$/.test(text) && !text.split('/').includes('..');
const licenceUrl = v.pipe(
  v.string(),
  v.check((text) => text === '' || webAddress(text), 'an https address'),
);
/** Empty for files that came from the user. */
const fileUrl = v.pipe(
  v.string(),
  v.check(
    (text) => text === '' || webAddress(text) || ownServer(text) || pathInApp(text),
    'an https address or a path inside the app',
  ),
);

const file = v.strictObject({
  name: v.pipe(
    name,
    v.check((text) => /^[^/\\]+(\/[^/\\]+)*$/.test(text) && !text.split('/').includes('..'), 'a path in a repository'),
  ),
  url: fileUrl,
  bytes: positive,
  sha256: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits'))),
  role: v.exactOptional(v.literal('projector')),
});

const message = v.strictObject({
  role: v.picklist(['system', 'user', 'assistant', 'tool']),
  content: v.string(),
});

const text = v.pipe(v.string(), v.nonEmpty());
const probe = v.variant('kind', [
  v.strictObject({ kind: v.literal('write'), prompt: text, text }),
  v.strictObject({ kind: v.literal('fill-mask'), text, token: text }),
  v.strictObject({ kind: v.literal('embed'), text, vector: v.pipe(v.array(v.number()), v.minLength(1)) }),
]);

const variant = v.strictObject({
  id: identifier,
  engine: v.picklist(['llamacpp', 'webllm', 'transformers', 'scripted']),
  format: v.picklist(['gguf', 'onnx', 'mlc']),
  quantization: name,
  files: v.pipe(v.array(file), v.minLength(1)),
  needs: v.strictObject({
    memoryBytes: positive,
    cacheBytesPerToken: v.exactOptional(wholeNumber),
    f16: v.exactOptional(v.boolean()),
    storageBufferBytes: v.exactOptional(wholeNumber),
  }),
  golden: v.exactOptional(
    v.array(
      v.strictObject({ messages: v.pipe(v.array(message), v.minLength(1)), text: v.pipe(v.string(), v.nonEmpty()) }),
    ),
  ),
  probes: v.exactOptional(v.array(probe)),
});

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const sampling = v.strictObject({
  temperature: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(5))),
  topP: v.exactOptional(share),
  topK: v.exactOptional(wholeNumber),
  minP: v.exactOptional(share),
  repeatPenalty: v.exactOptional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(5))),
  seed: v.exactOptional(wholeNumber),
});

const template = v.pipe(
  v.string(),
  v.check((text) => text.includes('{text}'), 'a template with {text} in it'),
);
const profile = v.strictObject({
  system: v.exactOptional(v.boolean()),
  templates: v.exactOptional(v.record(v.picklist(PROMPT_NAMES), template)),
  sampling: v.exactOptional(sampling),
  historyExchanges: v.exactOptional(wholeNumber),
  pieceTokens: v.exactOptional(positive),
  translateSentences: v.exactOptional(positive),
});

const taskNames = ['chat', 'summarize', 'translate', 'extract', 'embed'] as const satisfies readonly TaskName[];

const haveOwnIds = (items: readonly { readonly id: string }[]) =>
  new Set(items.map(({ id }) => id)).size === items.length;

/** The shape of a record. Unknown keys are refused: they are misspelt ones. */
export const modelRecord: v.GenericSchema<unknown, ModelRecord> = v.strictObject({
  id: identifier,
  family: identifier,
  title: name,
  parameters: positive,
  licence: v.strictObject({ id: v.pipe(v.string(), v.maxLength(200)), url: licenceUrl }),
  languages: v.array(language),
  translates: v.exactOptional(v.array(v.tuple([language, language]))),
  contextTokens: positive,
  tasks: v.array(v.picklist(taskNames)),
  profile: v.exactOptional(profile),
  embedded: v.exactOptional(v.boolean()),
  variants: v.pipe(
    v.array(variant),
    v.minLength(1),
    v.check((variants) => haveOwnIds(variants), 'variants with different ids'),
  ),
});

/** `owner/name`, as a hub writes it. */
const hubId = v.pipe(v.string(), v.regex(/^[\w.-]+\/[\w.-]+$/, 'owner/name'));

const suggestion: v.GenericSchema<unknown, SuggestedModel> = v.strictObject({
  source: hubId,
  title: name,
  tasks: v.pipe(v.array(v.picklist([...taskNames, 'answer', 'classify'])), v.minLength(1)),
  languages: v.exactOptional(v.pipe(v.array(language), v.minLength(1))),
});

export const catalogue = v.strictObject({
  version: v.literal(1),
  suggestions: v.pipe(
    v.array(suggestion),
    v.check(
      (suggestions) => new Set(suggestions.map(({ source }) => source)).size === suggestions.length,
      'suggestions of different repositories',
    ),
  ),
  models: v.pipe(
    v.array(modelRecord),
    v.minLength(1),
    v.check((models) => haveOwnIds(models), 'models with different ids'),
  ),
});
