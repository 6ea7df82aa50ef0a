/** @typedef {'welcome' | 'chat' | 'summarize' | 'translate' | 'models' | 'details' | 'settings' | 'diagnosis'} Screen */
/** @typedef {'en' | 'ko'} Language */

/** In the order of a first visit; the later ones show what the earlier ones left. @type {readonly Screen[]} */
export const screens = ['welcome', 'chat', 'summarize', 'translate', 'models', 'details', 'settings', 'diagnosis'];

/** Where a screen is that has no address of its own. @type {Partial<Record<Screen, string>>} */
const within = { welcome: '', details: '#/models', diagnosis: '#/settings' };

/** Questions that the embedded model has a sound answer to, and texts of its size. */
const texts = {
  en: {
    questions: ['Hello!', 'What is the capital of Japan?', 'How do I make tea?'],
    article:
      'The school will close its library for two weeks in March because the roof must be repaired. ' +
      'Students can borrow books from the city library during that time. ' +
      'The head teacher said that the new roof will last for thirty years.',
    sentence: 'The book is on the table.\n\nThe weather is nice today.',
  },
  ko: {
    questions: ['안녕', '한국의 수도는?', '고양이 이름 지어줘'],
    article:
      '학교 도서관은 지붕을 고치기 위해 3월에 두 주 동안 문을 닫습니다. ' +
      '그동안 학생들은 시립 도서관에서 책을 빌릴 수 있습니다. 교장 선생님은 새 지붕이 삼십 년 동안 갈 것이라고 말했습니다.',
    sentence: '저는 서울에 살아요. 커피를 좋아해요.',
  },
};

/** @type {Record<'summarize' | 'translate', RegExp>} */
const starters = { summarize: /^(Summarize|요약|요약하기)$/, translate: /^(Translate|번역|번역하기)$/ };

/**
 * Opens a screen as a reader would and does there what it is for, with the embedded model.
 * @param {import('playwright-core').Page} page
 * @param {string} url of the app
 * @param {Screen} screen
 * @param {Language} language
 */
export async function showScreen(page, url, screen, language) {
  const { questions, article, sentence } = texts[language];
  await page.goto(url + (within[screen] ?? `#/${screen}`));
  await page.waitForFunction(() => window.homebody !== undefined);
  // A few seconds after the first visit the app is kept offline; that is how people see it.
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  switch (screen) {
    case 'chat':
      for (const question of questions) {
        const composer = page.locator('main textarea').last();
        await composer.fill(question);
        // On phones Enter is a new line.
        if (await page.evaluate(() => matchMedia('(pointer: coarse)').matches)) await clickSend(page);
        else await composer.press('Enter');
        await whenStill(page);
      }
      await scrollToTop(page);
      break;
    case 'summarize':
    case 'translate':
      await page
        .locator('main textarea')
        .first()
        .fill(screen === 'summarize' ? article : sentence);
      await page.locator('main').getByRole('button', { name: starters[screen] }).last().click();
      break;
    case 'details':
      await page.locator('article .menu button').first().click();
      await page.getByRole('menuitem').first().click();
      break;
    case 'diagnosis': {
      await page.getByRole('button', { name: /^(Diagnose|진단하기)$/ }).click();
      const copy = page.getByRole('button', { name: /^(Copy the report|보고서 복사)$/ });
      await copy.waitFor({ timeout: 120_000 });
      await copy.scrollIntoViewIfNeeded();
      break;
    }
    case 'welcome':
    case 'models':
    case 'settings':
  }
  await whenStill(page);
}

/**
 * The newest question stands at the top of the view; a picture shows the conversation from its beginning.
 * @param {import('playwright-core').Page} page
 */
async function scrollToTop(page) {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('main, main *')) element.scrollTop = 0;
  });
}

/** @param {import('playwright-core').Page} page */
async function clickSend(page) {
  await page
    .locator('main')
    .getByRole('button', { name: /^(Send|보내기)$/ })
    .click();
}

/**
 * Resolves when nothing has been written on the page for a while: answers have ended, lists are there.
 * @param {import('playwright-core').Page} page
 */
async function whenStill(page) {
  const text = () => page.evaluate(() => document.body.innerText);
  const stillMs = 1500;
  let before = await text();
  let since = Date.now();
  while (Date.now() - since < stillMs) {
    await page.waitForTimeout(150);
    const now = await text();
    if (now !== before) since = Date.now();
    before = now;
  }
}
