/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../../graphql/session';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as ApprovalsPage } from './approvals-page';

const approval = (with_: object = {}) => ({
  id: 'a1', state: 'APPLIED', note: 'Sixty hours, all live.', approvedFrom: null, approvedUntil: null, withdrawnFrom: null, reason: null, appliedAt: '2026-11-20T15:00:00.000Z',
  provider: { id: 'p1', name: 'Lakeshore' }, board: { id: 'b1', name: 'Harbor Board' }, course: { id: 'c1', title: 'Foundations' },
  history: [{ id: 'h1', action: 'approval.applied', at: '2026-11-20T15:00:00.000Z', reason: 'Sixty hours, all live.', actor: { id: 'l', name: 'Lena Fischer' } }],
  proposedNos: [] as object[], viewerCan: { takeBack: false, decide: false, withdraw: false }, ...with_,
});
const me = (role: string, kind: string) => ({ id: 'm', email: 'm@example.org', chosenName: null, legalName: 'Me', isLegalNamePublic: false, name: 'Me', locale: 'en', memberships: [{ id: 'mm', role, organisation: { id: kind === 'CERTIFICATION_BOARD' ? 'b1' : 'p1', name: 'Here', kind } }] }) as Me;
const list = (...nodes: object[]) => ({ trainingApprovals: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } });
const choices = { certificationBoards: [{ id: 'b1', name: 'Harbor Board' }], courses: { nodes: [{ id: 'c1', title: 'Foundations' }] } };
const board = (api: Record<string, unknown>, given: object = {}) => renderPage(<ApprovalsPage />, { at: '/approvals', path: '/approvals', me: me('REVIEWER', 'CERTIFICATION_BOARD'), api, ...given });
const provider = (api: Record<string, unknown>, role = 'ORG_ADMIN') => renderPage(<ApprovalsPage />, { at: '/approvals', path: '/approvals', me: me(role, 'TRAINING_PROVIDER'), api: { ApprovalChoices: choices, ...api } });

describe('[M3] the board', () => {
  it('approves from a day on, with a reason', async () => {
    const page = await board({ TrainingApprovals: list(approval({ viewerCan: { takeBack: false, decide: true, withdraw: false } })), DecideApproval: { decideApproval: { id: 'a1' } } });
    expect(screen.getByRole('heading', { name: 'Foundations, by Lakeshore' })).toBeVisible();
    expect(screen.getByText('Waits for the board')).toBeVisible();
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Choose the first day.');
    await userEvent.type(screen.getByLabelText('First day that counts'), '2026-11-01');
    await userEvent.type(screen.getByLabelText('Why'), 'It fits.');
    await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'DecideApproval')?.body).toEqual({ input: { id: 'a1', isApproved: true, approvedFrom: '2026-11-01', approvedUntil: null, reason: 'It fits.' } });
  });
  it('says no with a reason and without days, and keeps what was typed when it is refused', async () => {
    const page = await board({ TrainingApprovals: list(approval({ viewerCan: { takeBack: false, decide: true, withdraw: false } })), DecideApproval: refuse('APPROVAL_OWN_PROVIDER') });
    await userEvent.click(screen.getByRole('radio', { name: 'Do not approve' }));
    expect(screen.queryByLabelText('First day that counts')).not.toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Why'), 'No live hours.');
    expect(screen.getByText(/^A no is what two people say/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Send to a second person' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'DecideApproval')?.body).toMatchObject({ input: { isApproved: false, approvedFrom: null, reason: 'No live hours.' } });
    expect(screen.getByRole('alert')).toHaveTextContent('You work for this provider. Another reviewer answers.');
    expect(screen.getByLabelText('Why')).toHaveValue('No live hours.');
  });
  it('[M2] sees where a no waits for its second person', async () => {
    await board({ TrainingApprovals: list(approval({ proposedNos: [{ id: 'n1', path: '/board/second-look/n1', outcome: null }] })) });
    expect(screen.getByText('Waits for a second look')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open the second look : Lakeshore' })).toHaveAttribute('href', '/board/second-look/n1');
  });
  it('ends an approval from a day on', async () => {
    const page = await board({ TrainingApprovals: list(approval({ state: 'APPROVED', approvedFrom: '2026-01-01', reason: 'It fits.', viewerCan: { takeBack: false, decide: false, withdraw: true } })), WithdrawApproval: { withdrawApproval: { id: 'a1' } } });
    expect(screen.getByText('Counts from January 1, 2026')).toBeVisible();
    await userEvent.click(screen.getByText('End the approval', { selector: 'summary' }));
    await userEvent.type(screen.getByLabelText('First day that counts no longer'), '2026-12-01');
    await userEvent.type(screen.getByLabelText('Why'), 'No trainer is left.');
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('button', { name: 'Send to a second person' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'WithdrawApproval')?.body).toEqual({ input: { id: 'a1', withdrawnFrom: '2026-12-01', reason: 'No trainer is left.' } });
  });
  it('has nothing to do while nobody asks, and says when it could not be read', async () => {
    const page = await board({ TrainingApprovals: list() }, { language: 'es' });
    expect(screen.getByText('Cuando alguien pida, estará aquí.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Pedir a la junta' })).not.toBeInTheDocument();
    page.unmount();
    await board({ TrainingApprovals: refuse('INTERNAL') });
    expect(screen.getByRole('alert')).toBeVisible();
  });
});

describe('[M3] the provider', () => {
  it('asks a board for one course, and once more for another with an id of its own', async () => {
    const page = await provider({ TrainingApprovals: list(), ApplyForApproval: { applyForApproval: { id: 'a9' } } });
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('button', { name: 'Ask the board' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Choose a board.');
    for (const course of ['Foundations', 'All that we teach']) {
      await userEvent.selectOptions(screen.getByLabelText('Which board'), 'Harbor Board');
      await userEvent.selectOptions(screen.getByLabelText('What it is about'), course);
      await userEvent.type(screen.getByLabelText('What the board needs to know'), 'Live.');
      await userEvent.click(screen.getByRole('button', { name: 'Ask the board' }));
      await settle();
    }
    const sent = page.calls.filter(({ name }) => name === 'ApplyForApproval').map(({ body }) => (body as { input: { id: string; courseId: string | null } }).input);
    expect(sent).toMatchObject([{ boardId: 'b1', providerId: 'p1', courseId: 'c1', note: 'Live.' }, { courseId: null }]);
    expect(sent[0]?.id).not.toBe(sent[1]?.id);
  });
  it('takes a question back, asked once more', async () => {
    const page = await provider({ TrainingApprovals: list(approval({ course: null, viewerCan: { takeBack: true, decide: false, withdraw: false } })), TakeBackApproval: { takeBackApproval: { id: 'a1' } } });
    expect(screen.getByRole('heading', { name: 'All training of Lakeshore' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take it back' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'TakeBackApproval')?.body).toEqual({ id: 'a1' });
  });
  it('shows a trainer what was asked and answered, and no form', async () => {
    await provider({ TrainingApprovals: list(approval({ state: 'REFUSED', reason: 'No live hours.' })) }, 'TRAINER');
    expect(screen.getByText('The board says: No live hours.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ask the board' })).not.toBeInTheDocument();
  });
});
