/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as AccommodationsPage } from './accommodations-page';

const me = { id: 'p1', email: 'lena.fischer@example.org', legalName: 'Lena Fischer', chosenName: null, isLegalNamePublic: false, name: 'Lena Fischer', locale: 'en', memberships: [{ id: 'm1', role: 'ORG_ADMIN' as const, organisation: { id: 'o1', name: 'Lakeshore', kind: 'TRAINING_PROVIDER' as const, timeZone: 'America/Chicago' } }] };
const members = { nodes: [{ id: 'm2', role: 'TRAINEE', person: { id: 'p2', name: 'Ana Reyes' } }, { id: 'm3', role: 'TRAINER', person: { id: 'p3', name: 'Kim Osei' } }] };
const granted = { id: 'g1', timePercent: 150, breakMinutes: 0, hasFewerOptions: false, hasLargerText: false, hasSeparateRoom: true, hasReader: false, approvedAt: '2026-11-20T15:00:00.000Z', person: { id: 'p2', name: 'Ana Reyes' }, approvedBy: { id: 'p1', name: 'Lena Fischer' } };
const open = (nodes: unknown[], more = {}) => renderPage(<AccommodationsPage />, { me: me as never, api: { Accommodations: { accommodations: { nodes }, organisationMembers: members }, ...more } });

test('[C2] shows what is granted, by whom and when', async () => {
  const { container } = await open([granted]);
  const card = screen.getByRole('region', { name: 'Ana Reyes' });
  expect(within(card).getAllByRole('listitem').map((line) => line.textContent)).toEqual(['Time and a half', 'A separate room']);
  expect(card).toHaveTextContent('Approved by Lena Fischer on November 20, 2026');
  await expectAccessible(container);
});
test('[C2] grants to a trainee, once for all exams', async () => {
  const { calls } = await open([], { GrantAccommodation: { grantAccommodation: { id: 'g1' } } });
  expect(screen.getByText('Nothing is approved yet')).toBeInTheDocument();
  expect(screen.queryByRole('option', { name: 'Kim Osei' })).toBeNull();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Person' }), 'p2');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Time' }), '200');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Larger text' }));
  await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
  await settle();
  expect(calls.find((call) => call.name === 'GrantAccommodation')?.body).toEqual({ input: { providerId: 'o1', personId: 'p2', timePercent: 200, breakMinutes: 0, hasFewerOptions: false, hasLargerText: true, hasSeparateRoom: false, hasReader: false } });
  expect(screen.getByText('Approved for Ana Reyes.')).toBeInTheDocument();
});
test('asks for a person, and keeps what was chosen after a refusal', async () => {
  await open([], { GrantAccommodation: refuse('ACCOMMODATION_OWN') });
  await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
  expect(screen.getAllByText('Choose a person.').length).toBeGreaterThan(0);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Person' }), 'p2');
  await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
  await settle();
  expect(screen.getByRole('alert')).toHaveTextContent('Nobody approves this for themselves.');
  expect(screen.getByRole('combobox', { name: 'Person' })).toHaveValue('p2');
});
test('offers to try again when the server cannot be reached', async () => {
  await open([], { Accommodations: refuse('INTERNAL') });
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
});
