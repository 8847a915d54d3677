/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../../graphql/session';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as CreditsPage } from './credits-page';
import { MyCredits } from './my-credits';

const me = (id: string) => ({ id, email: 'x@example.org', chosenName: null, legalName: null, isLegalNamePublic: false, name: null, locale: 'en', memberships: [] }) as Me;
const credit = {
  id: 'p1', title: 'Ethics for peers', provider: 'Harbor College', domain: 'ETHICAL_RESPONSIBILITY', mode: 'IN_PERSON', minutes: 960, learnedOn: '2026-05-04', evidence: 'Certificate 12', reason: 'Covers boundaries',
  approvedAt: '2026-11-23T15:00:00.000Z', person: { id: 'ana', name: 'Ana Reyes' }, approver: { id: 'kim', name: 'Kim Osei' }, withdrawal: null,
};
const list = (nodes: object[]) => ({ PriorCredits: { priorCredits: { nodes } }, Learners: { learners: { nodes: [{ id: 'l1', person: { id: 'ana', name: 'Ana Reyes' } }] } } });

it('[A8] a trainee sees prior learning as credit, with its evidence, reason and approver', async () => {
  const { container } = await renderPage(<MyCredits />, { me: me('ana'), api: list([credit]) });
  expect(screen.getByText('Credit for prior learning')).toBeVisible();
  expect(screen.getByText('What was seen: Certificate 12')).toBeVisible();
  expect(screen.getByText('Why it counts: Covers boundaries')).toBeVisible();
  expect(screen.getByText(/Kim Osei stands behind it/)).toBeVisible();
  await expectAccessible(container);
});
it('shows nothing to a trainee without credit', async () => {
  await renderPage(<MyCredits />, { me: me('luz'), api: list([credit]) });
  expect(screen.queryByRole('heading')).not.toBeInTheDocument();
});

describe('[A8] a trainer', () => {
  it('credits prior learning, and is told what is missing', async () => {
    const page = await renderPage(<CreditsPage />, { me: me('kim'), api: { ...list([]), CreditPriorLearning: { creditPriorLearning: { id: 'p2' } } } });
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('button', { name: 'Give credit' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Fill this in.');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Trainee' }), 'Ana Reyes');
    for (const [name, words] of [['What was learned', 'Ethics'], ['Where', 'Harbor College'], ['Time', '16:00'], ['What you have seen', 'Certificate 12'], ['Why it counts for this domain', 'Boundaries']] as const) {
      await userEvent.type(screen.getByRole('textbox', { name }), words);
    }
    await userEvent.type(screen.getByLabelText('Finished on'), '2026-05-04');
    await userEvent.click(screen.getByRole('button', { name: 'Give credit' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'CreditPriorLearning')?.body).toEqual({
      input: { learnerId: 'l1', title: 'Ethics', provider: 'Harbor College', domain: 'ADVOCACY', mode: 'IN_PERSON', minutes: 960, learnedOn: '2026-05-04', evidence: 'Certificate 12', reason: 'Boundaries', topics: [] },
    });
    expect(screen.getByText('Saved. The credit stands under your name.')).toBeVisible();
  });
  it('withdraws credit with a reason, and hears why not', async () => {
    const page = await renderPage(<CreditsPage />, { me: me('kim'), api: { ...list([credit]), WithdrawCredit: refuse('CREDIT_ALREADY_WITHDRAWN') } });
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw the credit' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Why it counts no longer' }), 'Not theirs');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Withdraw the credit' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'WithdrawCredit')?.body).toEqual({ input: { id: 'p1', reason: 'Not theirs' } });
    expect(within(dialog).getByRole('alert')).toHaveTextContent('This credit was withdrawn before.');
  });
});
