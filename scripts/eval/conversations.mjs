import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readAllByHand } from './held-out.mjs';

/**
 * @typedef {object} Conversation
 * @property {string} language
 * @property {number} seen how many of its questions the model was trained on, word for word
 * @property {{ question: string, answer: string }[]} exchanges
 */

/** No answer to an ordinary question is longer. */
const answerTokens = 200;

/** @param {string} text */
const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Every question in `training/hand`, without case, spaces and punctuation. @returns {Set<string>} */
function trainedQuestions() {
  const questions = readAllByHand(['hand'])
    .flatMap((text) => text.split('\n').filter(Boolean))
    .map((line) => JSON.parse(line))
    .filter(({ task }) => task === 'chat')
    .flatMap(({ q, turns }) => q ?? turns.filter((/** @type {string} */ _, /** @type {number} */ at) => at % 2 === 0));
  return new Set(questions.map(plain));
}

/**
 * The questions of `training/first-conversations.json`, asked one after the other as a new user would, with what was said before.
 * @param {(job: import('./work.mjs').Job) => Promise<import('./work.mjs').Answer>} answer
 * @returns {Promise<Conversation[]>}
 */
export async function holdConversations(answer) {
  /** @type {Record<string, string[]>} */
  const asked = JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../training/first-conversations.json'), 'utf8'),
  );
  const trained = trainedQuestions();
  const conversations = [];
  for (const [language, questions] of Object.entries(asked)) {
    /** @type {{ role: 'user' | 'assistant', content: string }[]} */
    const history = [];
    const exchanges = [];
    for (const question of questions) {
      const { text } = await answer({ task: 'chat', text: question, history, maxTokens: answerTokens });
      history.push({ role: 'user', content: question }, { role: 'assistant', content: text });
      exchanges.push({ question, answer: text });
    }
    const seen = questions.filter((question) => trained.has(plain(question))).length;
    conversations.push({ language, seen, exchanges });
  }
  return conversations;
}

/** As text, for a model's card. @param {readonly Conversation[]} conversations */
export function transcriptOf(conversations) {
  return conversations
    .map(({ language, seen, exchanges }) => {
      const lines = exchanges.map(({ question, answer }) => `> ${question}\n${answer.replace(/^/gm, '   ')}`);
      return `${language} (${seen} of ${exchanges.length} questions were trained on word for word)\n\n\`\`\`\n${lines.join('\n')}\n\`\`\``;
    })
    .join('\n\n');
}
