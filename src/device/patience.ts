/**
 * What `work` gives, or `otherwise` if it fails or takes longer than `limitMs`. Browsers have questions that never settle:
 * `persisted()` in headless Firefox, an adapter while the GPU process restarts.
 */
export async function patiently<T>(work: () => Promise<T>, limitMs: number, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((resolve) => (timer = setTimeout(() => resolve(otherwise), limitMs)));
  try {
    return await Promise.race([work(), late]);
  } catch {
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}
