import type { Locator, Page } from 'playwright-core';
import { en, type Messages } from '../../src/app/i18n';
import type { AnswerState } from '../../src/user-data';
import { seedRecords } from './user-records';

/** Where one writes to the model. */
export const composer = (page: Page, { chat }: Messages = en): Locator =>
  page.getByRole('textbox', { name: chat.composer.label, exact: true });

export const answers = (page: Page): Locator => page.locator('main .answer');

/** The words of an answer, without its buttons and notes. */
export const wordsOf = (answer: Locator): Locator => answer.locator('.prose');

/** An empty chat on the open page, whose model stays loaded. */
export async function startNewChat(page: Page, { chat }: Messages = en): Promise<void> {
  await page.evaluate(() => (location.hash = '#/chat'));
  await page.getByRole('heading', { name: chat.welcome.title, exact: true }).waitFor({ timeout: 60_000 });
}

/** Writes a question and presses Enter. */
export async function ask(page: Page, question: string, messages: Messages = en): Promise<void> {
  await composer(page, messages).fill(question);
  await composer(page, messages).press('Enter');
}

/** Resolves when the answer at this place has come to its end, whatever end that is. @returns its words */
export async function whenAnswered(page: Page, index = 0, { chat }: Messages = en): Promise<string> {
  const answer = answers(page).nth(index);
  await answer.getByRole('button', { name: chat.message.regenerate }).waitFor({ timeout: 60_000 });
  return (await wordsOf(answer).allInnerTexts()).join('\n').trim();
}

/** A conversation that was held earlier: questions and answers by turns. Opens it. */
export async function openKeptConversation(
  page: Page,
  title: string,
  turns: readonly string[],
  lastState: AnswerState = 'stop',
): Promise<void> {
  const id = `kept-${title.replaceAll(/\W+/g, '-')}`;
  const now = Date.now();
  const detailsOf = (position: number) => ({
    state: position === turns.length - 1 ? lastState : 'stop',
    ...{ modelTitle: 'Pocket', notices: [] },
  });
  await seedRecords(page, {
    conversations: [{ id, title, titledBy: 'question', createdAt: now, updatedAt: now }],
    messages: turns.map((content, position) => ({
      ...{ id: `${id}-${position}`, conversationId: id, position, content, attachments: [], createdAt: now },
      ...(position % 2 === 0 ? { role: 'user' } : { role: 'assistant', answer: detailsOf(position) }),
    })),
  });
  await page.evaluate((hash) => (location.hash = hash), `#/chat/${id}`);
  // The page that was open did not see the records come.
  await page.reload();
  await answers(page).first().waitFor();
}
