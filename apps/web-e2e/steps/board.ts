import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from '../barriers';
import { part, ruth } from '../people';

async function openCase(page: Page, tab: string): Promise<void> {
  await page.goto('/board/queue');
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('link', { name: /^Ana .*Reyes$|^Ana Reyes$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Application of Ana/ })).toBeVisible();
}

/** Rule, evidence and source stand side by side; the first reviewer's word is not enough. */
export async function decide(page: Page): Promise<void> {
  await openCase(page, 'My turn');
  await expect(part(page, 'Rule, evidence and source')).toContainText('7 of 7 requirements are done.');
  await expectNoBarriers(page);
  await page.getByRole('radio', { name: 'Approve' }).check();
  await page.getByRole('button', { name: /^Approve Ana/ }).click();
  await expect(page.getByRole('alert')).toContainText('Write the reasons for your decision.');
  await page.getByLabel('Reasons').fill('Every requirement is met by the record.');
  await page.getByRole('button', { name: /^Approve Ana/ }).click();
  await expect(page.getByText('You decided first. Another reviewer has to confirm it.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Agree and issue the certificate' })).toHaveCount(0);
}

/** The server refuses too: a screen without the button is not the rule. */
export async function tryBothLooks(page: Page): Promise<void> {
  const applicationId = new URL(page.url()).pathname.split('/').at(-1);
  const query = 'mutation ConfirmDecision($input: ConfirmDecisionInput!) { confirmDecision(input: $input) { id } }';
  const variables = { input: { applicationId, isAgreed: true, reasons: 'I agree with myself.' } };
  const answer = await page.request.post('/graphql', { data: { operationName: 'ConfirmDecision', query, variables } });
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'DECISION_SECOND_PERSON_NEEDED' } }] });
}

export async function confirmAndIssue(page: Page): Promise<void> {
  await openCase(page, 'Second look');
  await expect(part(page, 'Second look')).toContainText(ruth.name);
  await page.getByRole('radio', { name: 'Agree and issue the certificate' }).check();
  await page.getByLabel('Reasons').fill('I read the same evidence and agree.');
  await page.getByRole('button', { name: /^Agree and issue the certificate of Ana/ }).click();
  await expect(page.getByText('Certificate issued').first()).toBeVisible();
}

export interface Change {
  /** As the card says it: "Suspend the certificate". */
  readonly act: string;
  /** As the button of the first reviewer says it. */
  readonly proposal: string;
  readonly reason: string;
}

async function openCertificate(page: Page, name: string): Promise<void> {
  await page.goto('/board/certificates');
  await page.getByRole('link', { name, exact: true }).click();
}

/** A change of standing is dated and reasoned by one reviewer; nothing has changed then. */
export async function proposeChange(page: Page, name: string, { act, proposal, reason }: Change): Promise<void> {
  await openCertificate(page, name);
  await page.getByRole('radio', { name: act }).check();
  await page.getByLabel('Public reason').fill(reason);
  await page.getByLabel('Why, for the other reviewer').fill('The order was signed today.');
  await page.getByRole('button', { name: proposal }).click();
  await expect(page.getByText('Sent to a second person. Nothing has changed yet.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Yes. It counts at once.' })).toHaveCount(0);
}

/** Another reviewer finds it under "Second look", and is asked once more. */
export async function confirmChange(page: Page, name: string, { act }: Change): Promise<void> {
  await page.goto('/board/queue?tab=SECOND_LOOK');
  await part(page, 'Certificates: changes that need a second look').getByRole('link', { name, exact: true }).click();
  await page.getByRole('radio', { name: 'Yes. It counts at once.' }).check();
  await page.getByLabel('Your reasons').fill('I read the order.');
  await page.getByRole('button', { name: act }).click();
  await page.getByRole('dialog').getByRole('button', { name: act }).click();
  await expect(page.getByText('Recorded. Everybody who checks sees it from now on.')).toBeVisible();
}
