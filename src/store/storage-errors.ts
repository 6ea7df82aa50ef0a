import { HomebodyError } from '../core';

/** What IndexedDB and the storage manager throw, in our words. Ours pass unchanged. */
async function asStorageError(error: unknown, needBytes = 0): Promise<HomebodyError> {
  if (error instanceof HomebodyError) return error;
  const { name = '', message = '' } = error instanceof Error ? error : {};
  if (name === 'QuotaExceededError') {
    return new HomebodyError('storage-full', { needBytes, freeBytes: await freeBytes() }, error);
  }
  // An aborted transaction throws AbortError too: it is the browser's doing, not the user's, and must not look like a stop.
  return new HomebodyError('storage-unavailable', { detail: `${name}: ${message}` }, error);
}

/** Runs a storage operation; whatever it throws comes out as ours. */
export async function inStorage<T>(operation: () => Promise<T>, needBytes = 0): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    throw await asStorageError(error, needBytes);
  }
}

/** What the browser says is left; 0 where it does not say. */
async function freeBytes(): Promise<number> {
  const { quotaBytes, usedBytes } = await storageEstimate();
  return Math.max(0, quotaBytes - usedBytes);
}

export async function storageEstimate() {
  // Undefined on pages that are not secure; Firefox rejects in some private windows.
  const estimate = await globalThis.navigator.storage?.estimate().catch(() => undefined);
  const persisted = await globalThis.navigator.storage?.persisted().catch(() => false);
  return { usedBytes: estimate?.usage ?? 0, quotaBytes: estimate?.quota ?? 0, persisted: persisted ?? false };
}
