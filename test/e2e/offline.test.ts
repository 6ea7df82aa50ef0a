import { expect, it } from 'vitest';
import { en } from '../../src/app/i18n';
import { ask, whenAnswered } from './chat-page';
import { sourceText } from './desk-page';
import { launchChromium, openApp, serveApp, whenOfflineReady, whenReady } from './harness';

const { chat, shell, summarize, translate } = en;

it('after one visit all three jobs are done without a network, and nothing ever asks another site', async () => {
  const browser = await launchChromium();
  const server = await serveApp();
  try {
    const { page, context, networkRequests, outsideRequests, errors } = await openApp(browser, server);
    await whenOfflineReady(page);
    await page.getByText(shell.offlineReady).first().waitFor();

    await server.close();
    await context.setOffline(true);
    const before = networkRequests.length;
    await page.goto('about:blank');
    await page.goto(server.url);
    await whenReady(page);
    await page.getByText(shell.offline).waitFor();
    const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true });

    await ask(page, 'My name is Leo.');
    await whenAnswered(page);
    await ask(page, 'What is my name?');
    expect(await whenAnswered(page, 1)).toContain('Leo');

    await page.getByRole('link', { name: summarize.title, exact: true }).first().click();
    await sourceText(page, summarize.source.label).fill(
      'The school will close its library for two weeks in March because the roof must be repaired. ' +
        'Students can borrow books from the city library during that time.',
    );
    await button(summarize.run).click();
    await button(summarize.again).waitFor({ timeout: 60_000 });
    const points = page.getByRole('main').getByRole('listitem');
    expect((await points.first().innerText()).length).toBeGreaterThan(5);

    await page.getByRole('link', { name: translate.title, exact: true }).first().click();
    await sourceText(page, translate.source.label).fill('The book is on the table.');
    await page.getByRole('combobox', { name: translate.to, exact: true }).selectOption('fr');
    await button(translate.run).click();
    await button(translate.again).waitFor({ timeout: 60_000 });
    const translation = page.getByRole('group', { name: translate.target.title, exact: true });
    expect((await translation.innerText()).trim().length).toBeGreaterThan(5);

    for (const { title } of [en.models, en.settings, chat]) {
      await page.getByRole('link', { name: title, exact: true }).first().click();
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    }
    expect(networkRequests.slice(before)).toEqual([]);
    expect(outsideRequests()).toEqual([]);
    expect(errors).toEqual([]);
    await page.getByText(shell.nothingSent).first().waitFor();
  } finally {
    await browser.close();
    await server.close();
  }
});
