import { describe, expect, it } from 'vitest';
import { callMatch } from './calls.mjs';
import { corpusChrf } from './chrf.mjs';
import { spread } from './held-out.mjs';
import { kinds, rowsOf } from './kinds.mjs';
import { tableOf } from './table.mjs';
import { ordinaryWordsOf, unfaithfulMarks } from './faithfulness.mjs';
import { rougeL } from './rouge.mjs';
import { faultsOf } from './sanity.mjs';
import { compareQueries, openSql } from './sql.mjs';

describe('chrF', () => {
  const pairs = (texts: readonly string[], references: readonly string[]) =>
    texts.map((text, at) => ({ text, reference: references[at] ?? '' }));

  // From sacrebleu 2.x, `corpus_chrf(hypotheses, [references]).score`.
  it.each([
    [['The cat sat on the mat.'], ['The cat is sitting on the mat.'], 49.6485170311433],
    [['오늘 날씨가 좋아요. 같이 먹어요.'], ['오늘은 날씨가 좋네요. 공원에 가요.'], 21.02288546910585],
    [["Je m'appelle Anna", 'Il fait froid 😀'], ['Je m’appelle Anne.', 'Il fait très froid 😀 !'], 55.79987046487274],
    [['', 'ab'], ['abc', 'ab'], 41.98473282442748],
    [['abc'], ['xyz'], 0],
    [['今は水を飲みます', 'abc'], ['今、水を飲んでいます。', 'a'], 17.23794185226256],
    [['same text'], ['same text'], 100],
  ])('is what sacrebleu says of %j', (texts, references, score) => {
    expect(corpusChrf(pairs(texts, references))).toBeCloseTo(score, 9);
  });
});

describe('ROUGE-L', () => {
  it('takes words in Latin script, letters in Korean', () => {
    expect(rougeL('The cat sat.', 'the cat is here')).toBeCloseTo((200 * 2) / 7, 9);
    expect(rougeL('고양이가', '고양이는')).toBeCloseTo(75, 9);
    expect(rougeL('', 'a')).toBe(0);
  });
});

describe('faithfulness', () => {
  const source = 'Pavel sold 1,200 cups on Monday for Mrs. Hartl. The rest went to 민지 씨.';
  const ordinary = ordinaryWordsOf(['in the shop there are cups and the rest']);
  const marks = (text: string, lang: 'en' | 'ko', facts: readonly string[] = []) =>
    unfaithfulMarks(text, { source, facts, lang, ordinary });

  it('finds numbers and names that the source has not', () => {
    expect(marks('Pavel sold 1200 cups.', 'en')).toEqual([]);
    expect(marks('Pavel sold 12 cups on Friday.', 'en')).toEqual(['12', 'Friday']);
    expect(marks('In the shop, Anna sold cups. Lena did too.', 'en')).toEqual(['Anna', 'Lena']);
    expect(marks("Pavel's cups", 'en')).toEqual([]);
  });

  it('takes numbers and names of the list too', () => {
    expect(marks('Three cups: 3 of 4.', 'en', ['3', 'three'])).toEqual(['4']);
  });

  it('knows Korean names by what stands around them', () => {
    expect(marks('민지 씨가 월요일에 샀어요.', 'ko')).toEqual(['월요일']);
    expect(marks('수호 씨와 김수호가 Leo를 만났어요.', 'ko')).toEqual(['수호', '김수호', 'Leo']);
  });
});

describe('sanity', () => {
  const question = { lang: 'en' as const, about: ['bread', 'egg'], never: ['^yes\\b'] };
  const faults = (text: string, ended = true, of: Parameters<typeof faultsOf>[1] = question) =>
    faultsOf({ text, ended }, of);

  it('passes an answer on topic that ends', () => {
    expect(faults('Have some toast with eggs, or rye bread.')).toEqual([]);
  });

  it.each([
    ['', true, ['empty']],
    ['Fresh bread is good and', false, ['does not end']],
    ['Yes, bread is good.', true, ['never']],
    ['The sky is blue.', true, ['off topic']],
    ['빵이 좋아요. bread', true, ['other language']],
    ['Eat bread now. Eat bread now.', true, ['loop']],
    ['one two three four bread one two three four or one two three four', true, ['loop']],
    ['I am a human and I eat bread.', true, ['invented about itself']],
  ])('of %j (ended: %s) says %j', (text, ended, wanted) => {
    expect(faults(text, ended)).toEqual(wanted);
  });

  it('reads short stems as whole words, Korean ones anywhere', () => {
    expect(faults('Not known.', true, { lang: 'en', about: ['no'], never: [] })).toEqual(['off topic']);
    expect(faults('그건 빵이에요.', true, { lang: 'ko', about: ['빵'], never: [] })).toEqual([]);
  });
});

