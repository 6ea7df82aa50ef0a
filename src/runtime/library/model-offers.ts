import { checkRecord, recordFromFound } from '../../catalog';
import { HomebodyError, type FoundModel, type ModelOffer, type ModelRecord } from '../../core';

const mostIdCharacters = 100;

/** The record of a found model, with every variant it has. */
export const offeredRecord = (found: FoundModel): ModelRecord => recordFromFound(found);

/**
 * The record that an added offer leaves: one variant, with the projector if it is wanted.
 * @throws HomebodyError `request-invalid`
 */
export function ownRecordOf({ record, found }: ModelOffer, variantId: string, withProjector: boolean): ModelRecord {
  const variant = record.variants.find(({ id }) => id === variantId);
  if (!variant) throw new HomebodyError('request-invalid', { field: 'variantId', detail: `There is no ${variantId}.` });
  const [projector] = withProjector ? found.projectors : [];
  const files = projector ? [...variant.files, { ...projector, role: 'projector' as const }] : variant.files;
  return checkRecord({ ...record, id: idOf(record.id, variantId), variants: [{ ...variant, files }] });
}

/** Two quantizations of one model are two models of the user's own. */
function idOf(modelId: string, variantId: string): string {
  const base = modelId.slice(0, Math.max(1, mostIdCharacters - variantId.length - 1));
  return `${base}-${variantId}`.slice(0, mostIdCharacters);
}
