import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectFit, expectNoBarriers } from './barriers';
import { openBrowser, part, ruth, signIn, thomas } from './people';

const maria = { name: 'María José Ortega', email: 'maria.ortega@example.org' };
const chosen = 'Majo Ortega';
const certificate = (page: Page) => part(page, /^Certified Peer Support Specialist$/).first();
const codeOf = async (page: Page) => /^\/v\/(\w{16})$/.exec((await certificate(page).getByRole('link', { name: 'Open the public page' }).getAttribute('href')) ?? '')?.[1] ?? '';

async function ask(page: Page): Promise<string> {
  await page.goto('/certificate');
  const code = await codeOf(page);
  await certificate(page).getByRole('link', { name: 'Ask your board for another name' }).click();
  await page.getByRole('radio', { name: 'The name I go by' }).check();
  await page.getByRole('textbox', { name: 'New name' }).fill(chosen);
  await expectNoBarriers(page);
  await expectFit(page, new URL(page.url()).pathname);
  await page.getByRole('radio', { name: 'The name I go by' }).check();
  await page.getByRole('textbox', { name: 'New name' }).fill(chosen);
  await page.getByRole('button', { name: 'Ask my board' }).click();
  await expect(page.getByText(`You asked for the name ${chosen}`)).toBeVisible();
  return code;
}

async function openQuestion(page: Page, tab: string): Promise<void> {
  await page.goto(`/board/queue?tab=${tab}`);
  await part(page, /^Certificates: new names/).getByRole('listitem').filter({ hasText: chosen }).getByRole('link').click();
  const question = part(page, 'A new name');
  await expect(question).toContainText(maria.name);
  await expect(question).toContainText(chosen);
}

async function decide(page: Page): Promise<void> {
  await openQuestion(page, 'MY_TURN');
  await page.getByRole('radio', { name: 'Yes', exact: true }).check();
  await page.getByLabel('Why, for the holder').fill('It is yours to choose.');
  await expectNoBarriers(page);
  await page.getByRole('button', { name: 'Send to a second person' }).click();
  await expect(page.getByText('Sent to a second person. Nothing has changed yet.')).toBeVisible();
}

async function confirm(page: Page): Promise<void> {
  await openQuestion(page, 'SECOND_LOOK');
  await expect(part(page, 'A new name')).toContainText('It is yours to choose.');
  await page.getByRole('radio', { name: 'Yes. It counts at once.' }).check();
  await page.getByLabel('Your reasons').fill('I agree.');
  await page.getByRole('button', { name: 'Make the new certificate' }).click();
  await expect(page.getByText('A new certificate takes the place of this one')).toBeVisible();
}

test('[F6] a holder asks for a name that the board has not seen, two people say yes, and the old code says no name', async ({ browser }) => {
  const holder = await signIn(browser, maria, { viewport: { width: 360, height: 740 } });
  const former = await ask(holder);
  await decide(await signIn(browser, ruth));
  await confirm(await signIn(browser, thomas));
  await holder.goto('/certificate');
  await expect(certificate(holder).getByText(chosen, { exact: true })).toBeVisible();
  await expect(certificate(holder)).toContainText('It is yours to choose.');
  const now = await codeOf(holder);
  expect(now).not.toBe(former);
  const stranger = await openBrowser(browser, { javaScriptEnabled: false });
  await stranger.goto(`/v/${former}`);
  await expect(stranger.locator('body')).not.toContainText('Ortega');
  await stranger.goto(`/v/${now}`);
  await expect(stranger.getByRole('heading', { level: 1 })).toContainText(chosen);
});
