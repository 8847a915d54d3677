/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as SecondLookPage } from './second-look-page';

const learning = { id: 'l1', title: 'Boundaries', provider: 'Lake College', learnedOn: '2026-05-02', minutes: 180, domain: null, topics: [], mode: 'LIVE_ONLINE', otherDays: [] };
const review = { id: 'r1', askedAt: '2026-11-20T15:00:00.000Z', holder: { id: 'p1', name: 'Ana Reyes' }, learning };
const audit = { id: 'a1', number: 'WM-2026-000007', status: 'SENT', dueOn: '2027-01-01', note: 'All three.', sentAt: '2026-12-02T15:00:00.000Z', decidedAt: null, reason: null, papers: [], key: 'k', applicationId: 'app1', holder: { id: 'p1', name: 'Ana Reyes' } };
const approval = {
  id: 'a1', state: 'APPROVED', note: 'Sixty hours.', approvedFrom: '2026-01-01', approvedUntil: null, withdrawnFrom: null, reason: 'It fits.', appliedAt: '2026-01-01T15:00:00.000Z',
  provider: { id: 'p1', name: 'Lakeshore' }, board: { id: 'b1', name: 'Harbor Board' }, course: null, history: [], viewerCan: { takeBack: false, decide: false, withdraw: false },
};
const no = (with_ = {}) => ({
  id: 'n1', kind: 'LEARNING', words: 'The paper shows no hours.', fromOn: null, proposedAt: '2026-12-05T15:00:00.000Z', outcome: null, answer: null, decidedAt: null,
  proposer: { id: 'u2', name: 'Nora Bishop' }, second: null, reviewers: [], viewerCan: { confirm: true, withdraw: false }, audit: null, review: null, approval: null, ...with_,
});
const open = (with_ = {}, api = {}, language: 'en' | 'es' = 'en') => renderPage(<SecondLookPage />, { at: '/board/second-look/n1', path: '/board/second-look/:id', language, api: { ProposedNo: { proposedNo: no(with_) }, ...api } });

describe('[M2] the second person', () => {
  test('confirms a no with what it is about beside it', async () => {
    const { calls, container } = await open({ review }, { ConfirmNo: { confirmNo: { id: 'n1', outcome: 'CONFIRMED' } } });
    expect(screen.getByRole('heading', { name: 'Boundaries: Ana Reyes' })).toBeInTheDocument();
    const card = within(screen.getByRole('region', { name: 'Second look' }));
    expect(card.getByText('Nora Bishop proposes: this course does not count')).toBeInTheDocument();
    expect(card.getByText('The paper shows no hours.')).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(card.getByRole('radio', { name: 'Yes. The other side reads it at once.' }));
    await userEvent.type(card.getByRole('textbox', { name: 'Your reasons' }), 'I see none.');
    await userEvent.click(card.getByRole('button', { name: 'Confirm the no' }));
    await settle();
    expect(calls.find(({ name }) => name === 'ConfirmNo')?.body).toEqual({ input: { id: 'n1', isAgreed: true, reasons: 'I see none.' } });
  });

  test('sees an audit, and an approval with the day on which it ends', async () => {
    const { unmount } = await open({ kind: 'AUDIT', audit });
    expect(screen.getByText('Nora Bishop proposes: the audit is not passed')).toBeInTheDocument();
    expect(screen.getByText(/All three\./)).toBeInTheDocument();
    unmount();
    await open({ kind: 'APPROVAL_END', approval, fromOn: '2027-02-01' });
    expect(screen.getByText('Nora Bishop proposes: the approval ends')).toBeInTheDocument();
    expect(screen.getByText('From February 1, 2027 on.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'All training of Lakeshore' })).toBeInTheDocument();
  });

  test('reads it in Spanish', async () => {
    await open({ review }, {}, 'es');
    expect(screen.getByText('Nora Bishop propone: este curso no cuenta')).toBeInTheDocument();
  });

  test('is told when it is not theirs to see', async () => {
    await open({}, { ProposedNo: refuse('NOT_FOUND') });
    expect(screen.getByRole('alert')).toBeInTheDocument();
  });
});

test.each([
  ['LEARNING', 'Courses to look at', '/board/learning'],
  ['AUDIT', 'Audits', '/board/audits'],
  ['APPROVAL', 'Approvals', '/approvals'],
  ['APPROVAL_END', 'Approvals', '/approvals'],
])('[M2] from a no of the kind %s that came back the way leads to the list where it is decided', async (kind, name, path) => {
  await open({ kind, outcome: 'SENT_BACK', answer: 'Read page two.', decidedAt: '2026-12-06T15:00:00.000Z' });
  expect(screen.getByRole('link', { name: `Back to ${name}` })).toHaveAttribute('href', path);
});

test('[M2] from a no that waits the way leads to the second looks', async () => {
  await open({ review });
  expect(screen.getByRole('link', { name: 'Back to Second look' })).toHaveAttribute('href', '/board/queue?tab=SECOND_LOOK');
});

test('[M2] the first person waits, and is told when nobody can look', async () => {
  await open({ review, viewerCan: { confirm: false, withdraw: true } });
  expect(screen.getByText(/Nobody else at your board can take the second look now/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Take it back' })).toBeInTheDocument();
});
