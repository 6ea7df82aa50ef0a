import { HomebodyError } from '../core';
import { chunkStream, type Chunked } from './chunker';
import type { ProgressMeter } from './progress-meter';
import type { ChunkRecord, FileRecord, IntakeRecord } from './records';
import { contentMismatch, sizeMismatch } from './remote-file';
import type { Shelf } from './shelf';
import { inStorage } from './storage-errors';

/** What a file must turn out to be. */
export interface Expectation {
  readonly url: string;
  readonly bytes?: number | undefined;
  readonly sha256?: string | undefined;
}

/** One way in for imports and for downloads in one stream: all of it or nothing. */
export async function takeInStream(
  shelf: Shelf,
  stream: AsyncIterable<Uint8Array>,
  origin: Pick<IntakeRecord, 'name' | 'url' | 'hosts'>,
  expected: Expectation,
  meter: ProgressMeter,
  signal: AbortSignal,
): Promise<FileRecord> {
  const { url, bytes: expectedBytes, sha256 } = expected;
  const id = crypto.randomUUID();
  const startedAt = Date.now();
  const needBytes = expectedBytes ?? 0;
  const intake: IntakeRecord = {
    ...{ ...origin, id, startedAt, touchedAt: startedAt },
    ...(expectedBytes && { bytes: expectedBytes }),
    ...(sha256 && { sha256 }),
  };
  // Held as long as the intake lives: what no tab holds is a dead one's leftover, to be swept.
  return shelf.alone(`intake ${id}`, signal, async () => {
    let receivedBytes = 0;
    const refuseExcess = (bytes: number) => {
      signal.throwIfAborted();
      receivedBytes += bytes;
      if (expectedBytes !== undefined && receivedBytes > expectedBytes) {
        throw sizeMismatch(url, expectedBytes, receivedBytes);
      }
      meter.add(bytes);
    };
    const keep = (chunk: ChunkRecord) => inStorage(() => shelf.keep(chunk), needBytes);
    try {
      await inStorage(() => shelf.begin(intake), needBytes);
      const taken = await chunkStream(stream, id, keep, refuseExcess);
      signal.throwIfAborted();
      meter.finish();
      requireMatch(taken, expected);
      return await inStorage(() => shelf.commit(fileOf(intake, taken)), needBytes);
    } catch (error) {
      // If even that fails, the next opening sweeps it.
      await shelf.discard(id).catch(() => undefined);
      throw error;
    }
  });
}

/** @throws HomebodyError `download-mismatch` */
export function requireMatch(taken: Chunked, { url, bytes, sha256 }: Expectation): void {
  if (bytes !== undefined && taken.bytes !== bytes) throw sizeMismatch(url, bytes, taken.bytes);
  if (taken.bytes === 0) throw contentMismatch(url, 'a model file', 'nothing');
  if (sha256 !== undefined && taken.sha256 !== sha256) {
    throw new HomebodyError('download-mismatch', { url, what: 'sha256', expected: sha256, received: taken.sha256 });
  }
}

/** The record that an intake becomes. */
export function fileOf({ id, url, name, hosts }: IntakeRecord, { sha256, bytes, chunks }: Chunked): FileRecord {
  const urls = url === '' ? [] : [url];
  return { sha256, bytes, chunks, name, urls, storedAt: Date.now(), ownerId: id, ...(hosts && { hosts }) };
}

/** Refuses what surely has no room. The browser's figure is no promise, so storing may still fail later. */
export async function requireRoom(shelf: Shelf, needBytes: number): Promise<void> {
  const { quotaBytes, usedBytes } = await inStorage(() => shelf.usage());
  const freeBytes = Math.max(0, quotaBytes - usedBytes);
  if (quotaBytes > 0 && needBytes > freeBytes) throw new HomebodyError('storage-full', { needBytes, freeBytes });
}
