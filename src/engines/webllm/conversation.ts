import { HomebodyError, type Message } from '../../core';

type Speaker = 'user' | 'assistant' | 'tool';

/** How a compiled model's conversations are written; the package's own notation in `mlc-chat-config.json`. */
export interface ConversationTemplate {
  readonly system_template: string;
  readonly system_message: string;
  readonly system_prefix_token_ids?: readonly number[] | null;
  readonly add_role_after_system_message?: boolean;
  readonly render_empty_system_message?: boolean;
  readonly roles: Readonly<Partial<Record<Speaker, string>>>;
  readonly role_templates?: Readonly<Partial<Record<Speaker, string>>>;
  readonly role_content_sep?: string;
  /** Stands between the name of who answers and the answer; what an answer has already is put behind it. */
  role_empty_sep?: string;
  readonly seps: readonly string[];
  readonly stop_str: readonly string[];
  readonly stop_token_ids: readonly number[];
}

const placeholder = (speaker: Speaker) => `{${speaker}_message}`;
const usualSeparator = ': ';
/** They think aloud before they answer, unless the answer opens with a thought that is empty. */
const thinkingModels = /^qwen3/;
const emptyThought = '<think>\n\n</think>\n\n';

/** The package takes the first of these out of a message. */
const emptyWord = '{function_string}';

/**
 * A copy for the package to read. Templates that say nothing are left out: it would replace in them by a pattern, in which
 * `$&` and the like of what people write have a meaning. In the others the word that it takes out stands first, so that
 * it takes none of what people write.
 */
export function templateOf(config: Readonly<Record<string, unknown>>): ConversationTemplate {
  const template = { ...(config['conv_template'] as object), ...(config['conv_config'] as object | undefined) };
  const { role_templates: said = {}, ...rest } = template as ConversationTemplate;
  const thinks = typeof config['model_type'] === 'string' && thinkingModels.test(config['model_type']);
  const kept = Object.entries(said)
    .filter(([speaker, text]) => text !== placeholder(speaker as Speaker))
    .map(([speaker, text]) => [speaker, emptyWord + text.replaceAll(emptyWord, '')]);
  return {
    ...rest,
    ...(thinks && { role_empty_sep: (rest.role_empty_sep ?? usualSeparator) + emptyThought }),
    ...(kept.length > 0 && { role_templates: Object.fromEntries(kept) as object }),
  };
}

/** A conversation as the package is given it: the answer that is to be continued apart. */
export interface Dialogue {
  readonly system: string | undefined;
  readonly turns: readonly { readonly role: Speaker; readonly content: string }[];
  /** What the answer has already. */
  readonly begun: string;
}

/** @throws HomebodyError `request-invalid` for conversations that the package can't write */
export function dialogueOf(messages: readonly Message[], { roles }: ConversationTemplate): Dialogue {
  const [first] = messages;
  const system = first?.role === 'system' ? first.content.toWellFormed() : undefined;
  const rest = (system === undefined ? messages : messages.slice(1)).map(({ role, content }) => {
    if (role === 'system') throw refused('a system message stands in the middle');
    if (roles[role] === undefined) throw refused(`the model has no ${role} messages`);
    return { role, content: content.toWellFormed() };
  });
  const last = rest.at(-1);
  const begun = last?.role === 'assistant' ? last.content : '';
  const turns = last?.role === 'assistant' ? rest.slice(0, -1) : rest;
  if (!turns.some(({ role }) => role !== 'assistant')) throw refused('there is no question');
  if (turns.at(-1)!.role === 'assistant') throw refused('the last question is answered already');
  return { system, turns, begun };
}

/** The messages for the package: `$` is doubled wherever it would be read as part of a pattern. */
export function packageMessages({ system, turns }: Dialogue, template: ConversationTemplate) {
  return [
    ...(system === undefined ? [] : [{ role: 'system' as const, content: literally(system) }]),
    ...turns.map(({ role, content }) => ({
      role,
      content: template.role_templates?.[role] === undefined ? content : literally(content),
    })),
  ];
}

const literally = (text: string) => text.replaceAll('$', '$$$$');

/** The stretches of text that the package puts into tokens one by one. */
export function promptTexts({ system, turns, begun }: Dialogue, template: ConversationTemplate): readonly string[] {
  const { role_content_sep: separator = usualSeparator, role_empty_sep: opening = usualSeparator } = template;
  const message = system ?? template.system_message;
  const silent = message === '' && template.render_empty_system_message === false;
  const head = silent ? '' : template.system_template.replace('{system_message}', () => message);
  const written = turns.map(({ role, content }, place) => {
    const said = template.role_templates?.[role];
    const text = said?.replace(placeholder(role), () => content).replace(emptyWord, '') ?? content;
    const bare = template.add_role_after_system_message === false && head !== '' && place === 0;
    const prefix = bare ? '' : template.roles[role]! + separator;
    return prefix + text + template.seps[place % template.seps.length]!;
  });
  return [...(head === '' ? [] : [head]), ...written, template.roles.assistant! + opening + begun];
}

const refused = (detail: string) => new HomebodyError('request-invalid', { field: 'messages', detail });
