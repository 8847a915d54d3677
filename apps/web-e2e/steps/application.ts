import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from '../barriers';
import { part } from '../people';

export const certificateName = 'Ana L. Reyes';
export const board = 'Harbor State Peer Certification Board';
const send = `Send to ${board}`;

async function sign(page: Page, statement: string): Promise<void> {
  await page.getByLabel(`Type your name to sign: ${statement}`).fill(certificateName);
  await page.getByRole('button', { name: `Sign: ${statement}` }).click();
  await expect(page.getByRole('button', { name: `Sign: ${statement}` })).toBeHidden();
}

/** Sending before everything is done names what is left; the rest fills itself from the record. */
export async function applyForCertificate(page: Page): Promise<void> {
  await page.goto('/apply');
  await page.getByRole('button', { name: /^Start application: Harbor State/ }).click();
  const fields = part(page, 'Name and language of the certificate');
  await fields.getByLabel('Name on the certificate').fill(certificateName);
  await fields.getByLabel('Name on the certificate').blur();
  await expect(fields.getByText(/^Saved at /).first()).toBeVisible();
  await page.reload();
  await expect(fields.getByLabel('Name on the certificate')).toHaveValue(certificateName);
  await expectNoBarriers(page);
  await sign(page, 'Lived experience');
  await page.getByRole('button', { name: send }).click();
  await page.getByRole('dialog').getByRole('button', { name: send }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText('Code of ethics signed');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await sign(page, 'Code of ethics');
  await expect(page.getByText('7 of 7 requirements are done.')).toBeVisible();
  await page.getByRole('button', { name: send }).click();
  await page.getByRole('dialog').getByRole('button', { name: send }).click();
  await expect(page.getByText('With the board')).toBeVisible();
}
