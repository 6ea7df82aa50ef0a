import { lockName } from './indexed-shelf';
import { chunksOf, type WeightsConnection } from './weights-database';

/** Without locks nobody can tell a dead download from a live one but by its silence. */
const deadAfterMs = 60 * 60 * 1000;

/** Deletes what downloads left behind whose tab is gone, and chunks that belong to nothing. */
export async function sweepLeftovers(connection: WeightsConnection): Promise<void> {
  const database = await connection.database();
  const intakes = await database.getAll('downloads');
  // Asked after the list was read: an intake takes its lock before it writes its record, so a live one is seen here.
  const held = await heldLocks();
  // What can be gone on with stays until it is, or until the person drops it.
  const dead = intakes
    .filter(({ resumable }) => !resumable)
    .filter(({ id, touchedAt }) =>
      held ? !held.has(lockName(connection.name, `intake ${id}`)) : touchedAt < Date.now() - deadAfterMs,
    );

  const transaction = database.transaction(['files', 'chunks', 'downloads'], 'readwrite', { durability: 'relaxed' });
  const chunks = transaction.objectStore('chunks');
  const downloads = transaction.objectStore('downloads');
  for (const { id } of dead) await downloads.delete(id);
  const owners = new Set<string>(await downloads.getAllKeys());
  for (const { ownerId } of await transaction.objectStore('files').getAll()) owners.add(ownerId);

  // One look at each owner: the cursor jumps over the rest of its chunks.
  for (let cursor = await chunks.openKeyCursor(); cursor;) {
    const [ownerId] = cursor.key;
    if (!owners.has(ownerId)) await chunks.delete(chunksOf(ownerId));
    cursor = await cursor.continue([ownerId, Infinity]);
  }
  await transaction.done;
}

/** Names of all locks held by any tab of this origin, or undefined where there are no locks. */
async function heldLocks(): Promise<ReadonlySet<string> | undefined> {
  const locks = globalThis.navigator.locks as LockManager | undefined;
  if (!locks) return undefined;
  const { held = [] } = await locks.query();
  return new Set(held.map(({ name = '' }) => name));
}
