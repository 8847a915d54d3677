/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Upload } from 'tus-js-client';
import type { AuditDrawsQuery, AuditRecordFragment, RenewalAuditsQuery } from '../../../graphql/generated/graphql';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { AuditNotice } from './audit-notice';
import { Component as BoardPage } from './board-page';
import { Component as HolderPage } from './holder-page';

jest.mock('tus-js-client', () => ({ Upload: jest.fn() }));

type Options = NonNullable<ConstructorParameters<typeof Upload>[1]>;
beforeEach(() => {
  jest.mocked(Upload).mockImplementation((_, options: Options = {}) => ({ url: 'http://localhost/uploads/f1', start: () => options.onSuccess?.({} as never) }) as unknown as Upload);
});

const record = (with_: Partial<AuditRecordFragment> = {}): AuditRecordFragment => ({ id: 'a1', number: 'WM-2026-000007', status: 'ASKED', dueOn: '2027-01-01', note: null, sentAt: null, decidedAt: null, reason: null, papers: [], ...with_ });
const draw: AuditDrawsQuery['auditDraws'][number] = { id: 'd1', renewedFrom: '2026-11-01', renewedUntil: '2026-11-30', percent: 10, windowDays: 30, seed: null, seedSha256: 'c0ffee', announcedAt: '2026-11-01T15:00:00.000Z', drawnAt: null, numbers: null, canDraw: true };
const me = { id: 'p1', email: 'ruth@example.org', legalName: 'Ruth Adler', chosenName: null, isLegalNamePublic: false, name: 'Ruth Adler', locale: 'en', memberships: [{ id: 'm1', role: 'REVIEWER', organisation: { id: 'o1', name: 'Harbor State Board', kind: 'CERTIFICATION_BOARD', timeZone: 'America/Chicago' } }] };
const mine = (audits: AuditRecordFragment[], api = {}) => renderPage(<HolderPage />, { api: { MyRenewalAudits: { myRenewalAudits: audits }, ...api } });
const board = (with_: Partial<RenewalAuditsQuery['renewalAudits']['nodes'][number]>, draws = [draw], api = {}) =>
  renderPage(<BoardPage />, { me: me as never, api: { RenewalAudits: { renewalAudits: { nodes: [{ ...record(), key: 'k', applicationId: 'app1', holder: { id: 'p2', name: 'Ana Reyes' }, proposedNos: [], ...with_ }], pageInfo: { hasNextPage: false, endCursor: null } } }, AuditDraws: { auditDraws: draws }, ...api } });

test('[H3] the holder reads what is asked until when, adds papers, and sends them', async () => {
  const { calls, container } = await mine([record({ papers: [{ id: 'x1', name: 'Ethics.pdf', addedAt: '2026-12-03T15:00:00.000Z' }] })], { AddAuditPaper: { addAuditPaper: record() }, SendAudit: { sendAudit: record({ status: 'SENT' }) } });
  const card = within(screen.getByRole('region', { name: 'Renewal of certificate WM-2026-000007' }));
  expect(card.getByText('Send your papers by January 1, 2027.')).toBeInTheDocument();
  expect(card.getByRole('link', { name: 'Ethics.pdf' })).toHaveAttribute('href', '/files/audits/x1');
  await expectAccessible(container);
  const file = document.querySelector('input[type=file]');
  if (file) await userEvent.upload(file as HTMLInputElement, new File(['%PDF-1.4'], 'boundaries.pdf', { type: 'application/pdf' }));
  await settle();
  expect(calls.find(({ name }) => name === 'AddAuditPaper')?.body).toMatchObject({ input: { auditId: 'a1', name: 'boundaries.pdf', fileId: 'f1' } });
  await userEvent.type(card.getByRole('textbox', { name: 'A word to the board' }), 'All three.');
  await userEvent.click(card.getByRole('button', { name: 'Send to the board' }));
  await settle();
  expect(calls.find(({ name }) => name === 'SendAudit')?.body).toEqual({ input: { id: 'a1', note: 'All three.' } });
});

test('[H3] once it is decided the holder reads what the board says, and nothing is left to send', async () => {
  await mine([record({ status: 'PASSED', sentAt: '2026-12-10T15:00:00.000Z', decidedAt: '2026-12-12T15:00:00.000Z', reason: 'The hours are there.' })]);
  expect(screen.getByText('All in order')).toBeInTheDocument();
  expect(screen.getByText('The hours are there.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Send to the board' })).toBeNull();
});

