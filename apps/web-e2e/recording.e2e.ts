import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { expectNoBarriers } from './barriers';
import { ask, jordan, kim, lena, part, providerOf, signIn } from './people';

/** The least that can be sent. */
const LEAST_SECONDS = 31;
const comment = 'You waited. That was kind.';

const secondsOn = async (page: Page) => Number(((await page.getByRole('timer').innerText()) || '0:0').split(':').reduce((sum, part) => sum * 60 + Number(part), 0));
const untilSecond = (page: Page, second: number) => expect.poll(() => secondsOn(page), { timeout: 90_000 }).toBeGreaterThanOrEqual(second);

async function record(page: Page, second: number): Promise<void> {
  await page.getByRole('checkbox', { name: /^My partner knows/ }).check();
  await page.getByRole('button', { name: 'Sound only' }).click();
  await expect(page.getByText('We hear you.')).toBeVisible();
  await page.getByRole('button', { name: 'Start recording' }).click();
  await untilSecond(page, second);
}

/** Signing out would lose what only this device has: the page says so, and the person stays. */
async function thinkAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  const dialog = page.getByRole('dialog', { name: 'Not sent yet: 1 recording' });
  await expect(dialog.getByRole('button', { name: 'Sign out and lose 1 recording' })).toBeVisible();
  // While it fades in, its words are pale.
  await expect(dialog).toHaveCSS('opacity', '1');
  await expectNoBarriers(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
}

/** The tab dies in the middle of a take: what the device had written is there to be sent. */
async function loseTheTab(page: Page): Promise<Page> {
  await record(page, 11);
  const context = page.context();
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto('/practice');
  await expect(part(again, 'Not sent yet').getByText(/, 0:(0[5-9]|[1-5]\d): only on this device$/)).toBeVisible();
  await thinkAgain(again);
  await part(again, 'Not sent yet').getByRole('link', { name: 'Look and send' }).click();
  await again.getByRole('button', { name: 'Delete it and record again' }).click();
  await again.getByRole('dialog').getByRole('button', { name: 'Delete it and record again' }).click();
  return again;
}

/** What was sent says how long it is; none of it is read before somebody plays it, and a jump lands where it should. */
async function hearOwn(page: Page, scenario: string): Promise<void> {
  const read: string[] = [];
  page.on('request', (request) => request.url().endsWith('/media') && read.push(request.url()));
  await page.getByRole('link', { name: 'Back to Practice' }).click();
  const recording = page.getByLabel(`Recording of ${scenario}`);
  await expect(recording).toBeVisible();
  await expect(page.getByText(new RegExp(`^${scenario}, 0:[3-5]\\d$`))).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(read).toEqual([]);
  await page.getByRole('button', { name: /^Go to 0:[1-5]\d$/ }).click();
  await expect.poll(() => recording.evaluate((media: HTMLAudioElement) => media.duration)).toBeGreaterThan(LEAST_SECONDS - 3);
  await expect.poll(() => recording.evaluate((media: HTMLAudioElement) => media.currentTime)).toBeGreaterThan(6);
  await expectNoBarriers(page);
}

/** Else one recording of ten is rated by two, and waits for a second trainer. */
async function rateOnce(browser: Browser): Promise<void> {
  const admin = await signIn(browser, lena);
  const variables = { id: await providerOf(admin) };
  await ask(admin, 'mutation ($id: ID!) { setRatingPolicy(organisationId: $id, share: 0, tolerance: 1) { share } }', variables);
}

/** The comment is about the criterion that is open. */
async function grade(page: Page): Promise<void> {
  const heard = page.locator('audio');
  await page.getByRole('button', { name: /^Go to 0:[1-5]\d$/ }).click();
  await expect.poll(() => heard.evaluate((media: HTMLAudioElement) => media.currentTime)).toBeGreaterThan(6);
  await heard.evaluate((media: HTMLAudioElement) => media.pause());
  await page.getByLabel(`Comment for ${jordan.name}`).fill(comment);
  await page.getByRole('button', { name: 'Next comment' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listitem').filter({ hasText: comment })).toBeVisible();
  // Half a button under the bar that stays in view counts as too small: look at the page from its top.
  await page.evaluate(() => scrollTo(0, 0));
  await expectNoBarriers(page);
}

async function release(page: Page): Promise<void> {
  const criteria = await page.getByRole('navigation', { name: 'Rubric' }).getByRole('listitem').count();
  for (let rated = 0; rated < criteria; rated += 1) await page.keyboard.press('3');
  await page.keyboard.press('f');
  await page.getByRole('button', { name: `Release to ${jordan.name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: `Release to ${jordan.name}` }).click();
  await expect(part(page, `Released to ${jordan.name}`)).toBeVisible();
}

/** A press on the comment, beside its criterion, plays the recording from there. */
async function jumpFromComment(page: Page, scenario: string): Promise<void> {
  await page.goto('/practice');
  await page.getByRole('link', { name: `Read the feedback for ${scenario}` }).click();
  const heard = page.locator('audio');
  await expectNoBarriers(page);
  await page.getByRole('paragraph').filter({ hasText: comment }).getByRole('button', { name: /^Go to 0:\d\d$/ }).click();
  await expect.poll(() => heard.evaluate((media: HTMLAudioElement) => media.currentTime)).toBeGreaterThan(4);
  expect(await heard.evaluate((media: HTMLAudioElement) => media.paused)).toBe(false);
}

test('[B2] a role-play is recorded in the browser, survives a lost tab and reaches the trainers, whose comments lead the trainee back to their second', async ({ browser }) => {
  await rateOnce(browser);
  let page = await signIn(browser, jordan, { viewport: { width: 360, height: 740 } });
  await page.goto('/practice');
  await page.getByRole('button', { name: 'Get a scenario' }).click();
  await page.getByRole('link', { name: 'Read what happens' }).click();
  await page.getByRole('link', { name: 'Record it with a partner' }).waitFor();
  const scenario = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('link', { name: 'Record it with a partner' }).click();
  await expectNoBarriers(page);
  page = await loseTheTab(page);

  await record(page, 10);
  await page.getByRole('button', { name: 'Mark this moment' }).click();
  await untilSecond(page, LEAST_SECONDS);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('heading', { name: /^Look back at 0:[3-5]\d$/ })).toBeVisible();
  await page.getByRole('radio', { name: /^Level 3/ }).first().check();
  await expectNoBarriers(page);
  await page.getByRole('button', { name: 'Send to my trainers' }).click();
  await expect(page.getByRole('heading', { name: 'It is with your trainers' })).toBeVisible();

  await hearOwn(page, scenario);

  const trainer = await signIn(browser, kim);
  await trainer.goto('/to-grade');
  await trainer.getByRole('button', { name: `Grade ${jordan.name}` }).click();
  await grade(trainer);
  await release(trainer);
  await jumpFromComment(page, scenario);
});
