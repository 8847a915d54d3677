import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from '../barriers';
import { jordan, part } from '../people';

const comment = 'You let the silence work. The right words came by themselves.';
const criteria = 6;

/** A key rates and goes on; a click rates and stays. Both are ways of work. */
async function rate(page: Page): Promise<void> {
  for (let position = 1; position <= criteria; position += 1) {
    await expect(page.getByRole('heading', { name: `${position} of ${criteria}:` })).toBeVisible();
    if (position <= criteria / 2) await page.keyboard.press('3');
    else await page.getByRole('button', { name: /^Level 3/ }).click();
    await expect(page.getByText(`${position * 3} of ${criteria * 4} points`)).toBeVisible({ timeout: 2000 });
    if (position > criteria / 2 && position < criteria) await page.getByRole('button', { name: 'Next criterion' }).click();
  }
}

/** Whichever scenario is drawn; gives its title. */
export async function gradeRolePlay(page: Page): Promise<string> {
  await page.goto('/to-grade/people');
  await page.getByLabel(`Kind of scenario for ${jordan.name}`).selectOption({ label: 'First meeting' });
  await page.getByRole('button', { name: `Start a role-play with ${jordan.name}` }).click();
  const title = page.getByRole('heading', { level: 1, name: `${jordan.name}: ` });
  const scenario = (await title.innerText()).replace(`${jordan.name}: `, '');
  await rate(page);
  await expectNoBarriers(page);
  await page.getByLabel(`Comment for ${jordan.name}`).fill(comment);
  await page.getByRole('button', { name: 'Next comment' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: comment })).toBeVisible();
  await page.getByRole('button', { name: 'Finish and check' }).click();
  await page.getByRole('button', { name: `Release to ${jordan.name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: `Release to ${jordan.name}` }).click();
  await expect(part(page, `Released to ${jordan.name}`)).toBeVisible();
  return scenario;
}

export async function seeNoFeedback(page: Page): Promise<void> {
  await page.goto('/practice');
  await expect(part(page, 'Your feedback').getByText('No feedback yet')).toBeVisible();
}

export async function readFeedback(page: Page, scenario: string): Promise<void> {
  await page.goto('/practice');
  await page.getByRole('link', { name: `Read the feedback for ${scenario}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Feedback: ${scenario}` })).toBeVisible();
  await expect(page.getByText('You passed with 18 of 24 points.')).toBeVisible();
  await expect(page.getByText(comment)).toBeVisible();
  await expectNoBarriers(page);
}
