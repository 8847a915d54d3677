import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { ana, jordan, part, sam } from '../people';

const note = 'Went along to the clinic and waited together.';
const reason = 'Please say what you did while you waited.';

async function fillEntry(page: Page, start: string): Promise<void> {
  await page.getByRole('button', { name: 'One-to-one support' }).click();
  await page.getByRole('button', { name: /^Mentoring and education/ }).click();
  await page.getByRole('button', { name: 'One to one', exact: true }).click();
  await page.getByRole('button', { name: 'Yesterday' }).click();
  await page.getByLabel('Start time').fill(start);
  await page.getByRole('button', { name: '1 h', exact: true }).click();
  await page.getByLabel('Note (optional)').fill(note);
  await page.getByRole('button', { name: 'Save this entry' }).click();
}

/** The second entry lies over the first one: it is refused in words, and all that was typed is still there. */
export async function logAndSend(page: Page): Promise<void> {
  await page.goto('/hours/log');
  await fillEntry(page, '10:00');
  await expect(page.getByRole('heading', { level: 1, name: 'Your hours' })).toBeVisible();
  await page.getByRole('link', { name: 'Log hours' }).first().click();
  await page.getByRole('button', { name: 'New kind of work' }).click();
  await fillEntry(page, '10:30');
  await expect(page.getByRole('alert')).toContainText('You wrote down other work at that time. Change the start or the length.');
  await expect(page.getByLabel('Start time')).toHaveValue('10:30');
  await expect(page.getByRole('button', { name: '1 h', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('Note (optional)')).toHaveValue(note);
  await page.goto('/hours');
  await part(page, 'On this phone only').getByRole('link').click();
  await page.getByRole('button', { name: 'Throw this entry away' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Throw this entry away' }).click();
  await page.getByRole('button', { name: `Send 1 entry (1:00) to ${sam.name}` }).click();
  await expect(page.getByText('Sent 1 entry.')).toBeVisible();
}

export async function signAndReturn(page: Page): Promise<void> {
  await page.goto('/to-sign');
  const hers = part(page, `${ana.name}: 8 entries (8:00)`);
  const theirs = part(page, `${jordan.name}: 1 entry (1:00)`);
  await hers.getByRole('button', { name: 'Looks right: 8 entries without a flag' }).click();
  await theirs.getByRole('button', { name: 'Ask for a change' }).click();
  await theirs.getByLabel('What should change?').fill(reason);
  await page.getByRole('button', { name: 'Sign 8, return 1' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'I supervised this work.' }).check();
  await dialog.getByRole('button', { name: 'Sign 8, return 1' }).click();
  await expect(page.getByText('Signed: 8 (8:00). Returned: 1.')).toBeVisible();
}

export async function seeReturned(page: Page): Promise<void> {
  await page.goto('/hours');
  await expect(page.getByText(`${sam.name} asks: ${reason}`)).toBeVisible();
}
