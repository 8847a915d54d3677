import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { ask } from '../people';

/** A small phone that is touched. */
export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** Counts the taps that a person needs. */
export class Finger {
  taps = 0;

  constructor(private readonly page: Page) {}

  async tap(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('button', { name }).first().tap();
    this.taps += 1;
  }
}

/** In the first hours of a day at the site, work of an hour lies on the day before. */
const isEarly = (): boolean => Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Chicago', hour: '2-digit', hourCycle: 'h23' }).format(new Date())) < 3;

export const chip = /^Speaking up, finding the way, .*, 1 h$/;

/** A chip and one button; one tap more where today has no room yet. */
export async function logAgain(page: Page): Promise<number> {
  const finger = new Finger(page);
  await finger.tap(chip);
  if (isEarly()) await finger.tap('Yesterday');
  await finger.tap('Save this entry');
  await expect(page.getByRole('heading', { level: 1, name: 'Your hours' })).toBeVisible();
  return finger.taps;
}

export interface Entry {
  readonly id: string;
  readonly workedOn: string;
  readonly startTime: string;
}

export const entriesOf = async (page: Page): Promise<readonly Entry[]> =>
  (await ask<{ hours: { nodes: Entry[] } }>(page, '{ hours(first: 100) { nodes { id workedOn startTime } } }')).hours.nodes;

/** The pages are on the device, and the worker that has them is in charge of this one. */
export async function keptOnDevice(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}
