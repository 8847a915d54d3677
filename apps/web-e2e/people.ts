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
export const zofia: Person = { name: 'Zofia Żółć', email: 'zofia.zolc@example.org' };
export const nora: Person = { name: 'Nora Bishop', email: 'nora.bishop@example.org' };
export const yusuf: Person = { name: 'Yusuf Haddad', email: 'yusuf.haddad@example.org' };
export const rosa: Person = { name: 'Rosa Medina', email: 'rosa.medina@example.org' };
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

/** What a page sends by itself, sent from its browser and signed in as its person. */
export async function ask<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

/** The provider that the person works for. */
export async function providerOf(page: Page): Promise<string> {
  const { me } = await ask<{ me: { memberships: { organisation: { id: string; name: string } }[] } }>(page, '{ me { memberships { organisation { id name } } } }');
  return me.memberships.find(({ organisation }) => organisation.name === 'Lakeshore Peer Academy')?.organisation.id ?? '';
}

export const mailTo = async (page: Page, email: string): Promise<Mail[]> => ((await (await page.request.get('/dev/mail/json')).json()) as Mail[]).filter(({ recipient }) => recipient === email);

/** A colleague is invited by an administrator of the provider, and comes in by the link of the mail. */
export async function joinAsTrainer(browser: Browser, { name, email }: Person): Promise<Page> {
  const admin = await signIn(browser, lena);
  await ask(admin, 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) }', { input: { id: crypto.randomUUID(), email, organisationId: await providerOf(admin), role: 'TRAINER' } });
  const token = async () => /invite\/(\S+)/.exec((await mailTo(admin, email)).at(-1)?.body ?? '')?.[1] ?? '';
  await expect.poll(token).not.toBe('');
  const page = await openBrowser(browser);
  expect((await page.request.post(`/auth/invitation/${await token()}/accept`, { data: { name, password } })).ok()).toBe(true);
  return page;
}

async function mailedCodes(page: Page, { email }: Person): Promise<string[]> {
  return (await mailTo(page, email)).flatMap(({ body }) => /\b\d{6}\b/.exec(body)?.[0] ?? []);
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
