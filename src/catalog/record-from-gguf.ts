import type { ModelFile, ModelRecord } from '../core';
import type { GgufHeader } from '../formats';
import { contentIdOf } from './content-id';
import { needsOf } from './memory-needs';
import { cleanText, identifierOf, languagesOf, licenceOf, tasksOf } from './record-words';

/** A file as the store knows it. */
export interface StoredFacts {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** A multimodal projector beside the model; left out for weights. */
  readonly role?: 'projector';
}

/**
 * A record of a user's own files, from what their header says. The id is taken from the content of the weights, so the same
 * files have one record, whatever they are called.
 * @param files the file, or all parts of a split model in order; a projector after them
 */
export function recordFromGguf(header: GgufHeader, files: StoredFacts | readonly StoredFacts[]): ModelRecord {
  const all = 'name' in files ? [files] : files;
  const weights = all.filter(({ role }) => role === undefined);
  const id = contentIdOf(weights);
  const quantization = cleanText(header.quantization);
  return {
    id: `own-${id}`,
    family: identifierOf(header.architecture),
    title: cleanText(header.name) || cleanText(stemOf(weights[0]?.name ?? '')) || id,
    parameters: header.parameters,
    licence: licenceOf(header.licence, header.licenceUrl),
    languages: languagesOf(header.languages),
    contextTokens: header.contextTokens,
    tasks: tasksOf(header.architecture, header.chatTemplate !== undefined),
    variants: [
      {
        id: identifierOf(quantization),
        engine: 'llamacpp',
        format: 'gguf',
        quantization,
        files: all.map(({ name, bytes, sha256, role }): ModelFile => ({
          name,
          url: '',
          bytes,
          sha256,
          ...(role && { role }),
        })),
        needs: { ...needsOf(header), storageBufferBytes: header.largestTensorBytes },
      },
    ],
  };
}

/**
 * The record of a model again, once its files are here and their header was read whole. What people know it by stays: id,
 * title, and the licence and languages that its source states.
 * @param variantId of the variant whose files the header was read from
 * @param stored the files as they are here; those of the variant with the same name get their content hash
 * @throws RangeError if the record has no such variant
 */
export function renewedRecord(
  record: ModelRecord,
  header: GgufHeader,
  variantId: string,
  stored: readonly StoredFacts[] = [],
): ModelRecord {
  if (!record.variants.some(({ id }) => id === variantId)) throw new RangeError(`No variant ${variantId}.`);
  const hashes = new Map(stored.map(({ name, sha256 }) => [name, sha256]));
  return {
    ...record,
    family: identifierOf(header.architecture),
    parameters: header.parameters,
    licence: record.licence.id === '' ? licenceOf(header.licence, header.licenceUrl) : record.licence,
    languages: record.languages.length === 0 ? languagesOf(header.languages) : record.languages,
    contextTokens: header.contextTokens,
    tasks: tasksOf(header.architecture, header.chatTemplate !== undefined),
    variants: record.variants.map((variant) => {
      if (variant.id !== variantId) return variant;
      const files = variant.files.map((file): ModelFile => {
        const sha256 = file.sha256 ?? hashes.get(file.name);
        return sha256 === undefined ? file : { ...file, sha256 };
      });
      const needs = { ...needsOf(header), storageBufferBytes: header.largestTensorBytes };
      return { ...variant, quantization: cleanText(header.quantization), files, needs };
    }),
  };
}

const stemOf = (name: string) => name.replace(/(-\d{5}-of-\d{5})?\.gguf$/i, '');
