import { expect } from '@playwright/test';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** The people of the demonstration; one password for all of them. */
export const jordan: Person = { name: 'Jordan Blake', email: 'jordan.blake@example.org' };
export const ana: Person = { name: 'Ana Reyes', email: 'ana.reyes@example.org' };
export const kim: Person = { name: 'Kim Osei', email: 'kim.osei@example.org' };
export const sam: Person = { name: 'Sam Whitaker', email: 'sam.whitaker@example.org' };
export const ruth: Person = { name: 'Ruth Adler', email: 'ruth.adler@example.org' };
export const thomas: Person = { name: 'Thomas Nakai', email: 'thomas.nakai@example.org' };
export const priya: Person = { name: 'Priya Menon', email: 'priya.menon@example.org' };
export const lena: Person = { name: 'Lena Fischer', email: 'lena.fischer@example.org' };
const password = 'a lantern for the harbor';

interface Mail {
  readonly recipient: string;
  readonly body: string;
}

/** Each person works in a browser of their own, with cookies of their own. */
export async function openBrowser(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  return context.newPage();
}

export async function signIn(browser: Browser, person: Person, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openBrowser(browser, options);
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Hello, ${person.name}` })).toBeVisible();
  return page;
}

async function mailedCodes(page: Page, { email }: Person): Promise<string[]> {
  const answer = await page.request.get('/dev/mail/json');
  const mails = (await answer.json()) as Mail[];
  return mails.filter(({ recipient }) => recipient === email).flatMap(({ body }) => /\b\d{6}\b/.exec(body)?.[0] ?? []);
}

/** Signs in with the code of six digits that arrives by mail. */
export async function signInByCode(browser: Browser, person: Person, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openBrowser(browser, options);
  const before = (await mailedCodes(page, person)).length;
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Sign in with a code by email' }).click();
  // The page of the password has a field of the same name.
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in with a code' })).toBeVisible();
  await page.getByLabel('Email').fill(person.email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check your mail' })).toBeVisible();
  await expect.poll(async () => (await mailedCodes(page, person)).length).toBeGreaterThan(before);
  await page.getByLabel('Code of six digits').fill((await mailedCodes(page, person))[0] ?? '');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Hello, ${person.name}` })).toBeVisible();
  return page;
}

/** The named part of a page, as a screen reader lists it. */
export const part = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
