import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Certificate } from './certificate';

/** The public answer in one sentence and, where the board gave one, its reason. */
export async function seeAnswer(page: Page, code: string, ...words: [sentence: string, reason?: string]): Promise<void> {
  const [sentence, reason] = words;
  await page.goto(`/v/${code}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(sentence);
  await expect(page.getByText(/^Checked /)).toBeVisible();
  if (reason !== undefined) await expect(page.getByText(reason, { exact: true }).first()).toBeVisible();
}

/** The same answer for a program's own software. */
export async function seeJson(page: Page, code: string, status: string): Promise<void> {
  const answer = await page.request.get(`/v/${code}`, { headers: { accept: 'application/json' } });
  expect(await answer.json()).toMatchObject({ status, credential: { code: code.replace(/(.{4})(?=.)/g, '$1-') } });
}

export async function checkFile(page: Page, buffer: Buffer): Promise<void> {
  await page.goto('/verify');
  await page.getByLabel('Certificate file (PDF)').setInputFiles({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer });
  await page.getByRole('button', { name: 'Check this file' }).click();
}

/** As somebody drags it from a folder onto the page that stands open. */
export async function dropFile(page: Page, buffer: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle((base64) => {
    const held = new DataTransfer();
    held.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], 'certificate.pdf', { type: 'application/pdf' }));
    return held;
  }, buffer.toString('base64'));
  await page.locator('form[data-device]').dispatchEvent('drop', { dataTransfer });
}

/** The file as it was issued is recognised; the same file with one other byte is not. */
export async function checkBothFiles(page: Page, { pdf }: Certificate): Promise<void> {
  await checkFile(page, pdf);
  await expect(page.getByRole('heading', { name: 'This file is the original.' })).toBeVisible();
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
  await expect(page).toHaveURL(/\/v\//);
}
