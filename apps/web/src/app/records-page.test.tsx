/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { expectAccessible, refuse, renderPage } from '../ui/testing';
import { Component as RecordsPage } from './records-page';

const finding = { id: 'f1', kind: 'CERTIFICATE_ALTERED', recordId: '0b5d', name: 'WM-2026-000007', detail: 'holderName', foundAt: '2026-11-20T18:31:00.000Z' };
const check = { id: 'r1', endedAt: '2026-11-23T03:34:00.000Z', certificates: 12_400, decisions: 12_400, auditEntries: 310_000, logEntries: 40_100, findingCount: 0, findings: { nodes: [] as unknown[], pageInfo: { hasNextPage: false, endCursor: null as string | null } } };
const show = (recordCheck: unknown) => renderPage(<RecordsPage />, { api: { RecordCheck: recordCheck === 'INTERNAL' ? refuse('INTERNAL') : { recordCheck } } });

test('[CE17] says when everything was last read, how much that was, and that nothing differs', async () => {
  const { container } = await show(check);
  expect(await screen.findByText('All is as it was')).toBeInTheDocument();
  expect(screen.getByText('310,000')).toBeInTheDocument();
  expect(screen.getByText(/^Done Nov(ember)? 2[23], 2026/)).toBeInTheDocument();
  await expectAccessible(container);
});

test('[CE17] names each record that is not as it was, what differs, and what to do first', async () => {
  const { container } = await show({ ...check, findingCount: 2, findings: { nodes: [finding, { ...finding, id: 'f2', kind: 'AUDIT_MISSING', recordId: '88', name: '#88', detail: null }], pageInfo: { hasNextPage: true, endCursor: 'c' } } });
  expect(await screen.findByText('2 records are not as they were')).toBeInTheDocument();
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'WM-2026-000007The row does not say what was signed.What differs: holderNameFound November 20, 2026 · 0b5d',
    '#88An entry of the audit trail is gone.Found November 20, 2026',
  ]);
  expect(screen.getByText(/Change nothing yet/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Show more' })).toBeInTheDocument();
  await expectAccessible(container);
});

test('says that nothing was read yet', async () => {
  await show(null);
  expect(await screen.findByText('Not read yet')).toBeInTheDocument();
});

test('offers to try again what could not be shown', async () => {
  await show('INTERNAL');
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeInTheDocument();
});
