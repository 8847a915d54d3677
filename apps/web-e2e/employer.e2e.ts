import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectFit, expectNoBarriers } from './barriers';
import { ask, mailTo, openBrowser, part, priya, ruth, signIn, thomas } from './people';

const phone = { viewport: { width: 360, height: 740 } };
const hoa = 'Nguyễn Thị Hoa';
const kim = 'Kim Osei';
const reason = 'Suspended by order 2026-40 of the board.';

interface Entry {
  readonly id: string;
  readonly check: { readonly certificate: { readonly number: string; readonly holderName: string } };
}

/** Two people who work here are not on the list yet: the numbers of their certificates. */
async function takeOff(page: Page): Promise<readonly [hoa: string, kim: string]> {
  const { me } = await ask<{ me: { memberships: { organisation: { id: string } }[] } }>(page, '{ me { memberships { organisation { id } } } }');
  const organisationId = me.memberships[0]?.organisation.id;
  const { roster } = await ask<{ roster: { nodes: Entry[] } }>(page, 'query ($organisationId: ID!) { roster(organisationId: $organisationId, first: 50) { nodes { id check { status certificate { number holderName } } } } }', { organisationId });
  const numbers = [];
  for (const name of [hoa, kim]) {
    const entry = roster.nodes.find(({ check }) => check.certificate.holderName === name);
    await ask(page, 'mutation ($id: ID!) { removeFromRoster(id: $id) { endedAt } }', { id: entry?.id });
    numbers.push(entry?.check.certificate.number ?? '');
  }
  return [numbers[0] ?? '', numbers[1] ?? ''];
}

/** Two reviewers of the board suspend it. */
async function suspend([one, other]: readonly [Page, Page], number: string): Promise<void> {
  const { boardCredentials } = await ask<{ boardCredentials: { nodes: { id: string; number: string }[] } }>(one, '{ boardCredentials(first: 100) { nodes { id number } } }');
  const id = randomUUID();
  const asked = { id, credentialId: boardCredentials.nodes.find((each) => each.number === number)?.id, kind: 'SUSPENDED', effectiveOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10), publicReason: reason, reasons: 'Order 40 was signed today.' };
  await ask(one, 'mutation ($input: ProposeStandingChangeInput!) { proposeStandingChange(input: $input) { id } }', { input: asked });
  await ask(other, 'mutation ($input: ConfirmStandingChangeInput!) { confirmStandingChange(input: $input) { id } }', { input: { id, isAgreed: true, reasons: 'I read the order, too.' } });
}

test('[J10] a program checks one certificate, brings its list, and hears of a change within a minute', async ({ browser }) => {
  const staff = await signIn(browser, priya, phone);
  const [ofHoa, ofKim] = await takeOff(staff);

  await test.step('the list is pasted, mended and brought to the roster', async () => {
    await staff.goto('/roster/import');
    await staff.getByLabel('Or paste codes').fill(`${ofHoa}, ${hoa}\n${ofKim}\nWM-2026-999999, Nobody Here`);
    await staff.getByRole('button', { name: 'Read what I pasted' }).click();
    await staff.getByRole('button', { name: 'Look up 3 rows' }).click();
    for (const [group, amount] of [['new on the roster', 1], ['needs a name', 1], ['not found', 1]] as const) await expect(part(staff, `${amount} ${group}`)).toBeVisible();
    await expectNoBarriers(staff);
    await staff.getByLabel('Name on the certificate, row 2').fill(kim);
    await staff.getByRole('button', { name: 'Look up row 2 again' }).click();
    await expect(part(staff, '2 new on the roster')).toContainText(kim);
    await staff.getByRole('button', { name: 'Add and update 2 certificates' }).click();
    await expect(staff.getByRole('heading', { name: 'The roster is up to date' })).toBeVisible();
    await expect(staff.getByText('2 added')).toBeVisible();
  });

  await test.step('a change is told at once, by mail and on the page', async () => {
    await staff.goto('/roster/watch');
    await staff.getByRole('radio', { name: 'At once' }).click();
    await expect(staff.getByText('Kept.')).toBeVisible();
    await suspend([await signIn(browser, ruth), await signIn(browser, thomas)], ofHoa);
    const told = async () => (await mailTo(staff, priya.email)).filter(({ body }) => body.includes(ofHoa)).length;
    await expect.poll(told, { timeout: 60_000 }).toBe(1);
    await staff.reload();
    await expect(part(staff, 'What changed').getByRole('listitem').filter({ hasText: ofHoa }).first()).toContainText('It does not count now.');
  });

  for (const path of ['/roster/watch', '/roster/page', '/roster/interfaces', '/roster/questions']) await test.step(path, () => expectFit(staff, path));
});

test('[J11] a family reads about a program, and what to ask, in both languages and without script', async ({ browser }) => {
  for (const [locale, answers, questions] of [['en-US', 'peer', 'Questions you can ask any program'], ['es-US', 'pares', 'Preguntas para cualquier programa']] as const) {
    const page = await openBrowser(browser, { ...phone, locale, javaScriptEnabled: false });
    await page.goto('/families');
    await expect(page.getByRole('heading', { name: questions })).toBeVisible();
    await page.getByRole('link', { name: 'Elm Street Recovery Center' }).click();
    await expect(page.getByRole('main')).toContainText(answers);
    await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await page.locator('script[src], img[src^="http"], link[href^="http"]').count()).toBe(0);
    await page.context().close();
  }
  const seen = await openBrowser(browser);
  for (const path of ['/families', '/verify/register']) await test.step(path, () => expectFit(seen, path));
});
