import type { ModelDescription } from '../../core';
import { OutOfReach, type ByteSource } from '../byte-source';
import { checkModel, quantizationOf } from './gguf-header';
import { checkArchitecture, factsOf, known, LANGUAGES_KEY, MOST_LANGUAGES, type GgufFacts } from './gguf-facts';
import { readGgufStart } from './gguf-start';
import { Metadata, readMetadata, type MetadataValue } from './metadata';
import { isProjectorName, missingParts } from './split-parts';
import { readTensors, type TensorSummary } from './tensors';

/**
 * What a GGUF file says of its model, as far as the source can be read. The first part of a split model speaks for the whole.
 * @throws HomebodyError `model-file-invalid`, `architecture-unknown`
 */
export async function describeGguf(source: ByteSource): Promise<ModelDescription> {
  const { tensors, entries, cursor } = await readGgufStart(source);
  const values = new Map<string, MetadataValue>();
  const metadataRead = await within(
    readMetadata(cursor, entries, new Map([[LANGUAGES_KEY, MOST_LANGUAGES]]), values).then(() => true),
  );
  const facts = factsOf(new Metadata(values, source.name), source.name);
  const several = facts.part !== undefined && facts.part.count > 1;
  if (facts.part && several && facts.part.number > 0) {
    throw missingParts(source.name, facts.part.count, [facts.part.number]);
  }
  const projector = facts.projector || isProjectorName(source.name);
  if (!projector) check(facts, several ? Math.max(1, tensors) : tensors, metadataRead === true, source.name);
  const summary = metadataRead ? await within(readTensors(cursor, tensors, facts.alignment, new Set())) : undefined;
  return described(source, facts, several ? undefined : summary, projector, several ? facts.part.tensors : tensors);
}

function check(facts: GgufFacts, tensors: number, complete: boolean, name: string): void {
  if (complete) checkModel(facts, tensors, name);
  else if (facts.architecture) checkArchitecture(facts, name);
}

function described(
  source: ByteSource,
  facts: GgufFacts,
  summary: TensorSummary | undefined,
  projector: boolean,
  tensors: number,
): ModelDescription {
  const tokenizer = [facts.tokenizerModel, facts.tokenizerPre].filter((part) => part !== '').join('/');
  return {
    format: 'gguf',
    architecture: facts.architecture,
    name: facts.name,
    ...(projector && { role: 'projector' }),
    ...known('parameters', summary?.parameters ?? facts.parameters),
    ...known('quantization', quantizationOf(facts) ?? summary?.commonType),
    ...known('contextTokens', facts.contextTokens || undefined),
    ...known('layers', facts.layers || undefined),
    ...known('keyValueHeads', facts.keyValueHeads),
    ...known('keyLength', facts.keyLength),
    ...known('valueLength', facts.valueLength),
    ...known('vocabulary', facts.vocabulary || undefined),
    ...known('largestTensorBytes', summary?.largestBytes),
    ...known('tokenizer', tokenizer || undefined),
    ...known('chatTemplate', facts.chatTemplate),
    licence: facts.licence,
    licenceUrl: facts.licenceUrl,
    languages: facts.languages,
    tensors,
    fileBytes: source.bytes,
    complete: summary !== undefined,
  };
}

/** @returns undefined where the source may read no more */
async function within<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof OutOfReach) return undefined;
    throw error;
  }
}
