/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MyRenewalsQuery } from '../../../graphql/generated/graphql';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { aRequirement } from '../certification.builder';
import { RenewalCards } from './renewal-cards';

type Renewal = MyRenewalsQuery['myRenewals'][number];
type Cycle = NonNullable<Renewal['cycle']>;

const learning = aRequirement({ id: 'learning', name: '12 hours of learning', status: 'MISSING', counted: 360, required: 720, missing: 360, factIds: ['f1'], notCounted: [{ factId: 'f2', minutes: 60, rule: 'The same course counts once in two years' }] });
const ethics = aRequirement({ id: 'ethics', name: 'Ethics: 3 hours', status: 'MISSING', counted: 120, required: 180, missing: 60, factIds: ['f1'] });
const fact = { kind: 'training', isPending: false, source: 'North Star Training' };
const facts = [{ ...fact, id: 'f1', on: '2026-05-02', minutes: 360, title: 'Foundations' }, { ...fact, id: 'f2', on: '2026-06-02', minutes: 60, title: 'Boundaries' }];
const rungs: Cycle['rungs'] = [
  { id: 'grace', name: 'Up to 30 days late', from: '2028-01-05', until: '2028-02-03', asks: [], feeCents: null },
  { id: 'late', name: 'Up to 6 months late', from: '2028-02-04', until: '2028-07-04', asks: ['FEE'], feeCents: 2500 },
  { id: 'lapsed', name: 'Later', from: '2028-07-05', until: null, asks: ['RE_APPLY'], feeCents: null },
];
const cycle = (with_: Partial<Cycle> = {}): Cycle => ({
  from: '2026-01-05', asOf: '2026-11-23', phase: 'EARLY', phaseUntil: '2027-09-03', opensOn: '2027-09-04', isMet: false, exception: null, feeCents: 4000, requirements: [learning, ethics], again: [], facts, rungs, ...with_,
});
const renewal = (with_: Partial<Renewal> = {}): Renewal => ({ id: 'c1', title: 'Certified Lead Peer', boardName: 'Harbor State Board', validUntil: '2028-01-04', source: 'Rule 9', canBegin: false, running: null, cycle: cycle(), ...with_ });
const sam = { id: 'p1', name: 'Sam Whitaker', place: 'Elm Street Recovery Center', isReminded: false };
const reminders = { ReminderSupervisors: { myReminderSupervisors: [] } };
const show = (...myRenewals: Renewal[]) => renderPage(<RenewalCards />, { api: { MyRenewals: { myRenewals }, ...reminders } });

test('[H1] [H2] the holder sees a ring for each topic, what was counted and which rule says no', async () => {
  const { container } = await show(renewal());
  const card = within(screen.getByRole('region', { name: 'Renewal: Certified Lead Peer' }));
  expect(card.getByRole('img', { name: '12 hours of learning: 6:00 of 12:00 counted, 6:00 to go' })).toBeInTheDocument();
  expect(card.getByRole('img', { name: 'Ethics: 3 hours: 2:00 of 3:00 counted, 1:00 to go' })).toBeInTheDocument();
  expect(card.getByText(/The same course counts once in two years/)).toBeInTheDocument();
  expect(card.getByText(/What you learn on Waymark counts here by itself\./)).toBeInTheDocument();
  expect(card.getByRole('link', { name: 'Add a course from elsewhere' })).toHaveAttribute('href', '/certificate/learning');
  expect(card.getByText('There is time')).toBeInTheDocument();
  expect(card.getByText('The last day is January 4, 2028. The board takes your renewal from September 4, 2027 on.')).toBeInTheDocument();
  await expectAccessible(container);
});

test('[H5] in the extra time it says until when, where today stands, and what each later window asks', async () => {
  const { container } = await show(renewal({ cycle: cycle({ phase: 'GRACE', asOf: '2028-01-10', phaseUntil: '2028-02-03' }) }));
  expect(screen.getByText('The last day was January 4, 2028. The board gives you extra time until February 3, 2028.')).toBeInTheDocument();
  expect(screen.getByText('To renew, the board asks for $40.00.')).toBeInTheDocument();
  expect(screen.getByText('A late fee of $25.00 on top')).toBeInTheDocument();
  expect(screen.getByText('A new application')).toBeInTheDocument();
  expect(screen.getByText('Now')).toBeInTheDocument();
  await expectAccessible(container);
});

