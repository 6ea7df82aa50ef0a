import { describe, expect, it } from 'vitest';
import { gaugeLevel } from './context-gauge.svelte';

const use = (usedTokens: number) => ({ usedTokens, contextTokens: 1000, reservedTokens: 200, omittedMessages: 0 });

describe('the context gauge', () => {
  it('hints at 75 % and offers at 90 % of what is there for questions', () => {
    expect(gaugeLevel(use(590))).toMatchObject({ level: 'calm' });
    expect(gaugeLevel(use(600))).toMatchObject({ level: 'hint', share: 0.75 });
    expect(gaugeLevel(use(720))).toMatchObject({ level: 'offer', share: 0.9 });
  });

  it('is never more than full', () => {
    expect(gaugeLevel(use(5000)).share).toBe(1);
  });
});