test('a refusal says why', async () => {
  await mine([record()], { SendAudit: refuse('AUDIT_WINDOW_OVER', { details: { last: '2027-01-01' } }) });
  await userEvent.click(screen.getByRole('button', { name: 'Send to the board' }));
  await settle();
  expect(screen.getByText('The last day for papers was January 1, 2027. Write to the board.')).toBeInTheDocument();
});

const notice = (status: AuditRecordFragment['status']) => renderPage(<AuditNotice />, { api: { MyRenewalAudits: { myRenewalAudits: [record({ status })] } } });

test('the certificate page tells that papers are asked for', async () => {
  await notice('ASKED');
  expect(screen.getByText('The board asks for papers by January 1, 2027.')).toBeInTheDocument();
});

test('and says nothing once they were sent', async () => {
  await notice('SENT');
  expect(screen.queryByText(/The board asks for papers/)).toBeNull();
});

test('[H3] the board announces a draw beforehand, and draws it once', async () => {
  const { calls, container } = await board({}, [draw], { AnnounceAuditDraw: { announceAuditDraw: { id: 'd2' } }, DrawAudits: { drawAudits: { id: 'd1' } } });
  await expectAccessible(container);
  fireEvent.change(screen.getByLabelText('Renewed from'), { target: { value: '2026-12-01' } });
  fireEvent.change(screen.getByLabelText('Renewed until'), { target: { value: '2026-12-31' } });
  await userEvent.click(screen.getByRole('button', { name: 'Announce' }));
  await settle();
  expect(calls.find(({ name }) => name === 'AnnounceAuditDraw')?.body).toEqual({ input: { boardId: 'o1', renewedFrom: '2026-12-01', renewedUntil: '2026-12-31', percent: 10, windowDays: 30 } });
  await userEvent.click(screen.getByRole('button', { name: 'Draw now' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Draw now' }));
  await settle();
  expect(calls.find(({ name }) => name === 'DrawAudits')?.body).toEqual({ id: 'd1' });
});

test('[H3] while its days run a draw says when it can be done', async () => {
  await board({}, [{ ...draw, canDraw: false }]);
  expect(screen.getByText('You can draw after November 30, 2026.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Draw now' })).toBeNull();
});

test('[H3] after the draw the board has all to draw it again, and decides with a reason', async () => {
  const { calls } = await board({ status: 'SENT', sentAt: '2026-12-10T15:00:00.000Z' }, [{ ...draw, canDraw: false, drawnAt: '2026-12-02T15:00:00.000Z', seed: 'abab', numbers: ['WM-2026-000007', 'WM-2026-000008'] }], { DecideAudit: { decideAudit: { id: 'a1', status: 'PASSED' } } });
  expect(screen.getByText('Seed: abab')).toBeInTheDocument();
  expect(screen.getByText('List: WM-2026-000007, WM-2026-000008')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Draw now' })).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: 'Yes, all in order' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'What you saw' }), 'All hours are there.');
  await userEvent.click(screen.getByRole('button', { name: 'Record for Ana Reyes' }));
  await settle();
  expect(calls.find(({ name }) => name === 'DecideAudit')?.body).toEqual({ input: { id: 'a1', isPassed: true, reason: 'All hours are there.' } });
});

test('[M2] that an audit is not passed goes to a second person', async () => {
  const { calls } = await board({ status: 'SENT', sentAt: '2026-12-10T15:00:00.000Z' }, [], { DecideAudit: { decideAudit: { id: 'a1', status: 'SENT' } } });
  await userEvent.click(screen.getByRole('radio', { name: 'No' }));
  expect(screen.getByText('A no is what two people say. Another reviewer confirms it before anybody reads it.')).toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox', { name: 'What you saw' }), 'No hours.');
  await userEvent.click(screen.getByRole('button', { name: 'Send the no for Ana Reyes to a second person' }));
  await settle();
  expect(calls.find(({ name }) => name === 'DecideAudit')?.body).toEqual({ input: { id: 'a1', isPassed: false, reason: 'No hours.' } });
});

test('[M2] an audit whose no is proposed waits for a second look, with no form', async () => {
  await board({ status: 'SENT', sentAt: '2026-12-10T15:00:00.000Z', proposedNos: [{ id: 'n1', path: '/board/second-look/n1', outcome: null }] }, []);
  expect(screen.getByRole('link', { name: 'Open the second look : Ana Reyes' })).toHaveAttribute('href', '/board/second-look/n1');
  expect(screen.queryByRole('radio')).toBeNull();
});

test('speaks Spanish', async () => {
  await renderPage(<HolderPage />, { language: 'es', api: { MyRenewalAudits: { myRenewalAudits: [] } } });
  expect(screen.getByText('No se le pide nada')).toBeInTheDocument();
});
