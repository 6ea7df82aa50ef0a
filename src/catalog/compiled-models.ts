import { HomebodyError, type FoundModel, type ModelFile, type ModelNeeds, type ModelRecord } from '../core';
import compiled from '../../compiled-models.json';
import { loadCatalogue, type SuggestedModel } from './catalogue';
import { checkRecord } from './check-record';
import { cleanText, identifierOf, languagesOf, licenceOf } from './record-words';
import { bitsPerParameterOf, parametersNamedIn } from './size-guess';

/** A model that was compiled for the version of WebLLM which is shipped. */
interface CompiledModel {
  readonly repository: string;
  /** Of the catalogue's record that it is another form of. */
  readonly modelId?: string;
  /** Where the catalogue has no record to take it from. */
  readonly title?: string;
  readonly library: string;
  /** As its makers measured it, at `contextTokens`. */
  readonly memoryBytes: number;
  readonly contextTokens: number;
}

const known: ReadonlyMap<string, CompiledModel> = new Map(
  compiled.models.map((model) => [model.repository.toLowerCase(), model]),
);

const usualContextTokens = 4_096;
/** Buffers between layers, of the sampler, of the runtime itself; what the measured figures have over weights and cache. */
const fixedBytes = 64 * 2 ** 20;

/** Where the library of a repository's model lies, compiled for the version of WebLLM that is shipped. */
export function compiledLibraryOf(repository: string): string | undefined {
  return known.get(repository.toLowerCase())?.library;
}

/** The repositories of a catalogue model's compiled forms: what `find` makes models of. */
export function compiledFormsOf(modelId: string): readonly string[] {
  return compiled.models.flatMap((model) => (model.modelId === modelId ? [model.repository] : []));
}

/** A compiled model to look up; its makers measured how much memory it takes. */
export interface SuggestedCompiledModel extends SuggestedModel {
  readonly memoryBytes: number;
}

/**
 * Every compiled model once, the one that takes least memory first, in the form for shaders that calculate with 16-bit numbers or
 * in the one for those that can't. A model without the asked form is left out.
 */
export function compiledModelsFor(shaders: '16-bit' | '32-bit'): readonly SuggestedCompiledModel[] {
  const { models } = loadCatalogue();
  const wanted = shaders === '16-bit' ? /-q\d+f16/ : /-q\d+f32/;
  return [...known.values()]
    .filter(({ repository }) => wanted.test(repository))
    .map(({ repository, modelId, title, memoryBytes }) => {
      const named = models.find(({ id }) => id === modelId)?.title ?? title ?? titleOf(repository.split('/')[1] ?? '');
      return { source: repository, title: named, tasks: ['chat' as const], memoryBytes };
    })
    .toSorted((one, other) => one.memoryBytes - other.memoryBytes);
}

/**
 * The record of a compiled model, from what its repository says and what is known of its memory.
 * @throws HomebodyError `request-invalid`
 */
export function recordFromCompiled(found: FoundModel, id: string): ModelRecord {
  const { description, groups, source, licence, languages } = found;
  const [group] = groups;
  if (!description || !group) throw new HomebodyError('internal', { detail: 'A compiled model has one group.' });
  const title = titleOf(cleanText(found.title) || cleanText(source));
  const weightBytes = description.fileBytes;
  const guess = Math.max(1, Math.ceil((weightBytes * 8) / bitsPerParameterOf(group.quantization)));
  const named = parametersNamedIn(title);
  return checkRecord({
    id,
    family: identifierOf(description.modelType ?? description.architecture) || 'unknown',
    title,
    parameters: named !== undefined && named > guess / 3 && named < guess * 3 ? named : guess,
    licence: licenceOf(licence.id, licence.url),
    languages: languagesOf(languages),
    contextTokens: description.contextTokens ?? usualContextTokens,
    tasks: ['chat', 'summarize', 'translate', 'extract'],
    variants: [
      {
        id: identifierOf(group.id) || 'compiled',
        engine: 'webllm',
        format: 'mlc',
        quantization: cleanText(group.quantization),
        files: group.files.map((file): ModelFile => file),
        needs: needsOf(found, weightBytes),
      },
    ],
  } satisfies ModelRecord);
}

function needsOf({ description, source, groups }: FoundModel, weightBytes: number): ModelNeeds {
  const { layers = 0, keyValueHeads = 0, keyLength = 0, valueLength = 0 } = description!;
  const inHalves = /f16/.test(groups[0]!.quantization);
  const cacheBytesPerToken = layers * keyValueHeads * (keyLength + valueLength) * (inHalves ? 2 : 4);
  const contextTokens = Math.min(usualContextTokens, description!.contextTokens ?? usualContextTokens);
  const counted = weightBytes + contextTokens * cacheBytesPerToken + fixedBytes;
  return {
    memoryBytes: Math.max(known.get(source.toLowerCase())?.memoryBytes ?? 0, counted),
    ...(cacheBytesPerToken > 0 && { cacheBytesPerToken }),
    ...(inHalves && { f16: true }),
  };
}

/** Without what its readers know anyway: `Llama-3.2-1B-Instruct-q4f16_1-MLC`. */
const titleOf = (title: string) => title.replace(/-MLC$/i, '').replace(/-q\d+f(16|32)(_\d+)?$/i, '');
