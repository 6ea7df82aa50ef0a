/**
 * Model packs: several files in one plain tar file (ustar with pax headers) that any machine can open, written as a Blob of
 * Blobs and read by slices, so that gigabytes cost no memory. It knows nothing of models: what the files are is the
 * runtime's to say.
 */
export { isTar, readTar } from './tar-reader';
export { writeTar } from './tar-writer';
export type { TarEntry } from './tar-format';
