import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { expectFit, expectNoBarriers } from './barriers';
import { jordan, openBrowser, signIn } from './people';

const phone = { viewport: { width: 360, height: 740 } };
const words = 'A neighbor once sat with me. I want to be that neighbor.';
const referee = 'grace.adeyemi@example.org';

interface Mail {
  readonly recipient: string;
  readonly body: string;
}

const mailsTo = async (page: Page, address: string): Promise<string[]> => ((await (await page.request.get('/dev/mail/json')).json()) as Mail[]).filter(({ recipient }) => recipient === address).map(({ body }) => body);
const openTask = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true }).click();
const row = (page: Page, name: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });

async function openList(page: Page): Promise<void> {
  await page.goto('/apply');
  await page.getByRole('link', { name: /^Open your application: Recovery Coach/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your application' })).toBeVisible();
}

async function checked(page: Page): Promise<void> {
  await expectNoBarriers(page);
  await expectFit(page, new URL(page.url()).pathname);
}

/** Typed at a desk without pressing anything, found on a phone. */
async function writeAndResume(browser: Browser, desk: Page): Promise<Page> {
  await openList(desk);
  await openTask(desk, 'A few words on lived experience');
  const field = desk.getByLabel('A few words about your lived experience');
  await field.fill(words);
  await expect(desk.getByText(/^Saved at /)).toBeVisible();
  await desk.context().close();
  const page = await signIn(browser, jordan, phone);
  await openList(page);
  await checked(page);
  await openTask(page, 'A few words on lived experience');
  await expect(page.getByLabel('A few words about your lived experience')).toHaveValue(words);
  await checked(page);
  return page;
}

async function signEthics(page: Page): Promise<void> {
  await openList(page);
  await expect(row(page, 'Code of ethics signed')).toContainText('Not started');
  await openTask(page, 'Code of ethics signed');
  await page.getByLabel('Type your name to sign: Code of ethics').fill('Jordan Blake');
  await page.getByRole('button', { name: 'Sign: Code of ethics' }).click();
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await expect(row(page, 'Code of ethics signed')).toContainText('Completed');
}

/** Four taps: the list, the task, the camera, the photo. */
async function sendPhoto(page: Page): Promise<void> {
  await openTask(page, 'School diploma or GED');
  const before = await page.getByRole('img', { name: /^Picture/ }).getAttribute('src');
  // A picture of one point, as PNG.
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  await page.locator('input[capture]').setInputFiles({ name: 'diploma.png', mimeType: 'image/png', buffer: png });
  await expect(page.getByRole('img', { name: /^Picture/ })).not.toHaveAttribute('src', before ?? '');
  await checked(page);
  await page.getByRole('link', { name: 'Back to the list' }).click();
}

async function askSomebody(page: Page): Promise<void> {
  await expect(row(page, 'Two people speak for you')).toContainText('In progress');
  await openTask(page, 'Two people speak for you');
  await page.getByLabel('Name of the person').fill('Grace Adeyemi');
  await page.getByLabel('How they know you').selectOption({ label: 'Colleague' });
  await page.getByLabel('Their email').fill(referee);
  await expectNoBarriers(page);
  await page.getByRole('button', { name: 'Send the request' }).click();
  await expect(page.getByText('Grace Adeyemi', { exact: true })).toBeVisible();
}

/** Somebody without an account, on a phone of their own. */
async function speak(browser: Browser): Promise<void> {
  const page = await openBrowser(browser, phone);
  const link = async () => /\/reference\/(\S+)/.exec((await mailsTo(page, referee)).join('\n'))?.[1] ?? '';
  await expect.poll(link).not.toBe('');
  await page.goto(`/reference/${await link()}`);
  await expect(page.getByText(/We send a code of six digits to g…@example\.org/)).toBeVisible();
  await expect(page.getByText('Jordan')).toHaveCount(0);
  await checked(page);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const code = async () => (await mailsTo(page, referee)).flatMap((body) => /\b\d{6}\b/.exec(body)?.[0] ?? [])[0] ?? '';
  await expect.poll(code).not.toBe('');
  await page.getByLabel('Code of six digits').fill(await code());
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('radio', { name: 'Longer' }).check();
  await page.getByRole('radio', { name: 'Yes', exact: true }).check();
  await page.getByLabel('What does Jordan Blake do well with people?').fill('Jordan listens first.');
  await expectNoBarriers(page);
  await page.getByRole('button', { name: /^Send to Harbor State/ }).click();
  await expect(page.getByText('Thank you')).toBeVisible();
}

test('[E2] [E3] an application saves itself, goes on elsewhere, and says where each thing stands; somebody speaks for the applicant from a link', async ({ browser }) => {
  const page = await writeAndResume(browser, await signIn(browser, jordan));
  await signEthics(page);
  await sendPhoto(page);
  await askSomebody(page);
  await speak(browser);
  await page.reload();
  await expect(page.getByText(/^Answered on /)).toBeVisible();
  await expect(page.getByText('Jordan listens first.')).toHaveCount(0);
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await expect(row(page, 'Two people speak for you')).toContainText('1 of 2');
  await page.getByRole('link', { name: 'See when you will have everything' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plan to the finish' })).toBeVisible();
  await checked(page);
});
