import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { certificateName } from './application';

export interface Certificate {
  readonly code: string;
  readonly pdf: Buffer;
}

/** The holder's own page: the PDF appears by itself once it is sealed. */
export async function downloadCertificate(page: Page): Promise<Certificate> {
  await page.goto('/certificate');
  await expect(page.getByText(new RegExp(`^${certificateName} is a Certified Peer Support Specialist, certified until `))).toBeVisible();
  const link = page.getByRole('link', { name: 'Download the PDF' });
  await expect(link).toBeVisible({ timeout: 30_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const pdf = await readFile(await download.path());
  expect(pdf.subarray(0, 4).toString('latin1')).toBe('%PDF');
  const open = await page.getByRole('link', { name: 'Open the public page' }).getAttribute('href');
  return { code: /^\/v\/(\w{16})$/.exec(open ?? '')?.[1] ?? '', pdf };
}
