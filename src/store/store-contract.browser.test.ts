import { openDB } from 'idb';
import { storeContract } from '../../test/contracts/store-contract';
import { openMemoryWeights } from './open-memory-weights';
import { openWeights } from './open-weights';
import type { WeightsSchema } from './weights-database';

const retry = { stallMs: 700, firstWaitMs: 20, attempts: 4 };

let name = '';
const inDatabase = async <T>(work: (database: Awaited<ReturnType<typeof openDB<WeightsSchema>>>) => Promise<T>) => {
  const database = await openDB<WeightsSchema>(name);
  try {
    return await work(database);
  } finally {
    database.close();
  }
};
const chunkKey = (sha256: string, index: number) =>
  inDatabase(async (database) => [(await database.get('files', sha256))!.ownerId, index] as [string, number]);

storeContract('weights in IndexedDB', {
  open: () => openWeights({ name: (name = `test-weights-${crypto.randomUUID()}`), retry }),
  lasting: {
    openAgain: () => openWeights({ name, retry }),
    countEntries: () =>
      inDatabase(async (database) => {
        const counts = await Promise.all([
          database.count('files'),
          database.count('chunks'),
          database.count('downloads'),
        ]);
        return counts.reduce((sum, count) => sum + count, 0);
      }),
    damage: {
      async changeChunk(sha256, index) {
        const key = await chunkKey(sha256, index);
        await inDatabase(async (database) => {
          const chunk = (await database.get('chunks', key))!;
          const bytes = new Uint8Array(await chunk.blob.arrayBuffer());
          bytes[bytes.length >> 1]! ^= 1;
          await database.put('chunks', { ...chunk, blob: new Blob([bytes]) });
        });
      },
      async removeChunk(sha256, index) {
        const key = await chunkKey(sha256, index);
        await inDatabase((database) => database.delete('chunks', key));
      },
    },
  },
});

storeContract('weights in memory', { open: async () => openMemoryWeights({ retry }) });
