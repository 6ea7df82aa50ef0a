import { ModelManager } from '@wllama/wllama/esm/index.js';
import type { Contender, Job } from './job';
import { addressOf, mebibyte } from './job';

/** Most compiled models come in shards of this size. */
const shardBytes = 32 * mebibyte;

/** As many downloads side by side as the package makes, in the same order: its loop needs a loaded model library around it. */
const webLlmLanes = 4;

/**
 * WebLLM's own cache classes, through the factory that its engine uses, fed as its `fetchTensorCacheInternal` feeds them.
 */
function webLlm(backend: 'cache' | 'indexeddb'): Contender {
  const scope = 'bench-webllm';
  const open = async () => (await import('peer-insides/web-llm')).createArtifactCache(scope, { cacheType: backend });
  return {
    async prepare() {
      await open();
    },
    async store(job) {
      const cache = await open();
      const shards = shardsOf(job);
      const lane = async (start: number, end: number) => {
        for (const url of shards.slice(start, end)) await cache.addToCache(url, 'arraybuffer');
      };
      const share = Math.floor(shards.length / webLlmLanes);
      await Promise.all([
        lane(0, share),
        lane(share, 2 * share),
        lane(2 * share, 3 * share),
        lane(3 * share, Infinity),
      ]);
    },
    async clear() {
      if (backend === 'cache') await caches.delete(scope);
      else await deleteDatabase(scope);
    },
  };
}

export const webLlmCache = webLlm('cache');
export const webLlmIndexedDb = webLlm('indexeddb');

/** wllama's ModelManager with its own storage, which is the origin's private file system. */
export const wllamaFiles: Contender = {
  async prepare() {
    await new ModelManager().getModels();
  },
  async store(job) {
    const { size } = await new ModelManager().downloadModel(addressOf(job, 'model.gguf'));
    requireSize(size, job);
  },
  async clear() {
    await new ModelManager().clear();
  },
};

/** transformers.js's `getModelFile`, by which it fetches every file of a model, with its default cache. */
export const transformersCache: Contender = {
  async prepare() {
    await import('peer-insides/transformers');
  },
  async store(job) {
    const { env, getModelFile } = await import('peer-insides/transformers');
    const name = 'model.onnx';
    const address = addressOf(job, name);
    env.allowLocalModels = false;
    env.remoteHost = `${location.origin}/`;
    env.remotePathTemplate = address.slice(env.remoteHost.length, -name.length);
    requireSize((await getModelFile('bench/model', name, true, {})).length, job);
  },
  async clear() {
    await caches.delete('transformers-cache');
  },
};

/** A figure is one only if all bytes are there. */
function requireSize(bytes: number, job: Job): void {
  if (bytes !== job.bytes) throw new Error(`${bytes} of ${job.bytes} bytes were stored.`);
}

function shardsOf(job: Job): string[] {
  const count = Math.ceil(job.bytes / shardBytes);
  return [...Array(count).keys()].map((index) => {
    const start = index * shardBytes;
    return addressOf(job, `params_shard_${index}.bin`, start, Math.min(shardBytes, job.bytes - start));
  });
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error as Error);
  });
}
