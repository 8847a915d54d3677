/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../ui/testing';
import { aReviewedApplication, firstApproval } from './certification.builder';
import { Component as QueuePage } from './queue-page';
import { Component as ReviewPage } from './review-page';

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000 - 60_000).toISOString();
const row = { id: 'a1', status: 'SENT', sentAt: daysAgo(3), certificateLanguage: 'es', applicant: { id: 'p1', name: 'Ana Reyes' }, decisions: [] as unknown[] };
const page = (nodes: unknown[]) => ({ applicationQueue: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } });
const open = (with_ = {}, api = {}) => renderPage(<ReviewPage />, { at: '/board/applications/a1', path: '/board/applications/:id', api: { BoardApplication: { application: aReviewedApplication(with_) }, ...api } });
const can = (with_ = {}) => ({ edit: false, send: false, decide: false, confirm: false, isConflicted: false, ...with_ });
const secondLook = { status: 'SECOND_LOOK', decisions: [firstApproval], viewerCan: can({ confirm: true }) };

describe('the queue', () => {
  test('shows who waits and for how many days', async () => {
    const { container } = await renderPage(<QueuePage />, { api: { ApplicationQueue: page([row]) } });
    expect(screen.getByRole('link', { name: 'Ana Reyes' })).toHaveAttribute('href', '/board/applications/a1');
    expect(screen.getByText('Waiting for 3 days')).toBeInTheDocument();
    expect(screen.getByText('Certificate in Español')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('has a tab for second looks that names who decided first', async () => {
    const answer = ({ status }: { status?: unknown }) => page(status === 'SECOND_LOOK' ? [{ ...row, status: 'SECOND_LOOK', decisions: [firstApproval] }] : []);
    const { address } = await renderPage(<QueuePage />, { at: '/board/queue', api: { ApplicationQueue: answer } });
    expect(screen.getByText('Nothing waits for a first look')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Second look' }));
    await settle();
    expect(screen.getByText('Ruth Adler has decided. Another person must confirm.')).toBeInTheDocument();
    expect(address()).toBe('/board/queue?tab=SECOND_LOOK');
  });

  test('offers to try again when the server cannot be reached', async () => {
    await renderPage(<QueuePage />, { api: { ApplicationQueue: refuse('INTERNAL') } });
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });
});

describe('the first look', () => {
  test('holds rule, evidence and source side by side', async () => {
    const { container } = await open();
    expect(screen.getByRole('heading', { name: '6 hours of training' })).toBeInTheDocument();
    expect(screen.getByText(/Foundations, 6:00 hours/)).toBeInTheDocument();
    expect(screen.getByText('Rule 4 of the board')).toBeInTheDocument();
    expect(screen.getByText('Sent to the board')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('names the act and the person on the button', async () => {
    const { calls } = await open({}, { DecideApplication: { decideApplication: { id: 'a1', status: 'SECOND_LOOK' } } });
    await userEvent.click(screen.getByRole('radio', { name: 'Approve' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Reasons' }), 'Every rule is met.');
    await userEvent.click(screen.getByRole('button', { name: 'Approve Ana Reyes' }));
    await settle();
    expect(calls.find((call) => call.name === 'DecideApplication')?.body).toEqual({ input: { applicationId: 'a1', outcome: 'APPROVE', reasons: 'Every rule is met.' } });
  });

  test('asks for a choice and reasons before anything is sent', async () => {
    const { calls } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Record the decision about Ana Reyes' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Write the reasons for your decision.');
    expect(calls.some((call) => call.name === 'DecideApplication')).toBe(false);
  });

  test('keeps the reasons when the server refuses', async () => {
    await open({}, { DecideApplication: refuse('APPLICATION_REQUIREMENTS_UNMET') });
    await userEvent.click(screen.getByRole('radio', { name: 'Recommend no' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Reasons' }), 'Rule 4.');
    await userEvent.click(screen.getByRole('button', { name: 'Recommend no for Ana Reyes' }));
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('Some requirements are not met yet.');
    expect(screen.getByRole('textbox', { name: 'Reasons' })).toHaveValue('Rule 4.');
  });

  test('[M2] turns away a reviewer who is tied to the applicant', async () => {
    const { container } = await open({ viewerCan: can({ isConflicted: true }) });
    expect(screen.getByRole('heading', { name: 'You must look away' })).toBeInTheDocument();
    expect(screen.queryByRole('radio')).toBeNull();
    await expectAccessible(container);
  });
});

describe('the second look', () => {
  const choose = async (choice: string, reasons: string, act: string) => {
    await userEvent.click(screen.getByRole('radio', { name: choice }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Reasons' }), reasons);
    await userEvent.click(screen.getByRole('button', { name: act }));
    await settle();
  };

  test('agrees and issues', async () => {
    const { calls, container } = await open(secondLook, { ConfirmDecision: { confirmDecision: { id: 'a1', status: 'ISSUED' } } });
    await expectAccessible(container);
    await choose('Agree and issue the certificate', 'I agree.', 'Agree and issue the certificate of Ana Reyes');
    expect(calls.find((call) => call.name === 'ConfirmDecision')?.body).toEqual({ input: { applicationId: 'a1', isAgreed: true, reasons: 'I agree.' } });
  });

  test('sends the case back with reasons', async () => {
    const { calls } = await open(secondLook, { ConfirmDecision: { confirmDecision: { id: 'a1', status: 'SENT' } } });
    await choose('Disagree and send it back', 'The exam is from another state.', 'Send Ana Reyes back to the queue');
    expect(calls.find((call) => call.name === 'ConfirmDecision')?.body).toMatchObject({ input: { isAgreed: false } });
  });

  test('shows nothing to do to somebody who may not confirm', async () => {
    await open({ ...secondLook, viewerCan: can() });
    expect(screen.queryByRole('radio')).toBeNull();
  });
});
