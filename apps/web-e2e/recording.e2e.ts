import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from './barriers';
import { jordan, kim, part, signIn } from './people';

/** The least that can be sent. */
const LEAST_SECONDS = 31;

async function record(page: Page, until: RegExp): Promise<void> {
  await page.getByRole('checkbox', { name: /^My partner knows/ }).check();
  await page.getByRole('button', { name: 'Sound only' }).click();
  await expect(page.getByText('We hear you.')).toBeVisible();
  await page.getByRole('button', { name: 'Start recording' }).click();
  await expect(page.getByRole('timer')).toHaveText(until, { timeout: 60_000 });
}

/** The tab dies in the middle of a take: what the device had written is there to be sent. */
async function loseTheTab(page: Page): Promise<Page> {
  await record(page, /^0:1[1-9]$/);
  const context = page.context();
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto('/practice');
  await expect(part(again, 'Not sent yet').getByText(/, 0:(0[5-9]|1\d): only on this device$/)).toBeVisible();
  await again.getByRole('link', { name: 'Look and send' }).click();
  await again.getByRole('button', { name: 'Delete it and record again' }).click();
  await again.getByRole('dialog').getByRole('button', { name: 'Delete it and record again' }).click();
  return again;
}

test('[B2] a role-play is recorded in the browser, survives a lost tab and reaches the trainers, who hear it beside the rubric', async ({ browser }) => {
  let page = await signIn(browser, jordan, { viewport: { width: 360, height: 740 } });
  await page.goto('/practice');
  await page.getByRole('button', { name: 'Get a scenario' }).click();
  await page.getByRole('link', { name: 'Read what happens' }).click();
  await page.getByRole('link', { name: 'Record it with a partner' }).waitFor();
  const scenario = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('link', { name: 'Record it with a partner' }).click();
  await expectNoBarriers(page);
  page = await loseTheTab(page);

  await record(page, /^0:1\d$/);
  await page.getByRole('button', { name: 'Mark this moment' }).click();
  await expect(page.getByRole('timer')).toHaveText(`0:${LEAST_SECONDS}`, { timeout: 60_000 });
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('heading', { name: /^Look back at 0:3\d$/ })).toBeVisible();
  await page.getByRole('radio', { name: /^Level 3/ }).first().check();
  await expectNoBarriers(page);
  await page.getByRole('button', { name: 'Send to my trainers' }).click();
  await expect(page.getByRole('heading', { name: 'It is with your trainers' })).toBeVisible();

  await page.getByRole('link', { name: 'Back to Practice' }).click();
  const recording = page.getByLabel(`Recording of ${scenario}`);
  await expect(recording).toBeVisible();
  await page.getByRole('button', { name: /^Go to 0:1\d$/ }).click();
  await expect.poll(() => recording.evaluate((media: HTMLAudioElement) => media.duration)).toBeGreaterThan(LEAST_SECONDS - 3);
  await expect.poll(() => recording.evaluate((media: HTMLAudioElement) => media.currentTime)).toBeGreaterThan(6);
  await expectNoBarriers(page);

  const trainer = await signIn(browser, kim);
  await trainer.goto('/to-grade');
  // One in so many recordings waits twice, for two raters.
  await trainer.getByRole('button', { name: `Grade ${jordan.name}` }).first().click();
  const heard = trainer.locator('audio');
  await trainer.getByRole('button', { name: /^Go to 0:1\d$/ }).click();
  await expect.poll(() => heard.evaluate((media: HTMLAudioElement) => media.currentTime)).toBeGreaterThan(6);
  await heard.evaluate((media: HTMLAudioElement) => media.pause());
  await trainer.getByLabel(`Comment for ${jordan.name}`).fill('You waited. That was kind.');
  await trainer.getByRole('button', { name: /^Add comment at 0:(0[6-9]|1\d)$/ }).click();
  await expect(trainer.getByRole('listitem').filter({ hasText: 'You waited. That was kind.' })).toBeVisible();
  // Half a button under the bar that stays in view counts as too small: look at the page from its top.
  await trainer.evaluate(() => scrollTo(0, 0));
  await expectNoBarriers(trainer);
});
