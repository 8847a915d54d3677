import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from './barriers';
import { openBrowser, part, signIn } from './people';

/** Supervises two people of the demonstration, and has no account. */
const maria = 'maria.ortiz@clinic.example';
const hoa = { name: 'Nguyễn Thị Hoa', email: 'hoa.nguyen@example.org' };
const phone = { viewport: { width: 360, height: 740 } };

interface Mail {
  readonly subject: string;
  readonly body: string;
}

const mails = async (page: Page, to: string): Promise<Mail[]> => (await (await page.request.get('/dev/mail/json', { params: { to } })).json()) as Mail[];
const linkIn = (mail: Mail | undefined): string => new URL(/https?:\S+\/sign\/\S+/.exec(mail?.body ?? '')?.[0] ?? '').pathname;
const codes = async (page: Page): Promise<string[]> => (await mails(page, maria)).flatMap(({ subject, body }) => (subject === 'Your code' ? (/\b\d{6}\b/.exec(body)?.[0] ?? []) : []));

/** A machine that looks at the links of a mail before a person does. */
async function scan(page: Page, link: string): Promise<void> {
  await page.request.get(link);
  await page.request.head(link);
  await page.request.post(link, { data: {} });
  const scanner = await page.context().newPage();
  await scanner.goto(link);
  await expect(scanner.getByRole('button', { name: 'Send me a code' })).toBeVisible();
  await scanner.close();
}

/** Two presses. */
async function enter(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByText('You need no account and no password.')).toBeVisible();
  const before = (await codes(page)).length;
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect.poll(async () => (await codes(page)).length).toBeGreaterThan(before);
  await page.getByLabel('Code of six digits').fill((await codes(page))[0] ?? '');
  await page.getByRole('button', { name: 'Open the hours' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Week by person' })).toBeVisible();
}

async function decide(page: Page): Promise<void> {
  const hers = part(page, `${hoa.name}: 6 entries (16:00)`);
  await expect(hers.getByText('More than 8:00')).toBeVisible();
  await expectNoBarriers(page);
  await hers.getByRole('button', { name: 'Looks right: 5 entries without a flag' }).click();
  await hers.getByRole('button', { name: 'Ask for a change' }).last().click();
  await hers.getByRole('button', { name: 'Check the start and the length.' }).click();
  await expect(page.getByText('I supervised this work.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign 5, return 1' }).click();
}

async function readReceipt(page: Page): Promise<void> {
  await expect(page.getByText('Signed: 5 (7:30 hours). Sent back: 1.')).toBeVisible();
  await expectNoBarriers(page);
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the receipt (PDF)' }).click();
  expect((await file).suggestedFilename()).toMatch(/^receipt-.+\.pdf$/);
}

async function takeOneBack(page: Page): Promise<void> {
  const receipt = async () => (await mails(page, maria)).find(({ subject }) => subject === 'Your receipt');
  await expect.poll(receipt).toBeDefined();
  await enter(page, linkIn(await receipt()));
  await page.getByRole('link', { name: 'Receipts' }).click();
  await page.getByRole('button', { name: 'Take it back' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('Taken back')).toBeVisible();
  await page.getByRole('link', { name: 'Week by person' }).click();
  await expect(part(page, `${hoa.name}: 1 entry (1:30)`)).toBeVisible();
}

test('[D3] [D4] [D5] [D8] a supervisor without an account signs from a link on a phone, returns one and takes one back', async ({ browser }) => {
  const page = await openBrowser(browser, phone);
  const link = linkIn((await mails(page, maria)).find(({ subject }) => subject === 'Something waits for you'));
  await test.step('[HR13] a mail scanner opens the link and signs nothing', () => scan(page, link));
  await test.step('the link and a mailed code lead to the week', () => enter(page, link));
  await test.step('some are signed, one is sent back', () => decide(page));
  await test.step('the receipt is there to keep', () => readReceipt(page));
  await test.step('the trainee has what was signed, what came back, and the receipt', async () => {
    const trainee = await signIn(browser, hoa, phone);
    await trainee.goto('/hours');
    await expect(trainee.getByText('Maria Ortiz asks: Check the start and the length.')).toBeVisible();
    await expect.poll(async () => (await mails(trainee, hoa.email)).some(({ body }) => body.includes('Maria Ortiz signed 7:30 hours of yours.'))).toBe(true);
    const receipt = /\/hours\/receipts\/\S+/.exec((await mails(trainee, hoa.email)).find(({ body }) => body.includes('/hours/receipts/'))?.body ?? '')?.[0] ?? '';
    await trainee.goto(receipt);
    const file = trainee.waitForEvent('download');
    await trainee.getByRole('link', { name: 'Download the receipt (PDF)' }).click();
    expect((await file).suggestedFilename()).toMatch(/\.pdf$/);
  });
  await test.step('a fresh link takes a signature back within the day', () => takeOneBack(page));
});
