/** What the packages have inside and don't export; scripts/build/bench.mjs opens it. */
declare module 'peer-insides/web-llm' {
  interface ArtifactCache {
    addToCache(url: string, storeType?: string): Promise<void>;
  }
  export function createArtifactCache(scope: string, options: { cacheType: 'cache' | 'indexeddb' }): ArtifactCache;
}

declare module 'peer-insides/transformers' {
  export const env: { allowLocalModels: boolean; remoteHost: string; remotePathTemplate: string };
  export function getModelFile(modelId: string, name: string, fatal: boolean, options: object): Promise<Uint8Array>;
}
