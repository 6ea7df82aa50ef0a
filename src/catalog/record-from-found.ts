import type { FoundFiles, FoundModel, ModelDescription, ModelFile, ModelRecord, ModelVariant } from '../core';
import { checkRecord } from './check-record';
import { recordFromCompiled } from './compiled-models';
import { needsOf, type ModelShape } from './memory-needs';
import { recordFromOnnx } from './record-from-onnx';
import { cleanText, identifierOf, languagesOf, licenceOf, tasksOf } from './record-words';
import { bitsPerParameterOf, parametersNamedIn } from './size-guess';

/** Where the first part of a header does not say them: an eight-billion-parameter model of today, a little on the high side. */
const usual = {
  layers: 32,
  keyValueHeads: 8,
  keyLength: 128,
  valueLength: 128,
  vocabulary: 152_064,
  contextTokens: 4_096,
};

/**
 * A record of what a server has, before anything of it is here: one variant for each group of files. Figures that nothing
 * states are guessed from name and size; `renewedRecord` puts the true ones in their place.
 * @throws HomebodyError `request-invalid` with the first field that no record may hold, e.g. an address without https;
 *   `architecture-unknown` for an ONNX model that no engine here knows
 */
export function recordFromFound(found: FoundModel): ModelRecord {
  const { description } = found;
  const title = cleanText(found.title) || cleanText(found.source);
  if (description?.format === 'mlc') return recordFromCompiled(found, foundIdOf(found.source));
  if (description?.format === 'onnx') return onnxRecord(found, title, description);
  // The end of a header, where the template stands, is not read over the network: what is offered for chat mostly has one.
  const canChat = description?.chatTemplate !== undefined || description?.complete !== true;
  return checkRecord({
    id: foundIdOf(found.source),
    family: familyOf(description, title),
    title,
    parameters: parametersOf(found, title),
    licence: licenceOf(found.licence.id, found.licence.url),
    languages: languagesOf(found.languages),
    contextTokens: description?.contextTokens ?? usual.contextTokens,
    tasks: tasksOf(description?.architecture ?? '', canChat),
    variants: variantsOf(found),
  } satisfies ModelRecord);
}

function onnxRecord({ source, licence, languages, groups }: FoundModel, title: string, description: ModelDescription) {
  const variants = groups.map(({ id, files }) => ({ precision: id, files }));
  return checkRecord(recordFromOnnx({ id: foundIdOf(source), title, licence, languages, description, variants }));
}

/** The same for the same source, on every device: hubs take upper and lower case for the same and allow no `--` in names. */
export function foundIdOf(source: string): string {
  const [owner = '', name = '', ...more] = source.split('/');
  const id = identifierOf(`own-${owner}--${name}`);
  const plain = more.length === 0 && id === `own-${owner}--${name}`.toLowerCase() && !/--/.test(owner + name);
  if (plain && owner && name) return id;
  return `own-${identifierOf(source.split('/').at(-1) ?? '', 60)}-${shortHashOf(source)}`;
}

function variantsOf({ groups, description }: FoundModel): readonly ModelVariant[] {
  const taken = new Set<string>();
  return groups.map((group, index) => {
    const wanted = identifierOf(group.id) || `variant-${index + 1}`;
    const id = taken.has(wanted) ? `${wanted.slice(0, 90)}-${index + 1}` : wanted;
    taken.add(id);
    return {
      id,
      engine: 'llamacpp',
      format: 'gguf',
      quantization: cleanText(group.quantization) || '?',
      files: group.files.map(fileOf),
      needs: needsOf(shapeOf(group, description)),
    };
  });
}

function fileOf({ name, url, bytes, sha256, role }: ModelFile): ModelFile {
  const plainName = name.split(/[/\\]/).at(-1) ?? '';
  return { name: plainName, url, bytes, ...(sha256 && { sha256 }), ...(role && { role }) };
}

function shapeOf({ bytes }: FoundFiles, description: ModelDescription | undefined): ModelShape {
  return {
    fileBytes: bytes,
    layers: description?.layers ?? usual.layers,
    keyValueHeads: description?.keyValueHeads ?? usual.keyValueHeads,
    keyLength: description?.keyLength ?? usual.keyLength,
    valueLength: description?.valueLength ?? usual.valueLength,
    vocabulary: description?.vocabulary ?? usual.vocabulary,
    contextTokens: description?.contextTokens ?? usual.contextTokens,
  };
}

function familyOf(description: ModelDescription | undefined, title: string): string {
  const [firstWord = ''] = /[a-z]+/i.exec(title) ?? [];
  return identifierOf(description?.architecture ?? '') || firstWord.toLowerCase().slice(0, 40) || 'unknown';
}

function parametersOf({ groups, description, source }: FoundModel, title: string): number {
  if (description?.parameters) return description.parameters;
  const [group] = groups;
  const guess = Math.ceil(((group?.bytes ?? 1) * 8) / bitsPerParameterOf(group?.quantization ?? ''));
  const named = parametersNamedIn(title) ?? parametersNamedIn(source);
  // A name may say anything; what it says is taken if the file could hold it.
  return named !== undefined && named > guess / 3 && named < guess * 3 ? named : Math.max(1, guess);
}

/** 64-bit FNV-1a: it tells sources apart, it protects nothing. */
function shortHashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
