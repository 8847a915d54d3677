import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from '../barriers';

export const certificateName = 'Ana L. Reyes';
export const board = 'Harbor State Peer Certification Board';
const send = `Send to ${board}`;

const rows = { 'Lived experience': 'Lived experience stated', 'Code of ethics': 'Code of ethics signed' } as const;

const openTask = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true }).click();
const back = (page: Page) => page.getByRole('link', { name: 'Back to the list' }).click();

/** One page a task: opened from the list, and back to it. */
async function sign(page: Page, statement: keyof typeof rows): Promise<void> {
  await openTask(page, rows[statement]);
  await page.getByLabel(`Type your name to sign: ${statement}`).fill(certificateName);
  await page.getByRole('button', { name: `Sign: ${statement}` }).click();
  await expect(page.getByRole('button', { name: `Sign: ${statement}` })).toBeHidden();
  await back(page);
}

/** Sending before everything is done names what is left; the rest fills itself from the record. */
export async function applyForCertificate(page: Page): Promise<void> {
  await page.goto('/apply');
  await page.getByRole('button', { name: /^Start application: Harbor State/ }).click();
  await expectNoBarriers(page);
  await openTask(page, 'Name and language of the certificate');
  await page.getByLabel('Name on the certificate').fill(certificateName);
  await page.getByLabel('Name on the certificate').blur();
  await expect(page.getByText(/^Saved at /).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Name on the certificate')).toHaveValue(certificateName);
  await expectNoBarriers(page);
  await back(page);
  await sign(page, 'Lived experience');
  await openTask(page, 'Check your answers and send');
  await page.getByRole('button', { name: send }).click();
  await page.getByRole('dialog').getByRole('button', { name: send }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText('Code of ethics signed');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await back(page);
  await sign(page, 'Code of ethics');
  await expect(page.getByText('7 of 7 requirements are done.')).toBeVisible();
  await openTask(page, 'Check your answers and send');
  await expectNoBarriers(page);
  await page.getByRole('button', { name: send }).click();
  await page.getByRole('dialog').getByRole('button', { name: send }).click();
  await expect(page.getByText('With the board')).toBeVisible();
}
