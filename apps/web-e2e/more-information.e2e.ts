import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectFit, expectNoBarriers } from './barriers';
import { part, ruth, signIn, zofia } from './people';

const sentence = 'Which of these hours were with a group?';

async function ask(page: Page): Promise<void> {
  await page.goto('/board/queue');
  const link = page.getByRole('link', { name: zofia.name });
  await expect(link).toBeVisible();
  // What is over due stands above.
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: `Application of ${zofia.name}` })).toBeVisible();
  await page.getByText(`Ask ${zofia.name} for more`, { exact: true }).first().click();
  await page.getByRole('checkbox', { name: '20 hours of signed experience', exact: true }).check();
  await page.getByRole('textbox', { name: /^What do you need\? 20 hours of signed experience/ }).fill(sentence);
  await page.getByRole('checkbox', { name: 'Name on the certificate', exact: true }).check();
  await page.getByRole('textbox', { name: /What do you need\? Name on the certificate/ }).fill('Is this your full name?');
  await expectNoBarriers(page);
  await page.getByRole('button', { name: `Ask ${zofia.name} for 2 things` }).click();
  await expect(page.getByRole('heading', { name: `${zofia.name} has it` })).toBeVisible();
}

/** Only what was asked is open: the rest of the application is not on the page, and the server refuses it. */
async function answer(page: Page): Promise<void> {
  await page.goto('/apply');
  await page.getByRole('link', { name: /^Open your application/ }).first().click();
  const asked = part(page, 'What the board asks you for');
  await expect(asked.getByText(sentence)).toBeVisible();
  await expect(page.getByText('Exam passed')).toHaveCount(0);
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expectNoBarriers(page);
  await expectFit(page, new URL(page.url()).pathname);
  const query = 'mutation Save($input: SaveApplicationFieldInput!) { saveApplicationField(input: $input) { id } }';
  const variables = { input: { applicationId: new URL(page.url()).pathname.split('/').at(-1), field: 'CERTIFICATE_LANGUAGE', value: 'es' } };
  expect(await (await page.request.post('/graphql', { data: { query, variables } })).json()).toMatchObject({ errors: [{ extensions: { code: 'APPLICATION_NOT_OPEN' } }] });
  await asked.getByLabel('Name on the certificate').fill('Zofia Maria Żółć');
  await asked.getByLabel('Name on the certificate').blur();
  await expect(asked.getByText(/^Saved at /)).toBeVisible();
  await asked.getByRole('textbox', { name: /^Your answer/ }).fill('Those of Tuesdays.');
  await asked.getByRole('button', { name: /^Send the answer to/ }).click();
  await expect(page.getByText('With the board')).toBeVisible();
}

async function seeAnswer(page: Page): Promise<void> {
  await page.goto('/board/queue?tab=WITH_APPLICANT');
  await expect(page.getByRole('link', { name: zofia.name })).toHaveCount(0);
  await page.goto('/board/queue');
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: zofia.name }) });
  await expect(row).toContainText('You work on it.');
  await row.getByRole('link', { name: zofia.name }).click();
  await expect(part(page, 'What the board asked for')).toContainText('Those of Tuesdays.');
  await expect(page.getByText('Name on the certificate: Zofia Maria Żółć')).toBeVisible();
}

test('[E5] what a board asks for opens again, nothing else does, and the answer returns to who asked', async ({ browser }) => {
  const reviewer = await signIn(browser, ruth);
  await ask(reviewer);
  await reviewer.goto('/board/queue?tab=WITH_APPLICANT');
  await expect(reviewer.getByRole('listitem').filter({ hasText: zofia.name })).toContainText('Clock rests');
  await answer(await signIn(browser, zofia, { viewport: { width: 360, height: 740 } }));
  await seeAnswer(reviewer);
});
