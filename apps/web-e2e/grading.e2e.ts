import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { expectNoBarriers } from './barriers';
import { ana, ask, joinAsTrainer, kim, part, signIn } from './people';

const criteria = 6;
const most = criteria * 4;
/** What counts as saved at once (B4): it is back from the server within this. */
const SAVED = { timeout: 2000 };
const comment = 'You asked before you advised.';
const halfWritten = 'Next time you could';

const points = (page: Page, total: number) => page.getByText(`${total} of ${most} points`);
const box = (page: Page) => page.getByLabel(`Comment for ${ana.name}`);
const level = (page: Page, given: number) => page.getByRole('button', { name: new RegExp(`^Level ${given}`) });

async function start(page: Page, name: string): Promise<string> {
  await page.goto('/to-grade/people');
  // Its rubric has six criteria, whichever of the kind is drawn.
  await page.getByLabel(`Kind of scenario for ${name}`).selectOption({ label: 'First meeting' });
  await page.getByRole('button', { name: `Start a role-play with ${name}` }).click();
  await expect(page.getByRole('heading', { name: `1 of ${criteria}:` })).toBeVisible();
  return new URL(page.url()).pathname;
}

async function commentsOf(page: Page): Promise<string[]> {
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const { rolePlay } = await ask<{ rolePlay: { comments: { text: string }[] } }>(page, 'query ($id: ID!) { rolePlay(id: $id) { comments { text } } }', { id });
  return rolePlay.comments.map(({ text }) => text);
}

/** One criterion after the other by touch: its levels, the total and the person are on the one screen. */
async function gradeByTouch(page: Page, levels: readonly number[]): Promise<void> {
  let total = 0;
  for (const [index, given] of levels.entries()) {
    await expect(page.getByRole('heading', { name: `${index + 1} of ${criteria}:` })).toBeVisible();
    await level(page, given).tap();
    total += given;
    await expect(points(page, total)).toBeVisible(SAVED);
    for (const always of [part(page, 'Total').getByText(ana.name), points(page, total), page.getByText(/^Pass line: /), level(page, given)]) await expect(always).toBeInViewport();
    if (index < criteria - 1) await page.getByRole('button', { name: 'Next criterion' }).tap();
  }
}

async function saveAndLeave(page: Page): Promise<void> {
  await level(page, 4).tap();
  await expect(points(page, 4)).toBeVisible(SAVED);
  await expect(part(page, 'Total').getByText(/^Saved at /)).toBeVisible();
  await box(page).fill(comment);
  await expect.poll(() => commentsOf(page), SAVED).toEqual([comment]);
  await expect(part(page, 'Total').getByText(/^Saved at /)).toBeVisible();
  await page.close();
}

/** Another device of the same trainer: nothing of this one is there. */
async function beFound(browser: Browser, address: string): Promise<void> {
  const tablet = await signIn(browser, kim);
  await tablet.goto(address);
  await expect(tablet.getByText(comment)).toBeVisible();
  await tablet.context().close();
}

/** Typed in the last moment: it is sent by the next tab. */
async function typeAndDie(page: Page, address: string): Promise<Page> {
  await page.reload();
  await box(page).pressSequentially(halfWritten);
  await page.close();
  const next = await page.context().newPage();
  await next.goto(address);
  await expect(next.getByText(halfWritten)).toBeVisible();
  await expect.poll(() => commentsOf(next), SAVED).toEqual([comment, halfWritten]);
  return next;
}

async function beRefused(stale: Page): Promise<void> {
  await level(stale, 2).tap();
  await expect(stale.getByText(/you chose level 2. Level 4 is saved\./)).toBeVisible();
  await stale.getByRole('button', { name: 'Keep what is saved' }).tap();
  await expect(points(stale, 4)).toBeVisible();
}

async function beWarned(colleague: Page, address: string): Promise<void> {
  await colleague.goto(address);
  await expect(colleague.getByRole('heading', { name: `${kim.name} has this open` })).toBeVisible();
  for (const given of [1, 2, 3, 4]) await expect(level(colleague, given)).toBeDisabled();
  await expect(box(colleague)).toHaveCount(0);
  await expectNoBarriers(colleague);
}

async function gradeAll(page: Page): Promise<void> {
  await expectNoBarriers(page);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await gradeByTouch(page, [4, 3, 3, 3, 3, 3]);
  await page.getByRole('button', { name: 'Finish and check' }).tap();
  await expect(page.getByRole('button', { name: `Release to ${ana.name}` })).toBeVisible();
  await expect(page.getByText(`Passed with 19 of ${most} points.`)).toBeVisible();
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
}

test('[B1] [B4] [B5] a role-play is graded by touch on one screen of a phone, kept over a closed tab, and never overwritten', async ({ browser }) => {
  const page = await signIn(browser, kim, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const address = await start(page, ana.name);
  const second = await page.context().newPage();
  await second.goto(address);
  await expect(points(second, 0)).toBeVisible();
  await test.step('[B4] level and comment are on the server within two seconds, then the tab is closed', () => saveAndLeave(page));
  await test.step('[B4] the comment is there on another device', () => beFound(browser, address));
  await test.step('[B5] a screen that shows an older version is refused, and both levels are shown', () => beRefused(second));
  await test.step('[B5] another trainer is told who has it open, and can write nothing', async () => {
    await beWarned(await joinAsTrainer(browser, { name: 'Omar Diallo', email: 'omar.diallo@example.org' }), address);
  });
  const third = await test.step('[B4] what was half written survived the tab', () => typeAndDie(second, address));
  await test.step('[B1] six criteria are graded with the rubric in view and without a page load', () => gradeAll(third));
});

test('[K2] a rubric of six criteria is graded by seven key presses', async ({ browser }) => {
  const page = await signIn(browser, kim);
  await start(page, 'Darnell Price');
  await expect(points(page, 0)).toBeVisible();
  const keys = ['4', '3', '3', '3', '3', '3', 'f'];
  expect(keys.length).toBeLessThanOrEqual(8);
  for (const key of keys) await page.keyboard.press(key);
  await expect(page.getByRole('button', { name: 'Release to Darnell Price' })).toBeVisible();
  await expect(page.getByText(`Passed with 19 of ${most} points.`)).toBeVisible();
});
