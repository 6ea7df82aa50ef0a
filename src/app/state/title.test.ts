import { describe, expect, it } from 'vitest';
import { titleFrom } from './title';

describe('titles', () => {
  it('are the first sentence', () => {
    expect(titleFrom('Why is the sky blue? And the sea?')).toBe('Why is the sky blue?');
    expect(titleFrom('한국의 수도는? 그리고 인구는?')).toBe('한국의 수도는?');
    expect(titleFrom('Plan the garden.')).toBe('Plan the garden');
  });

  it('skip empty lines and marks', () => {
    expect(titleFrom('\n\n## - Plan\nmore')).toBe('Plan');
  });

  it('are cut at a word', () => {
    const title = titleFrom('word '.repeat(40));
    expect(title).toMatch(/^(word )+word…$/);
    expect(title.length).toBeLessThanOrEqual(61);
  });

  it('never cut a character in two', () => {
    expect(titleFrom('🌱'.repeat(80))).toBe(`${'🌱'.repeat(60)}…`);
  });

  it('keep version numbers whole', () => {
    expect(titleFrom('Is Llama 3.2 good? Yes')).toBe('Is Llama 3.2 good?');
  });

  it('are empty for nothing', () => {
    expect(titleFrom(' \n ')).toBe('');
  });
});
