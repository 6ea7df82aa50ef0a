import { describe, expect, it } from 'vitest';
import { HomebodyError, type EndPart, type Part, type Request } from '../../core';
import { HandedOverRequest } from './handed-over';
import type { Seat } from './seat';

const text = (value: string): Part => ({ type: 'text', text: value });
const end = (reason: EndPart['reason'], promptTokens = 5, outputTokens = 2): EndPart => ({
  type: 'end',
  reason,
  usage: { promptTokens, cachedTokens: 0, outputTokens },
  timings: {
    queueMs: 0,
    prefillMs: 0,
    decodeMs: 0,
    firstTokenMs: 0,
    prefillTokensPerSecond: 0,
    decodeTokensPerSecond: 0,
  },
});
const question = { messages: [{ role: 'user', content: 'Why?' } as const] };

/** A seat that says its parts; `goes` with the last of them, and then ends as broken off or fails. */
function seatOf(parts: readonly Part[], goes?: 'quietly' | 'in error') {
  const lost = new AbortController();
  const asked: Request[] = [];
  const seat: Seat = {
    elsewhere: true,
    lost: lost.signal,
    ask: () => Promise.reject(new Error('nothing is asked')),
    async *generate(request) {
      asked.push(request);
      yield* parts;
      if (!goes) return;
      lost.abort();
      if (goes === 'quietly') yield end('cancelled');
      else throw new HomebodyError('worker-crashed', { detail: 'gone' });
    },
  };
  return { seat, asked };
}

async function read(request: Request, seats: readonly Seat[], signal = new AbortController().signal) {
  const left = [...seats];
  const surroundings = {
    seat: async () => left.shift()!,
    countTokens: async (words: string) => words.split(' ').length,
  };
  const parts: Part[] = [];
  for await (const part of new HandedOverRequest(request, 'pocket', signal, surroundings).run()) parts.push(part);
  return parts;
}

describe('a request whose tab goes', () => {
  it.each(['quietly', 'in error'] as const)('goes on in the next with what was written (%s)', async (goes) => {
    const [first, second] = [seatOf([text('Because it')], goes), seatOf([text(' is.'), end('stop', 9, 3)])];
    expect(await read({ ...question, maxTokens: 10 }, [first.seat, second.seat])).toEqual([
      text('Because it'),
      { type: 'notice', code: 'handed-over' },
      text(' is.'),
      // The two tokens that were written before are part of the answer.
      end('stop', 7, 5),
    ]);
    expect(second.asked).toEqual([
      { messages: [...question.messages, { role: 'assistant', content: 'Because it' }], maxTokens: 8 },
    ]);
  });

  it('is asked as it was while nothing is written, and however often tabs go', async () => {
    const seats = [seatOf([], 'in error'), seatOf([], 'quietly'), seatOf([text('Now.'), end('stop')])];
    const parts = await read(
      question,
      seats.map(({ seat }) => seat),
    );
    expect(parts.map((part) => (part.type === 'notice' ? part.code : part.type))).toEqual([
      'handed-over',
      'handed-over',
      'text',
      'end',
    ]);
    expect(seats[2]!.asked).toEqual([question]);
  });

  const schema = { type: 'json-schema', schema: {} } as const;
  it('inside a schema is written again where it is sure to be the same', async () => {
    const request = { ...question, constraint: schema, sampling: { temperature: 0 } };
    const again = seatOf([text('["'), text('tea"]'), end('stop')]);
    const parts = await read(request, [seatOf([text('["te')], 'in error').seat, again.seat]);
    expect(again.asked).toEqual([request]);
    expect(parts.flatMap((part) => (part.type === 'text' ? [part.text] : []))).toEqual(['["te', 'a"]']);
  });

  it.each([
    ['inside a schema, where it may be another one', { constraint: schema }, []],
    ['with tools', { tools: [{ name: 'clock' }] }, []],
    [
      'inside a schema, where it turns out to be another one',
      { constraint: schema, sampling: { temperature: 0 } },
      [text('{}'), end('stop')],
    ],
  ])('fails %s', async (_where, change, again) => {
    const seats = [seatOf([text('["te')], 'in error').seat, seatOf(again).seat];
    await expect(read({ ...question, ...change }, seats)).rejects.toMatchObject({ code: 'worker-crashed' });
  });

  it('ends where nothing is left to write', async () => {
    const parts = await read({ ...question, maxTokens: 2 }, [seatOf([text('Because it')], 'in error').seat]);
    expect(parts.at(-1)).toMatchObject({ type: 'end', reason: 'length', usage: { outputTokens: 2 } });
  });

  it('ends as cancelled when it was stopped meanwhile', async () => {
    const parts = await read(question, [seatOf([text('Be')], 'in error').seat], AbortSignal.abort());
    expect(parts.at(-1)).toMatchObject({ type: 'end', reason: 'cancelled', usage: { outputTokens: 1 } });
  });

  it('fails with the failure of the model itself', async () => {
    const broken = seatOf([text('Be')]).seat;
    const failing: Seat = {
      ...broken,
      async *generate() {
        yield text('Be');
        throw new HomebodyError('out-of-memory', { detail: '' });
      },
    };
    await expect(read(question, [failing])).rejects.toMatchObject({ code: 'out-of-memory' });
  });
});
