/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../graphql/session';
import { expectAccessible, refuse, renderPage } from '../ui/testing';
import { Component as ReportsPage } from './reports-page';

const member = (role: string, kind: string) => ({ id: 'p1', name: 'Sam', memberships: [{ id: 'm1', role, organisation: { id: 'o1', name: 'Lakeshore', kind } }] }) as unknown as Me;
const formats = ['ONE_TO_ONE', 'PEER_LED_GROUP', 'PEER_RUN_ORGANISATION', 'ONLINE'];
const roles = ['MENTORSHIP', 'FACILITATION', 'CRISIS_SUPPORT', 'RECOVERY_PLANNING'];
const cuts = <N,>(numbers: readonly (N | 'FEW' | 'WITHHELD')[], axis: 'format' | 'role') =>
  numbers.map((each, index) => ({ format: null, role: null, [axis]: (axis === 'format' ? formats : roles)[index] ?? null, disclosure: typeof each === 'string' ? each : 'TOLD', numbers: typeof each === 'string' ? null : each }));
const time = (people: number, minutes: number) => ({ people, minutes });

const LearningReport = { learningReport: { csv: 'a,b', byFormat: cuts([time(4, 240), time(3, 90), time(0, 0), time(4, 120), time(3, 30)], 'format'), byRole: cuts(['FEW', 'WITHHELD', time(0, 0), time(3, 45)], 'role') } };
const plays = (graded: number, passed: number) => ({ people: graded, graded, passed });
const RolePlayReport = { rolePlayReport: { csv: 'a,b', byFormat: cuts([plays(4, 3), plays(0, 0), plays(0, 0), 'FEW'], 'format'), byRole: cuts(['FEW', plays(0, 0), plays(0, 0), 'FEW'], 'role') } };
const period = (on: string | null, minutes: number) => ({ period: on, all: { format: null, role: null, disclosure: 'TOLD', numbers: time(1, minutes) }, byFormat: cuts([time(1, minutes), time(0, 0), time(0, 0), time(0, 0)], 'format'), byRole: cuts([time(0, 0), time(0, 0), time(1, minutes), time(0, 0)], 'role') });
const HoursReport = { hoursReport: { csv: 'period,cut', periods: [period(null, 150), period('2026-11-01', 90), period('2026-10-01', 60)] } };

const card = (name: string) => within(screen.getByRole('region', { name }));
const lines = (name: string) => card(name).getAllByRole('listitem').map((item) => item.textContent);

test('[N6] a trainer sees learning and role-plays by format and role, with the largest in a sentence and the small ones untold', async () => {
  const { container } = await renderPage(<ReportsPage />, { me: member('TRAINER', 'TRAINING_PROVIDER'), api: { LearningReport, RolePlayReport } });
  expect(await screen.findByText('Largest: One to one (4:00, 4 people).')).toBeInTheDocument();
  expect(lines('Learning by format')).toEqual(['One to one: 4:00, 4 people', 'Peer-led group: 1:30, 3 people', 'Peer-run organization: none', 'Online: 2:00, 4 people', 'None of the four: 0:30, 3 people']);
  expect(lines('Learning by role')).toEqual(['Mentorship: fewer than 3 people', 'Facilitation: not shown', 'Crisis support: none', 'Recovery planning: 0:45, 3 people']);
  expect(card('Role-plays by format').getByText('Largest that can be shown: One to one (3 of 4 passed).')).toBeInTheDocument();
  expect(card('Role-plays by role').getByText('Too few people for numbers.')).toBeInTheDocument();
  expect(screen.queryByText('Signed hours')).not.toBeInTheDocument();
  await expectAccessible(container);
  await userEvent.click(card('Role-plays by format').getByRole('button', { name: 'Show as table' }));
  expect(card('Role-plays by format').getAllByRole('row').map((row) => row.textContent)).toEqual(['GroupPeopleGradedPassed', 'One to one443', 'Peer-led group000', 'Peer-run organization000', 'Onlinefewer than 3 peoplefewer than 3 peoplefewer than 3 people']);
  await expectAccessible(container);
});

test('[N6] a supervisor sees signed hours of all months or of one, and takes them along as CSV', async () => {
  const page = await renderPage(<ReportsPage />, { me: member('SUPERVISOR', 'TREATMENT_PROGRAM'), at: '/reports', path: '/reports', api: { HoursReport } });
  expect(await screen.findByRole('link', { name: 'Download as CSV' })).toHaveAttribute('href', 'data:text/csv;charset=utf-8,period%2Ccut');
  expect(screen.queryByText(/Where fewer than 3/)).not.toBeInTheDocument();
  expect(lines('Hours by month')).toEqual(['November 2026: 1:30, 1 person', 'October 2026: 1:00, 1 person']);
  expect(lines('Hours by role')[2]).toBe('Crisis support: 2:30, 1 person');
  await userEvent.selectOptions(screen.getByLabelText('Month'), 'October 2026');
  expect(page.address()).toBe('/reports?month=2026-10-01');
  expect(lines('Hours by format')[0]).toBe('One to one: 1:00, 1 person');
  await expectAccessible(page.container);
});

test('[N6] says in Spanish what it counts, and that there is nothing yet', async () => {
  const nothing = { hoursReport: { csv: '', periods: [{ ...period(null, 0), byFormat: cuts(formats.map(() => time(0, 0)), 'format') }] } };
  await renderPage(<ReportsPage />, { me: member('ORG_ADMIN', 'TREATMENT_PROGRAM'), language: 'es', api: { HoursReport: nothing } });
  expect(await screen.findByRole('heading', { name: 'Horas firmadas' })).toBeInTheDocument();
  expect(card('Horas por formato').getByText('Todavía no hay nada.')).toBeInTheDocument();
});

test('a board has no reports here, and a report that cannot be read offers to try again', async () => {
  const board = await renderPage(<ReportsPage />, { me: member('ORG_ADMIN', 'CERTIFICATION_BOARD') });
  expect(screen.getByText('No reports here')).toBeInTheDocument();
  board.unmount();
  await renderPage(<ReportsPage />, { me: member('SUPERVISOR', 'TREATMENT_PROGRAM'), api: { HoursReport: refuse('INTERNAL', { requestId: 'r-1' }) } });
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeInTheDocument();
});
