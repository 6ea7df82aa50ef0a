/** @typedef {'chat' | 'summarize' | 'translate'} TaskName */
/** @type {readonly TaskName[]} */
export const taskNames = ['chat', 'summarize', 'translate'];

/**
 * @typedef {object} TaskInput
 * @property {TaskName} task
 * @property {string} text
 * @property {string} from
 * @property {string} to
 * @property {number | undefined} maxTokens
 */

/** @type {Record<TaskName, string>} */
const ownTexts = {
  chat: 'What can you do?',
  summarize:
    'The school will close its library for two weeks in March because the roof must be repaired. ' +
    'Students can borrow books from the city library during that time. ' +
    'The head teacher said that the new roof will last for thirty years.',
  translate: 'The weather is nice today. Let us go to the park.',
};

/**
 * What to give a task: the caller's text, or one of our own.
 * @param {TaskName} task
 * @param {{ text: string | undefined, from: string | undefined, to: string | undefined, maxTokens: number | undefined }} wished
 * @returns {TaskInput}
 */
export function inputFor(task, { text, from, to, maxTokens }) {
  return { task, text: text ?? ownTexts[task], from: from ?? 'auto', to: to ?? 'ko', maxTokens };
}
