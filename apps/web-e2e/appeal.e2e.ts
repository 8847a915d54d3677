import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectFit, expectNoBarriers } from './barriers';
import { nora, part, rosa, ruth, signIn } from './people';

/** Which rule, what would change it, until when: and the appeal in the applicant's own words. */
async function appeal(page: Page): Promise<void> {
  await page.goto('/apply');
  await page.getByRole('link', { name: /^Harbor State/ }).click();
  const no = part(page, 'Why the board said no');
  await expect(no).toContainText('20 hours of signed experience');
  await expect(no).toContainText('A short letter from the place where you worked, or two more signed hours.');
  await expect(no).toContainText('Last day to appeal');
  await no.getByText(/^Appeal this decision/).click();
  await no.getByLabel('Why is the decision not right?').fill('The center has a new phone number since May.');
  await expectNoBarriers(page);
  await expectFit(page, new URL(page.url()).pathname);
  await no.getByText(/^Appeal this decision/).click();
  await no.getByLabel('Why is the decision not right?').fill('The center has a new phone number since May.');
  await no.getByRole('button', { name: 'Send the appeal' }).click();
  await expect(part(page, /^Appeal$/)).toContainText('With the board');
}

const openAppeals = (page: Page) => page.goto('/board/queue?tab=APPEALS');

async function hear(page: Page): Promise<void> {
  await openAppeals(page);
  await page.getByRole('link', { name: rosa.name }).click();
  await expect(part(page, /^Appeal$/)).toContainText('The center has a new phone number since May.');
  await page.getByRole('radio', { name: 'The appeal is right: look again from the start' }).check();
  await page.getByLabel('Reasons').fill('I called the new number, and the hours are right.');
  await expectNoBarriers(page);
  await page.getByRole('button', { name: `Have the case of ${rosa.name} looked at again` }).click();
  await expect(page.getByText('The board looks again')).toBeVisible();
}

test('[E6] a no is appealed, heard by somebody who took no part, and looked at again', async ({ browser }) => {
  const applicant = await signIn(browser, rosa, { viewport: { width: 360, height: 740 } });
  await appeal(applicant);
  const first = await signIn(browser, ruth);
  await openAppeals(first);
  await expect(first.getByText('No appeal waits for you')).toBeVisible();
  await hear(await signIn(browser, nora));
  await first.goto('/board/queue');
  await expect(first.getByRole('link', { name: rosa.name })).toBeVisible();
  await applicant.reload();
  await expect(applicant.getByText('I called the new number, and the hours are right.')).toBeVisible();
});