test.each<[string, Partial<Cycle>]>([
  ['You are on time until January 4, 2028.', { phase: 'ON_TIME' }],
  ['The rules do not say what comes after January 4, 2028. Renew by that day.', { phase: 'ON_TIME', rungs: [] }],
  ['The last day was January 4, 2028. You can still renew late, until July 4, 2028.', { phase: 'LATE', asOf: '2028-03-01', phaseUntil: '2028-07-04' }],
  ['The last day was January 4, 2028. You cannot just renew now. See below what the board asks for.', { phase: 'LAPSED', asOf: '2028-09-01', phaseUntil: null }],
  ['The last day was January 4, 2028. The rules do not say how to renew this late. Ask the board.', { phase: 'LAPSED', asOf: '2028-09-01', phaseUntil: null, rungs: [] }],
  ['All that the rules ask for is there.', { isMet: true }],
])('[H5] says: %s', async (sentence, with_) => {
  await show(renewal({ cycle: cycle(with_) }));
  expect(screen.getByText(sentence)).toBeInTheDocument();
});

const withAnswer = (with_: Partial<Renewal>, api = {}) => renderPage(<RenewalCards />, { at: '/certificate', path: '/certificate', api: { MyRenewals: { myRenewals: [renewal(with_)] }, ...reminders, ...api } });

async function press(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Renew this certificate' }));
  await settle();
}

test('[F9] the holder begins the renewal', async () => {
  const { calls, address, container } = await withAnswer({ canBegin: true }, { BeginRenewal: { beginRenewal: { id: 'a9' } } });
  await expectAccessible(container);
  await press();
  expect(calls.find(({ name }) => name === 'BeginRenewal')?.body).toEqual({ credentialId: 'c1' });
  expect(address()).toBe('/apply/a9');
});

test.each([['OPEN', 'Go on with your renewal'], ['SENT', 'See your renewal']] as const)('[F9] the way to a renewal that is %s says: %s', async (status, name) => {
  await show(renewal({ running: { id: 'a9', status } }));
  expect(screen.getByRole('link', { name })).toHaveAttribute('href', '/apply/a9');
});

test('[H5] after the last step of the late ladder the way is a new application', async () => {
  await show(renewal({ cycle: cycle({ phase: 'LAPSED', asOf: '2028-09-01', phaseUntil: null }) }));
  expect(screen.getByRole('link', { name: 'Apply anew' })).toHaveAttribute('href', '/apply');
});

test('[H5] a refusal says from which day on', async () => {
  await withAnswer({ canBegin: true }, { BeginRenewal: refuse('RENEWAL_TOO_EARLY', { details: { from: '2027-09-04' } }) });
  await press();
  expect(screen.getByText('It is too early to renew. The board takes your renewal from September 4, 2027 on.')).toBeInTheDocument();
});

test('[H2] what waits is said to wait for the board', async () => {
  await show(renewal({ cycle: cycle({ requirements: [{ ...learning, pending: 240, missing: 360 }] }) }));
  expect(screen.getByText(/4:00 hours wait for the board/)).toBeInTheDocument();
});

test('[H4] says when letters come, and lets a supervisor get one only where the holder ticks it', async () => {
  const { calls, container } = await withAnswer({}, { ReminderSupervisors: { myReminderSupervisors: [sam] }, ShareReminders: { shareRenewalReminders: [] } });
  expect(screen.getByText(/120, 90, 60, 30 and 7 days before the last day/)).toBeInTheDocument();
  const box = screen.getByRole('checkbox', { name: 'Sam Whitaker, Elm Street Recovery Center' });
  expect(box).not.toBeChecked();
  await expectAccessible(container);
  await userEvent.click(box);
  await settle();
  expect(calls.find(({ name }) => name === 'ShareReminders')?.body).toEqual({ input: { placementId: 'p1', isShared: true } });
});

test('promises nothing where the source says nothing, or the rules are not known', async () => {
  const { container } = await show(renewal({ cycle: null }), renewal({ id: 'c2', title: 'Peer', source: null, cycle: null }));
  expect(screen.getByText(/say nothing about how to renew it\. Its last day: January 4, 2028\. Ask Harbor State Board\./)).toBeInTheDocument();
  expect(screen.getByText('Where the rules come from: Rule 9')).toBeInTheDocument();
  expect(screen.getByText(/Waymark does not know its rules/)).toBeInTheDocument();
  await expectAccessible(container);
});

test('shows nothing to somebody without a certificate, and a failure where the cards would be', async () => {
  await show();
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
  await renderPage(<RenewalCards />, { api: { MyRenewals: refuse('INTERNAL') } });
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
});

test('speaks Spanish', async () => {
  await renderPage(<RenewalCards />, { language: 'es', api: { MyRenewals: { myRenewals: [renewal()] }, ...reminders } });
  expect(screen.getByText('El último día es el 4 de enero de 2028. La junta recibe su renovación desde el 4 de septiembre de 2027.')).toBeInTheDocument();
});