describe('queries', () => {
  const rows = {
    t: [
      ['a', 1],
      ['b', 2.5],
      ['c', null],
    ],
  };
  const compare = async (sql: string, wanted: string) =>
    compareQueries(await openSql(), { schema: 't(name, n)', rows, sql: wanted }, sql);

  it('compares what they give, in order only where order was asked for', async () => {
    expect(await compare('SELECT name FROM t ORDER BY n DESC;', 'SELECT name FROM t')).toEqual({
      valid: true,
      match: true,
    });
    expect(await compare('SELECT name FROM t', 'SELECT name FROM t ORDER BY name DESC')).toEqual({
      valid: true,
      match: false,
    });
    expect(await compare('SELECT 2.5000000001', 'SELECT n FROM t WHERE n > 2')).toEqual({ valid: true, match: true });
    expect(await compare('SELECT COUNT(*) FROM t', 'SELECT 4')).toEqual({ valid: true, match: false });
  });

  it('calls valid only what reads and runs', async () => {
    expect(await compare('SELECT nothing FROM t', 'SELECT 1')).toEqual({ valid: false, match: false });
    expect(await compare('DROP TABLE t', 'SELECT 1')).toEqual({ valid: false, match: false });
    expect(await compare('', 'SELECT 1')).toEqual({ valid: false, match: false });
  });
});

describe('tool calls', () => {
  const wanted = { name: 'calendar_add', arguments: { title: 'Dentist', when: 'Friday at 9' } };

  it('are the same whatever case and spaces their texts have', () => {
    const text = '{"arguments": {"when": "friday  at 9", "title": "Dentist"}, "name": "calendar_add"}';
    expect(callMatch(text, wanted)).toEqual({ valid: true, name: true, facts: true, exact: true });
  });

  it('tells apart wrong facts, other wording and no call', () => {
    const mail = { name: 'email_draft', arguments: { to: 'Hanna', subject: 'Parcel', body: 'It is here.' } };
    const text = '{"name": "email_draft", "arguments": {"to": "Hanna", "subject": "Parcel", "body": "It came."}}';
    expect(callMatch(text, mail)).toEqual({ valid: true, name: true, facts: true, exact: false });
    expect(callMatch('{"name": "calendar_add", "arguments": {"title": "Dentist", "when": "Monday"}}', wanted)).toEqual({
      valid: true,
      name: true,
      facts: false,
      exact: false,
    });
    expect(callMatch('calendar_add(Dentist)', wanted)).toEqual({
      valid: false,
      name: false,
      facts: false,
      exact: false,
    });
  });
});

describe('the sets', () => {
  it.each(Object.entries(kinds).filter(([name]) => name !== 'chat'))(
    'give full marks for the answers of %s written by hand',
    async (_name, kind) => {
      const results = (await kind.cases()).flat().map((asked) => ({
        asked,
        answer: { text: asked.wanted, ended: true, outputTokens: 10, decodeMs: 100 },
      }));
      for (const { asked, answer } of results)
        expect([asked.wanted, asked.faults?.(answer) ?? []]).toEqual([asked.wanted, []]);
      for (const row of rowsOf(kind, results)) {
        expect(row).toMatchObject({ value: 100, ended: row.count, tokensPerSecond: 100 });
      }
    },
  );

  it('are taken from evenly', () => {
    expect(spread([1, 2, 3, 4, 5, 6], 3)).toHaveLength(3);
    expect(spread([1, 2], 5)).toEqual([1, 2]);
  });
});

describe('the table', () => {
  const row = { row: 'sql', measure: 'valid %', value: 50, count: 4, ended: 3, tokensPerSecond: 90 };

  it('says before and after', () => {
    const text = tableOf([row], [{ ...row, value: 20, ended: 2 }]);
    expect(text.split('\n').at(-1)).toBe('| sql | valid % | 20.0 | 50.0 | +30 | 4 | 2 | 3 | 90 |');
    expect(tableOf([row]).split('\n').at(-1)).toBe('| sql | valid % | 50.0 | 4 | 3 | 90 |');
  });
});
