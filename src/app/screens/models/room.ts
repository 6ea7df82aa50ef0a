import type { Room } from '../../../core';

/** What is still lacking when the chosen models are deleted; 0 or less: there is room. */
export function lackingBytes({ needBytes, freeBytes, removable }: Room, chosen: readonly string[]): number {
  const freed = removable.filter(({ modelId }) => chosen.includes(modelId)).reduce((sum, { bytes }) => sum + bytes, 0);
  return needBytes - freeBytes - freed;
}
