/** Headless Firefox never answers, and people take their time to read a question: nobody waits longer than this. */
const patienceMs = 3_000;

/**
 * Asks the browser not to clear what is stored here by itself.
 * @returns its answer, or undefined if it gives none within seconds
 */
export async function askToPersist(): Promise<boolean | undefined> {
  // Pages without a secure origin have no `storage`, whatever the types say.
  const storage = navigator.storage as StorageManager | undefined;
  if (!storage?.persist) return undefined;
  const answer = storage.persist().catch(() => undefined);
  return Promise.race([answer, new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs))]);
}
