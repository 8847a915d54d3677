import { expect, test } from '@playwright/test';
import { expectFit } from './barriers';
import { ask, jordan, kim, signIn } from './people';

test('[C3] [C8] a trainer sets an exam up on a phone, and its candidates read it before they begin', async ({ browser }) => {
  const trainer = await signIn(browser, kim);
  const { examPlans } = await ask<{ examPlans: { nodes: { id: string }[] } }>(trainer, '{ examPlans(first: 1) { nodes { id } } }');
  const id = examPlans.nodes[0]?.id ?? '';
  await expectFit(trainer, `/bank/exams/${id}`);
  await trainer.getByLabel('Minutes of break for everybody').fill('');
  await trainer.getByRole('button', { name: 'Save the settings' }).click();
  await trainer.getByRole('link', { name: 'Minutes of break for everybody: a whole number from 0 to 120' }).click();
  await expect(trainer.getByLabel('Minutes of break for everybody')).toBeFocused();
  await trainer.keyboard.type('10');
  await trainer.getByRole('button', { name: 'Save the settings' }).click();
  await expect(trainer.getByText('Saved. Attempts that have begun keep their rules.')).toBeVisible();
  const candidate = await signIn(browser, jordan);
  await candidate.goto(`/exams/${id}`);
  await expect(candidate.getByText('You may take 10 minutes of break in all. The clock stands still.')).toBeVisible();
});

test('[C5] the key of an order is corrected with the buttons of the exam', async ({ browser }) => {
  const trainer = await signIn(browser, kim);
  const { bankItems } = await ask<{ bankItems: { nodes: { id: string }[] } }>(trainer, '{ bankItems(first: 1, filter: { kind: ORDERING }) { nodes { id } } }');
  await expectFit(trainer, `/bank/${bankItems.nodes[0]?.id ?? ''}/key`);
  await trainer.getByRole('button', { name: 'Add another right answer' }).click();
  await trainer.getByRole('list', { name: 'Right answer 2' }).getByRole('button', { name: /^Move down/ }).first().click();
  await trainer.getByRole('button', { name: 'See who changes' }).click();
  await expect(trainer.getByRole('region', { name: 'Who changes' })).toBeVisible();
});
