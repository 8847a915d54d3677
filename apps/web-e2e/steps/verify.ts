import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Certificate } from './certificate';

/** The public answer, as a stranger without an account reads it. */
export async function seeAnswer(page: Page, code: string, words: string | RegExp): Promise<void> {
  await page.goto(`/v/${code}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
}

async function checkFile(page: Page, buffer: Buffer): Promise<void> {
  await page.goto('/verify');
  await page.getByLabel('Certificate file (PDF)').setInputFiles({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer });
  await page.getByRole('button', { name: 'Check this file' }).click();
}

/** The file as it was issued is recognised; the same file with one other byte is not. */
export async function checkBothFiles(page: Page, { pdf }: Certificate): Promise<void> {
  await checkFile(page, pdf);
  await expect(page.getByRole('heading', { level: 1, name: 'This file is the original.' })).toBeVisible();
  const changed = Buffer.from(pdf);
  const middle = Math.floor(changed.length / 2);
  changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle);
  await checkFile(page, changed);
  await expect(page.getByRole('heading', { level: 1, name: 'This file is not the original.' })).toBeVisible();
}

export async function findCode(page: Page, code: string): Promise<void> {
  await page.goto('/verify');
  await page.getByLabel('Certificate code').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Check this code' }).click();
}
