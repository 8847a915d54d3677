/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { anOwnCase } from '../applicant/applicant.builder';
import { Component as ApplicationPage } from '../application-page';
import { Component as QueuePage } from '../board/queue-page';
import { Component as ReviewPage } from '../board/review-page';
import { aReviewedApplication, firstApproval } from '../certification.builder';

const can = (with_ = {}) => ({ edit: false, send: false, decide: false, confirm: false, appeal: false, decideAppeal: false, take: false, ...with_ });
const no = { ...firstApproval, outcome: 'DENY' as const, reasons: 'The course was of another state.', requirementId: 'training', remedy: 'Take six hours here.' };
const confirmed = { ...firstApproval, id: 'd2', look: 2, outcome: 'DENY' as const, reasons: 'I agree.', appealUntil: '2026-12-23' };
const denied = { status: 'DENIED' as const, sentAt: '2026-11-20T15:00:00.000Z', decisions: [no, confirmed], viewerCan: can({ appeal: true }) };
const filed = { id: 'p1', text: 'The course was this board\'s.', filedAt: '2026-12-01T15:00:00.000Z', outcome: null, reasons: null, decidedAt: null };
const heard = { ...filed, outcome: 'NO_STANDS' as const, reasons: 'It was not.', decidedAt: '2026-12-10T15:00:00.000Z' };
const aNo = (with_ = {}) => ({
  id: 'n1', kind: 'APPEAL' as const, words: 'I read it all again.', fromOn: null, proposedAt: '2026-12-05T15:00:00.000Z', outcome: null, answer: null, decidedAt: null,
  proposer: { id: 'u2', name: 'Nora Bishop' }, second: null, reviewers: [{ id: 'u3', name: 'Lena Ortiz' }], viewerCan: { confirm: false, withdraw: false }, ...with_,
});
const openNo = (with_ = {}, api = {}) => openCase({ viewerCan: can(), appeals: [{ ...filed, proposedNos: [aNo(with_)] }] }, api);
const openMine = (with_ = {}, api = {}, language: 'en' | 'es' = 'en') => renderPage(<ApplicationPage />, { at: '/apply/a1', path: '/apply/:id', language, api: { MyApplication: { application: anOwnCase({ ...denied, ...with_ }) }, ...api } });
const openCase = (with_ = {}, api = {}) => renderPage(<ReviewPage />, { at: '/board/applications/a1', path: '/board/applications/:id', api: { BoardApplication: { application: aReviewedApplication({ ...denied, status: 'APPEALED', appeals: [{ ...filed, proposedNos: [] as ReturnType<typeof aNo>[] }], viewerCan: can({ decideAppeal: true }), ...with_ }) }, ...api } });

