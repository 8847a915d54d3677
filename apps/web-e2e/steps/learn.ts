import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from '../barriers';
import { part } from '../people';

const video = 'Video: five habits of listening';
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const next = (page: Page) => page.getByRole('button', { name: 'Continue', exact: true });

/** One click from the home page. */
export async function continueTo(page: Page, step: string): Promise<void> {
  await page.goto('/');
  await part(page, /^Continue: /).getByRole('link', { name: 'Continue' }).click();
  await expect(heading(page, step)).toBeVisible();
}

/** Jordan has two parts behind them: the third one is open. */
export async function readOn(page: Page): Promise<void> {
  await continueTo(page, 'Exercise: a map of help');
  await expect(page.getByText('Done means: you reached the end of each part')).toBeVisible();
  await next(page).click();
  await expect(heading(page, 'Check: the phone call')).toBeVisible();
}

/** An answer is asked for in words, a wrong one closes no door, and the right one finishes the module. */
export async function finishModule(page: Page): Promise<void> {
  const send = page.getByRole('button', { name: 'Check my answer' });
  await send.click();
  await expect(page.getByText('Choose an answer. "I\'m not sure" counts too.')).toBeVisible();
  await page.getByRole('radio', { name: "I'm not sure" }).check();
  await send.click();
  await expect(page.getByText('Not quite')).toBeVisible();
  await expect(next(page)).toBeEnabled();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('radio', { name: 'Ask what he wants to say, practice it together' }).check();
  await send.click();
  await expect(page.getByText("That's right")).toBeVisible();
  await expectNoBarriers(page);
  await next(page).click();
  await expect(heading(page, 'Saved. You finished A voice beside theirs')).toBeVisible();
  await expect(page.getByText('1:00 hours now count for Advocacy.')).toBeVisible();
  await page.getByRole('link', { name: 'Continue', exact: true }).click();
  await expect(heading(page, video)).toBeVisible();
}

/** Plays the video for some seconds and closes the tab while it plays; gives the second at which it stood. */
export async function watchAndLeave(page: Page): Promise<number> {
  const player = page.locator('video');
  const second = () => player.evaluate((media: HTMLVideoElement) => media.currentTime);
  await player.evaluate((media: HTMLVideoElement) => media.play());
  await expect.poll(second).toBeGreaterThan(4);
  const last = await second();
  await page.close({ runBeforeUnload: true });
  return last;
}

/** Another device opens the same video where it was left, give or take what plays while a tab closes. */
export async function goOnWatching(page: Page, second: number): Promise<void> {
  await continueTo(page, video);
  const at = () => page.locator('video').evaluate((media: HTMLVideoElement) => media.currentTime);
  await expect.poll(at).toBeGreaterThan(second - 2);
  expect(await at()).toBeLessThan(second + 4);
}
