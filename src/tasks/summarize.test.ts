import { describe, expect, it } from 'vitest';
import { failedWith } from '../core';
import { summarize } from './summarize';
import type { SummaryPart } from './summary-types';
import { partsOf, testRuntime } from './test-runtime';

/** Short templates, so that the texts of the tests need no large context. */
const templates = {
  'summarize-key-points': 'Points {count}:\n{text}',
  'summarize-tldr': 'Sum {count}:\n{text}',
  'combine-key-points': 'Combine {count}:\n{text}',
  'combine-tldr': 'Combine {count}:\n{text}',
} as const;
const profile = { templates, pieceTokens: 60 };

/** Says the first sentence of what it is given; of notes, every second one. */
function firstSentence(prompt: string): string {
  const [job = '', ...lines] = prompt.split('\n');
  if (job.startsWith('Combine')) return lines.filter((_, index) => index % 2 === 0).join('\n');
  const sentence = /[^.]+\./.exec(lines.join(' ').trim())?.[0] ?? '';
  return job.startsWith('Points') ? `- ${sentence.trim()}` : sentence.trim();
}

const filler = 'Nothing else of note was said by anybody at all in the long and quiet hours of the day.';
const long = Array.from(
  { length: 24 },
  (_, day) => `On day ${day} the crew saw island number ${day}. ${filler} ${filler}`,
).join('\n\n');
const textOf = (parts: readonly SummaryPart[]) => parts.map((part) => (part.type === 'text' ? part.text : '')).join('');