describe('[E6] the applicant', () => {
  test('reads which rule, why, what would change it, and the last day to appeal', async () => {
    const { container } = await openMine();
    const card = within(screen.getByRole('region', { name: 'Why the board said no' }));
    for (const text of ['6 hours of training', 'The course was of another state.', 'Take six hours here.', 'December 23, 2026']) expect(card.getByText(text)).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('appeals in their own words, which stay when it is refused', async () => {
    const { calls } = await openMine({}, { AppealDenial: refuse('APPEAL_OTHER_RUNS') });
    await userEvent.click(screen.getByText('Appeal this decision (until December 23, 2026)'));
    const send = () => userEvent.click(screen.getByRole('button', { name: 'Send the appeal' }));
    await send();
    expect(screen.getByRole('alert')).toHaveTextContent('Write why you think the decision is not right.');
    const text = screen.getByRole('textbox', { name: 'Why is the decision not right?' });
    await userEvent.type(text, 'The course was here.');
    await send();
    await settle();
    expect(calls.find(({ name }) => name === 'AppealDenial')?.body).toEqual({ input: { applicationId: 'a1', text: 'The course was here.' } });
    expect(screen.getByRole('alert')).toHaveTextContent('You have started a new application. Take it back first, then appeal.');
    expect(text).toHaveValue('The course was here.');
  });

  test('sees what came of it, and no second appeal', async () => {
    const { container } = await openMine({ appeals: [heard], viewerCan: can() });
    const card = within(screen.getByRole('region', { name: 'Appeal' }));
    expect(card.getByText('The no stays')).toBeInTheDocument();
    expect(card.getByText('It was not.')).toBeInTheDocument();
    expect(screen.queryByText(/^Appeal this decision/)).toBeNull();
    await expectAccessible(container);
  });

  test('reads it in Spanish', async () => {
    await openMine({}, {}, 'es');
    expect(screen.getByText('Apelar esta decisión (hasta el 23 de diciembre de 2026)')).toBeInTheDocument();
  });
});

describe('[E6] a reviewer who took no part', () => {
  test('reads the appeal and decides it', async () => {
    const { calls, container } = await openCase({}, { DecideAppeal: { decideAppeal: {} } });
    expect(screen.getByText('The course was this board\'s.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'The appeal is right: look again from the start' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Reasons' }), 'It was.');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Have the case of Ana Reyes looked at again' }));
    await settle();
    expect(calls.find(({ name }) => name === 'DecideAppeal')?.body).toEqual({ input: { applicationId: 'a1', outcome: 'NEW_LOOK', reasons: 'It was.' } });
  });

  test('is the only one with a form', async () => {
    await openCase({ viewerCan: can() });
    expect(screen.queryByRole('heading', { name: 'Hear the appeal' })).toBeNull();
  });
});

describe('[E6] [M2] that the no stays', () => {
  test('is proposed by the first one', async () => {
    const { calls } = await openCase({}, { DecideAppeal: { decideAppeal: {} } });
    expect(screen.getByText(/That the no stays is what two people say/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'The no stays' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Reasons' }), 'I read it all again.');
    await userEvent.click(screen.getByRole('button', { name: 'Propose that the no for Ana Reyes stays' }));
    await settle();
    expect(calls.find(({ name }) => name === 'DecideAppeal')?.body).toEqual({ input: { applicationId: 'a1', outcome: 'NO_STANDS', reasons: 'I read it all again.' } });
  });

  test('is confirmed by the second one in one press, who reads it beside the appeal', async () => {
    const { calls, container } = await openNo({ viewerCan: { confirm: true, withdraw: false } }, { ConfirmNo: { confirmNo: { id: 'n1', outcome: 'CONFIRMED' } } });
    expect(screen.getByText('The course was this board\'s.')).toBeInTheDocument();
    const card = within(screen.getByRole('region', { name: 'Second look' }));
    expect(card.getByText('Nora Bishop proposes: the no stays')).toBeInTheDocument();
    expect(card.getByText('I read it all again.')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Hear the appeal' })).toBeNull();
    await expectAccessible(container);
    await userEvent.click(card.getByRole('button', { name: 'Confirm the no' }));
    expect(card.getByRole('alert')).toHaveTextContent('Choose yes or no.');
    await userEvent.click(card.getByRole('radio', { name: 'Yes. The other side reads it at once.' }));
    await userEvent.type(card.getByRole('textbox', { name: 'Your reasons' }), 'I read it too.');
    await userEvent.click(card.getByRole('button', { name: 'Confirm the no' }));
    await settle();
    expect(calls.find(({ name }) => name === 'ConfirmNo')?.body).toEqual({ input: { id: 'n1', isAgreed: true, reasons: 'I read it too.' } });
    expect(screen.getByText('Confirmed. The no counts, and the other side reads it.')).toBeInTheDocument();
  });

  test('is sent back, and what was typed stays when that is refused', async () => {
    await openNo({ viewerCan: { confirm: true, withdraw: false } }, { ConfirmNo: refuse('PROPOSAL_DECIDED') });
    await userEvent.click(screen.getByRole('radio', { name: 'No, send it back. Nothing changes.' }));
    const reasons = screen.getByRole('textbox', { name: 'Your reasons' });
    await userEvent.type(reasons, 'The course was here.');
    await userEvent.click(screen.getByRole('button', { name: 'Send it back' }));
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('Somebody has answered this already.');
    expect(reasons).toHaveValue('The course was here.');
  });

  test('waits for a second person, says who can look, and is taken back by the first one', async () => {
    const { calls, container } = await openNo({ viewerCan: { confirm: false, withdraw: true } }, { WithdrawNo: { withdrawNo: { id: 'n1', outcome: 'WITHDRAWN' } } });
    expect(screen.getByText('You proposed this. These people can take the second look: Lena Ortiz.')).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take it back' }));
    await settle();
    expect(calls.find(({ name }) => name === 'WithdrawNo')?.body).toEqual({ id: 'n1' });
  });

  test('is kept with what the second person said', async () => {
    await openNo({ outcome: 'SENT_BACK', answer: 'The course was here.', decidedAt: '2026-12-06T15:00:00.000Z', second: { id: 'u3', name: 'Lena Ortiz' }, reviewers: [] });
    expect(screen.getByText('the no stays: Lena Ortiz sent it back to Nora Bishop')).toBeInTheDocument();
    expect(screen.getByText('Lena Ortiz: The course was here.')).toBeInTheDocument();
  });

  test('stands among the second looks', async () => {
    const page = { hasNextPage: false, endCursor: null };
    const no = { id: 'n1', kind: 'APPEAL', path: '/board/applications/a1', proposedAt: '2026-12-05T15:00:00.000Z', proposer: { id: 'u2', name: 'Nora Bishop' }, holder: { id: 'p1', name: 'Ana Reyes' }, provider: null };
    await renderPage(<QueuePage />, { at: '/board/queue?tab=SECOND_LOOK', api: { ApplicationQueue: { applicationQueue: { nodes: [], pageInfo: page } }, NosToConfirm: { nosToConfirm: { nodes: [no], pageInfo: page } } } });
    const card = within(screen.getByRole('region', { name: 'Other decisions that need a second look' }));
    expect(card.getByRole('link', { name: 'Ana Reyes' })).toHaveAttribute('href', '/board/applications/a1');
    expect(card.getByText('Nora Bishop proposes: the no stays')).toBeInTheDocument();
  });
});

test('the list of what was not approved says until when each can be appealed', async () => {
  const row = { id: 'a1', status: 'DENIED', sentAt: null, dueOn: '2199-12-23', boardDaysLeft: null, certificateLanguage: 'en', assignee: null, applicant: { id: 'p1', name: 'Ana Reyes' }, decisions: [], appeals: [] as unknown[] };
  const nodes = [row, { ...row, id: 'a2', dueOn: '2020-12-23' }, { ...row, id: 'a3', appeals: [{ id: 'p1' }] }];
  await renderPage(<QueuePage />, { at: '/board/queue?tab=NOT_APPROVED', api: { ApplicationQueue: { applicationQueue: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } } } });
  for (const text of ['Appeal open until December 23, 2199', 'Last day to appeal was December 23, 2020', 'The no stays']) expect(screen.getByText(text)).toBeInTheDocument();
});
