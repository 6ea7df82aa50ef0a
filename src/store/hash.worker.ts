import { startHash } from './hash';
import type { Answered, Asked } from './hash-worker';

/** The other side of `hash-worker.ts`: one hash a worker. It stands here because it serves this room alone. */
const answer = (message: Answered) => postMessage(message);
const hash = await startHash();
addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data === 'digest') return answer({ sha256: hash.digest() });
  hash.update(data.bytes);
  answer('hashed');
});
answer('ready');
