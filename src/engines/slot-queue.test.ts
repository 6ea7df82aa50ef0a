import { describe, expect, it } from 'vitest';
import { SlotQueue } from './slot-queue';

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the queue for slots', () => {
  it('lets as many in as there are slots and the others in order', async () => {
    const queue = new SlotQueue(2);
    const first = await queue.take();
    await queue.take();
    const order: string[] = [];
    void queue.take().then(() => order.push('third'));
    void queue.take().then(() => order.push('fourth'));
    await settled();
    expect(order).toEqual([]);
    first?.();
    first?.();
    await settled();
    expect(order).toEqual(['third']);
  });

  it('forgets who leaves', async () => {
    const queue = new SlotQueue(1);
    const held = queue.tryTake();
    const leaving = new AbortController();
    const left = queue.take(leaving.signal);
    const stays = queue.take();
    leaving.abort();
    expect(await left).toBeUndefined();
    held?.();
    expect(await stays).toBeTypeOf('function');
  });

  it('does not let anybody overtake', async () => {
    const queue = new SlotQueue(1);
    const held = queue.tryTake();
    const waiting = queue.take();
    held?.();
    expect(queue.tryTake()).toBeUndefined();
    (await waiting)?.();
    expect(queue.tryTake()).toBeTypeOf('function');
  });

  it('can be held as a whole', async () => {
    const queue = new SlotQueue(2);
    const one = queue.tryTake();
    let whole = false;
    const all = queue.takeAll().then((release) => {
      whole = true;
      return release;
    });
    const later = queue.take();
    await settled();
    expect(whole).toBe(false);
    one?.();
    (await all)();
    expect(await later).toBeTypeOf('function');
  });
});