describe('summarize', () => {
  it('reads a long text piece by piece and combines to one summary', async () => {
    const runtime = testRuntime({ profile, answer: firstSentence });
    const parts = await partsOf(summarize(runtime, long, { length: 'short' }));
    const plan = parts.find((part) => part.type === 'plan')!;
    expect(plan.pieces.map(({ start, end }) => long.slice(start, end)).join('')).toBe(long);
    const first = parts.filter((part) => part.type === 'progress' && part.level === 0);
    expect(first.map((part) => part.type === 'progress' && part.part)).toEqual(
      plan.pieces.map((_, index) => index + 1),
    );
    expect(parts.filter((part) => part.type === 'piece')).toHaveLength(plan.pieces.length);
    const end = parts.at(-1)!;
    if (end.type !== 'end') throw new Error('The last part ends the stream.');
    expect(end.summary).toMatchObject({
      complete: true,
      pieces: plan.pieces.length,
      read: [{ start: 0, end: long.length }],
    });
    expect(end.summary.points.length).toBeLessThanOrEqual(3);
    expect(textOf(parts)).toBe(end.summary.text);
  });

  it('names the sentence that each point came from, through every level', async () => {
    const runtime = testRuntime({ profile, answer: firstSentence });
    const { points } = await summarize(runtime, long, { length: 'short' }).result();
    for (const { text, sources } of points) {
      expect(sources.map(({ start, end }) => long.slice(start, end)).join(' ')).toContain(text);
    }
  });

  it('leaves out what the notes of the pieces do not say, and lets their own words stand where nothing is left', async () => {
    const invents = (prompt: string) =>
      prompt.startsWith('Combine') ? '- Penguins invented violins under moonlight.' : firstSentence(prompt);
    const { points } = await summarize(testRuntime({ profile, answer: invents }), long, { length: 'short' }).result();
    expect(points.length).toBeGreaterThan(0);
    for (const { text } of points) expect(long).toContain(text);
  });

  it('works on as many pieces at once as the engine has slots', async () => {
    const runtime = testRuntime({ profile, answer: firstSentence, slots: 3 });
    await summarize(runtime, long).result();
    expect(runtime.mostAtOnce).toBe(3);
  });

  it('keeps finished pieces when it is stopped, and says what it read', async () => {
    const controller = new AbortController();
    const runtime = testRuntime({ profile, answer: firstSentence });
    const parts: SummaryPart[] = [];
    let pieces = 0;
    for await (const part of summarize(runtime, long, { signal: controller.signal })) {
      parts.push(part);
      if (part.type === 'piece' && ++pieces === 2) controller.abort();
    }
    const plan = parts.find((part) => part.type === 'plan')!;
    const end = parts.at(-1)!;
    expect(end).toMatchObject({ type: 'end', reason: 'cancelled', summary: { complete: false } });
    if (end.type !== 'end') throw new Error('The last part ends the stream.');
    expect(end.summary.read).toEqual([{ start: 0, end: plan.pieces[1]!.end }]);
    expect(end.summary.points).toHaveLength(2);
    expect(textOf(parts)).toBe(end.summary.text);
  });

  it('cleans up: introductions, thoughts, repetitions and empty points go, nothing is added', async () => {
    const answer = () =>
      '<think>Hm.</think>Here are the key points:\n\n- **One** thing.\n- One thing.\n-\n* Two things.\n1. Three\n';
    const { points } = await summarize(testRuntime({ answer }), 'One thing. Two things. Three.').result();
    expect(points.map(({ text }) => text)).toEqual(['One thing.']);
    const distinct = () => 'Sure! Here are the key points:\n- One thing.\n- Two things.\n- And three of them.';
    const more = await summarize(testRuntime({ answer: distinct }), 'One thing. Two things. Three.').result();
    expect(more.text).toBe('- One thing.\n- Two things.\n- And three of them.');
  });

  it('stops a model that rambles after the sentences it may write', async () => {
    const runtime = testRuntime({ answer: () => 'The first says this. The second says that. '.repeat(40) });
    const summary = await summarize(runtime, 'A short text. It says little.', {
      kind: 'tldr',
      length: 'short',
    }).result();
    expect(summary.text).toBe('The first says this.');
    expect(summary.outputTokens).toBeLessThan(12);
  });

  it('ends a model that loses itself, and asks again', async () => {
    const answer = (_prompt: string, _request: unknown, asked: number) =>
      asked === 0 ? `- The ${'end of the '.repeat(200)}` : '- The dog sleeps.';
    const runtime = testRuntime({ answer });
    const summary = await summarize(runtime, 'The dog sleeps.').result();
    expect(summary.text).toBe('- The dog sleeps.');
    expect(summary.outputTokens).toBeLessThan(40);
  });

  it('never takes back what it has shown', async () => {
    const circle = 'the cat and the dog and the cat and the dog or the cat and the dog, the cat.';
    const answer = (_prompt: string, _request: unknown, asked: number) =>
      asked === 0 ? `- The dog sleeps.\n- And ${circle}\n- A third.` : '- Another answer.';
    const parts = await partsOf(summarize(testRuntime({ answer }), 'The dog sleeps. The cat eats.'));
    const end = parts.at(-1)!;
    expect(textOf(parts)).toBe(end.type === 'end' ? end.summary.text : '');
    expect(textOf(parts)).toContain('- The dog sleeps.');
  });

  it('asks again after an answer in a wrong language', async () => {
    const answer = (_prompt: string, _request: unknown, asked: number) =>
      asked === 0 ? '- 강아지가 지금 자고 있어요.\n- 날씨가 좋아요.' : '- The dog sleeps by the fire.';
    const text = 'The dog sleeps by the fire because it is cold outside.';
    const parts = await partsOf(summarize(testRuntime({ answer }), text));
    expect(textOf(parts)).toBe('- The dog sleeps by the fire.');
  });

  it('asks again after an empty answer, and fails with a code if nothing ever comes', async () => {
    const late = testRuntime({ answer: (_prompt, _request, asked) => (asked === 0 ? '' : '- It is here.') });
    expect((await summarize(late, 'It is here.').result()).text).toBe('- It is here.');
    const failure = await summarize(testRuntime({ answer: () => '' }), 'It is here.')
      .result()
      .catch((error: unknown) => error);
    expect(failedWith(failure, 'output-invalid')).toBe(true);
  });

  it('reads files by their byte order mark and refuses what is no text', async () => {
    const runtime = testRuntime({ answer: () => 'A headline' });
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...'Grüße. Ça va.'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    await summarize(runtime, new Blob([utf16]), { kind: 'headline' }).result();
    expect(runtime.requests[0]?.messages?.[0]?.content).toContain('Grüße. Ça va.');
    const binary = new File([new Uint8Array(4000).map((_, index) => (index * 73) % 256)], 'cat.png');
    const failure = await summarize(runtime, binary)
      .result()
      .catch((error: unknown) => error);
    expect(failedWith(failure, 'text-binary') && failure.facts.name).toBe('cat.png');
  });

  it.each([
    ['', 'text-empty'],
    [' \n ', 'text-empty'],
    ['x'.repeat(20_000_001), 'text-too-long'],
  ] as const)('refuses what it can’t read (%#)', async (text, code) => {
    const failure = await summarize(testRuntime(), text)
      .result()
      .catch((error: unknown) => error);
    expect(failedWith(failure, code)).toBe(true);
  });

  it('says when odd characters were replaced, and keeps every position', async () => {
    const runtime = testRuntime({ answer: () => '- The dog sleeps here.' });
    const text = 'Odd \u0000 and \ud800 signs. The dog sleeps here.';
    const parts = await partsOf(summarize(runtime, text));
    expect(parts[0]).toEqual({ type: 'notice', code: 'text-cleaned', removedCharacters: 2 });
    const end = parts.at(-1)!;
    const source = end.type === 'end' ? end.summary.points[0]!.sources[0]! : { start: 0, end: 0 };
    expect(text.slice(source.start, source.end)).toBe('The dog sleeps here.');
  });

  it('translates the summary where the model can’t write it in another language', async () => {
    const answer = (prompt: string) => (prompt.startsWith('To') ? 'Der Hund schläft.' : 'The dog sleeps.');
    const own = { ...profile, templates: { ...templates, translate: 'To {language}:\n{text}' } };
    const text = 'The dog sleeps by the fire because it is cold outside.';
    const known = testRuntime({ answer, profile: own });
    const parts = await partsOf(summarize(known, text, { kind: 'tldr', language: 'de' }));
    expect(textOf(parts)).toBe('Der Hund schläft.');
    expect(parts.at(-1)).toMatchObject({ summary: { language: 'de' } });
    const unknown = testRuntime({ answer, profile: own, translates: [] });
    const asIs = await partsOf(summarize(unknown, text, { kind: 'tldr', language: 'de' }));
    expect(asIs[0]).toMatchObject({ code: 'language-pair-unknown', from: 'en', to: 'de' });
    expect(asIs.at(-1)).toMatchObject({ summary: { text: 'The dog sleeps.', language: 'en' } });
  });
});
