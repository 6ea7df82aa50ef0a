import { describe, expect, it } from 'vitest';
import type { ModelEntry, ModelRecord } from '../../core';
import type { Detection } from '../../tasks';
import { offeredLanguages } from './translate-languages';
import { advise } from './translate-pair';
import { unaskedFit } from '../../../test/fixtures/unasked-fit';

function entry(id: string, languages: string[], bytes: number, more: Partial<ModelEntry> = {}): ModelEntry {
  const record: ModelRecord = {
    ...{ id, family: 'llama', title: id, parameters: bytes, licence: { id: 'MIT', url: '' }, languages },
    ...{ contextTokens: 4096, tasks: ['translate'], variants: [] },
  };
  return {
    ...unaskedFit,
    record,
    stored: false,
    own: false,
    bytes,
    fit: 'runs-well',
    expectedTokensPerSecond: 9,
    ...more,
  };
}
const small = entry('small', ['en', 'ko'], 1);
const models = [
  small,
  entry('large', ['en', 'ko', 'ja'], 9),
  entry('medium', ['en', 'ja'], 5),
  entry('huge', ['en', 'ja'], 2, { fit: 'does-not-fit' }),
];
const sure = (language: string): Detection => ({ language, confidence: 0.95, alternatives: [] });
const about = (from: string, to: string, detection?: Detection) => advise(from, to, detection, small.record, models);

describe('advice before a translation', () => {
  it('is none for a pair that the model knows', () => {
    expect(about('en', 'ko')).toEqual({ advice: 'none' });
    expect(about('auto', 'ko', sure('en'))).toEqual({ advice: 'none' });
    expect(about('auto', 'ko')).toEqual({ advice: 'none' });
  });

  it('names the smallest model that knows the pair and runs here', () => {
    expect(about('auto', 'ja', sure('en'))).toMatchObject({
      ...{ advice: 'unknown-pair', from: 'en', to: 'ja' },
      better: { record: { id: 'medium' } },
    });
    expect(about('ja', 'sw')).toEqual({ advice: 'unknown-pair', from: 'ja', to: 'sw' });
  });

  it('prefers a model that is on the device already', () => {
    const stored = entry('stored', ['en', 'ja'], 99, { stored: true });
    expect(advise('en', 'ja', undefined, small.record, [...models, stored])).toMatchObject({
      better: { record: { id: 'stored' } },
    });
  });

  it('asks when the detection is unsure, and offers the next guess', () => {
    const unsure: Detection = {
      ...{ language: 'es', confidence: 0.4 },
      alternatives: [
        { language: 'es', confidence: 0.4 },
        { language: 'it', confidence: 0.3 },
      ],
    };
    expect(about('auto', 'ko', unsure)).toEqual({ advice: 'uncertain', language: 'es', confidence: 0.4, other: 'it' });
    expect(about('auto', 'ko', { language: 'und', confidence: 0, alternatives: [] })).toEqual({
      advice: 'unknown-language',
    });
  });

  it('says that there is nothing to translate', () => {
    expect(about('auto', 'en', sure('en'))).toEqual({ advice: 'same-language' });
    expect(about('en-GB', 'en')).toEqual({ advice: 'same-language' });
    expect(about('zh-Hans', 'zh-Hant').advice).not.toBe('same-language');
  });
});

it('languages on offer are sorted by their names, each once', () => {
  const names: Record<string, string> = { en: 'Zulu-like', ko: 'Alpha' };
  const offered = offeredLanguages(models, (code) => names[code] ?? code, 'en');
  expect(offered[0]?.code === 'ko' || offered[0]?.name.localeCompare('Alpha') === -1).toBe(true);
  expect(offered.at(-1)?.code).toBe('en');
  expect(new Set(offered.map(({ code }) => code)).size).toBe(offered.length);
});
