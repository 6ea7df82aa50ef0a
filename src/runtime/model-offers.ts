import { HomebodyError, type FoundModel, type ModelOffer, type ModelRecord } from '../core';

const mostIdCharacters = 100;
/** The engine and its buffers, until the header says more. */
const fixedBytes = 256 * 2 ** 20;
const roughlyBitsPerWeight = 5;

/** A record of what a server has, one variant for each way to have it; what the header does not tell is filled in roughly. */
export function provisionalRecord({ title, licence, languages, groups, description, source }: FoundModel): ModelRecord {
  const smallest = Math.min(...groups.map(({ bytes }) => bytes));
  return {
    id: `own-${source.toLowerCase().replace(/[^a-z0-9._-]+/g, '-')}`.slice(0, mostIdCharacters),
    family: description?.architecture.toLowerCase().replace(/[^a-z0-9._-]+/g, '-') ?? 'unknown',
    title,
    parameters: description?.parameters ?? Math.round((smallest * 8) / roughlyBitsPerWeight),
    licence,
    languages,
    contextTokens: description?.contextTokens ?? 4_096,
    tasks: ['chat', 'summarize', 'translate', 'extract'],
    variants: groups.map(({ id, quantization, files, bytes }) => ({
      id,
      engine: 'llamacpp',
      format: 'gguf',
      quantization,
      files,
      needs: { memoryBytes: bytes + fixedBytes },
    })),
  };
}

/** The record that an added offer leaves: one variant, with the projector if it is wanted. */
export function ownRecordOf({ record, found }: ModelOffer, variantId: string, withProjector: boolean): ModelRecord {
  const variant = record.variants.find(({ id }) => id === variantId);
  if (!variant) throw new HomebodyError('request-invalid', { field: 'variantId', detail: `There is no ${variantId}.` });
  const [projector] = withProjector ? found.projectors : [];
  const files = projector ? [...variant.files, { ...projector, role: 'projector' as const }] : variant.files;
  return { ...record, id: idOf(record.id, variantId), variants: [{ ...variant, files }] };
}

/** Two quantizations of one model are two models of the user's own. */
function idOf(modelId: string, variantId: string): string {
  const base = modelId.slice(0, mostIdCharacters - variantId.length - 1);
  return `${base}-${variantId}`.slice(0, mostIdCharacters);
}
