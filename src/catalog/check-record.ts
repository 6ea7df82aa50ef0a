import { getDotPath, safeParse } from 'valibot';
import { HomebodyError, type ModelRecord } from '../core';
import { modelRecord } from './record-schema';

/**
 * Checks a record that a user brings.
 * @throws HomebodyError `request-invalid` with the first wrong field, e.g. `variants.0.files.0.sha256`
 */
export function checkRecord(value: unknown): ModelRecord {
  const result = safeParse(modelRecord, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new HomebodyError('request-invalid', { field: getDotPath(issue) ?? '', detail: issue.message });
}
