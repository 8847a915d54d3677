/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as SittingsPage } from './sittings-page';

const sitting = { id: 's1', examTitle: 'Core exam', startedAt: '2026-11-23T15:00:00.000Z', secondsLeft: 900, isOnBreak: false, extraMinutes: 15, answered: 3, itemCount: 16, lastSavedAt: '2026-11-23T15:04:05.000Z', hold: 2, hasNamesake: true, person: { id: 'p1', name: 'Ana Reyes' } };
const page = (nodes: unknown[]) => ({ sittings: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } });
const proctoring = (checks: unknown[] = [], room: unknown = null) => ({ identityChecks: { nodes: checks }, proctoredExams: { nodes: [{ id: 'e1', title: 'Core exam', identityCheck: 'EITHER', room }] } });
const open = (nodes: unknown[], more = {}) => renderPage(<SittingsPage />, { api: { Sittings: page(nodes), Proctoring: proctoring(), ...more } });

test('shows who sits, how far, and with how much time', async () => {
  const { container } = await open([sitting]);
  const card = screen.getByRole('region', { name: 'Ana Reyes' });
  expect(card).toHaveTextContent('3 of 16 answered');
  expect(card).toHaveTextContent('About 15 minutes left');
  expect(card).toHaveTextContent('15 minutes more than the exam gives');
  expect(card).toHaveTextContent('2 devices');
  expect(card).toHaveTextContent('Another account has the same name');
  await expectAccessible(container);
});
test('says so while nobody sits', async () => {
  await open([]);
  expect(screen.getByText('Nobody sits an exam now')).toBeInTheDocument();
});
test('adds time only with a reason, and keeps what was typed after a refusal', async () => {
  const { calls } = await open([sitting], { AddTime: refuse('ATTEMPT_OVER') });
  await userEvent.click(screen.getByText('Change the time of Ana Reyes'));
  await userEvent.click(screen.getByRole('button', { name: 'Add time' }));
  expect(screen.getAllByText('Write the reason.').length).toBeGreaterThan(0);
  await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), 'fire alarm');
  await userEvent.click(screen.getByRole('button', { name: 'Add time' }));
  await settle();
  expect(calls.find((call) => call.name === 'AddTime')?.body).toEqual({ input: { id: 's1', minutes: 10, reason: 'fire alarm' } });
  expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveValue('fire alarm');
});
test('ends a sitting after one more question', async () => {
  const { calls } = await open([sitting], { EndSitting: { endSitting: { id: 's1' } } });
  await userEvent.click(screen.getByText('Change the time of Ana Reyes'));
  await userEvent.click(screen.getByRole('button', { name: 'End the exam now' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'was taken ill');
  await userEvent.click(within(dialog).getByRole('button', { name: 'End the exam now' }));
  await settle();
  expect(calls.find((call) => call.name === 'EndSitting')?.body).toEqual({ input: { id: 's1', reason: 'was taken ill' } });
});
test('[C11] confirms who waits, and shows the code of the room', async () => {
  const check = { id: 'c1', examTitle: 'Core exam', askedAt: '2026-11-23T15:00:00.000Z', person: { id: 'p1', name: 'Ana Reyes' } };
  const { calls, container } = await open([], { Proctoring: proctoring([check], { id: 'r1', code: 'ABC234', changesAt: '2026-11-23T15:01:00.000Z' }), ConfirmIdentity: { confirmIdentity: { id: 'c1' } } });
  expect(screen.getByText('ABC234')).toBeInTheDocument();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'This is Ana Reyes' }));
  await settle();
  expect(calls.find((call) => call.name === 'ConfirmIdentity')?.body).toEqual({ id: 'c1' });
});
test('offers to try again when the server cannot be reached', async () => {
  await open([], { Sittings: refuse('INTERNAL') });
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
});
