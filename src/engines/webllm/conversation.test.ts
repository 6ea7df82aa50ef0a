import { describe, expect, it } from 'vitest';
import { pocketTemplate } from '../../../test/fixtures/webllm/make-model';
import type { Message } from '../../core';
import { dialogueOf, packageMessages, promptTexts, templateOf } from './conversation';

const text = (config: object, messages: readonly Message[]) => {
  const template = templateOf({ conv_template: pocketTemplate, ...config });
  return promptTexts(dialogueOf(messages, template), template).join('');
};
const question: readonly Message[] = [{ role: 'user', content: 'Why?' }];

describe('the template of a compiled model', () => {
  it('opens the answer of a model that thinks aloud with an empty thought', () => {
    expect(text({ model_type: 'llama' }, question)).toMatch(/assistant\n$/);
    const thinking = { model_type: 'qwen3' };
    expect(text(thinking, question)).toMatch(/assistant\n<think>\n\n<\/think>\n\n$/);
    expect(text(thinking, [...question, { role: 'assistant', content: 'As' }])).toMatch(/<\/think>\n\nAs$/);
  });

  it('takes what stands beside it for its own', () => {
    expect(text({ conv_config: { system_message: 'Be kind.' } }, question)).toMatch(/system\nBe kind\./);
  });

  it('leaves out the first name where a system message is said to have it', () => {
    const config = { conv_template: { ...pocketTemplate, add_role_after_system_message: false } };
    const messages: readonly Message[] = [{ role: 'system', content: 'S' }, ...question];
    expect(text(config, messages)).toContain('S<|im_end|>\nWhy?');
    expect(text(config, question)).toContain('<|im_start|>user\nWhy?');
  });

  it('doubles signs of patterns only where the package reads patterns', () => {
    const plain = templateOf({ conv_template: pocketTemplate });
    const own = templateOf({ conv_template: { ...pocketTemplate, role_templates: { user: 'Q {user_message}' } } });
    const messages: readonly Message[] = [
      { role: 'system', content: '$&' },
      { role: 'user', content: '$&' },
    ];
    const contents = (template: typeof plain) =>
      packageMessages(dialogueOf(messages, template), template).map(({ content }) => content);
    expect(contents(plain)).toEqual(['$$&', '$&']);
    expect(contents(own)).toEqual(['$$&', '$$&']);
  });

  it('speaks well-formed text only', () => {
    expect(text({}, [{ role: 'user', content: 'a\ud83d' }])).toContain('a\ufffd');
  });
});
