import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectFit, expectNoBarriers } from './barriers';
import { mailTo, openBrowser, part, signIn, yusuf } from './people';

const lead = (page: Page) => part(page, /^Certified Lead Peer$/);
const code = async (page: Page) => (await mailTo(page, yusuf.email)).flatMap(({ body }) => /Your code is (\d{6})/.exec(body)?.[1] ?? [])[0] ?? '';
const answer = async (page: Page, address: string) => (await page.request.get(address, { headers: { Accept: 'application/json' } })).json() as Promise<{ status: string }>;

async function ask(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect.poll(() => code(page)).not.toBe('');
  await page.getByLabel('Code of six digits').fill(await code(page));
  await page.getByRole('button', { name: 'Have it erased' }).click();
}

test('[M5] a holder has one certificate erased, reads what goes and what stays, and keeps it after all', async ({ browser }) => {
  const holder = await signIn(browser, yusuf, { viewport: { width: 360, height: 740 } });
  await holder.goto('/certificate');
  const address = (await lead(holder).getByRole('link', { name: 'Open the public page' }).getAttribute('href')) ?? '';
  await lead(holder).getByRole('link', { name: 'Have this certificate erased' }).click();
  await expect(part(holder, 'What we erase')).toContainText('as with a code that never was');
  await expect(part(holder, 'What stays, and why')).toContainText('The board keeps that it decided about you');
  await expectNoBarriers(holder);
  await expectFit(holder, new URL(holder.url()).pathname);
  await ask(holder);
  await expect(part(holder, /^It is erased on/)).toBeVisible();
  await expectNoBarriers(holder);
  await holder.getByRole('link', { name: 'Back to Certificate' }).click();
  await expect(lead(holder)).toContainText('You can still keep it.');
  const stranger = await openBrowser(browser);
  expect((await answer(stranger, address)).status).toBe('active');
  await lead(holder).getByRole('link', { name: 'See it, or keep the certificate' }).click();
  await holder.getByRole('button', { name: 'Keep my certificate' }).click();
  await expect(holder.getByRole('button', { name: 'Send me a code' })).toBeVisible();
});

test('[M5] [G12] what is open on a certificate is said with its day, and nothing can be asked', async ({ browser }) => {
  const holder = await signIn(browser, yusuf);
  await holder.goto('/certificate');
  await part(holder, /^Certified Peer Support Specialist$/).first().getByRole('link', { name: 'Have this certificate erased' }).click();
  await expect(part(holder, 'This cannot be erased yet')).toContainText('everybody must still be able to read it');
  await expect(holder.getByRole('button', { name: 'Send me a code' })).toBeHidden();
});
