/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { HoursRowFragment } from '../../graphql/generated/graphql';
import type { Me } from '../../graphql/session';
import { expectAccessible, refuse, renderPage, settle } from '../../ui/testing';
import { Component as EntryPage } from './entry-page';
import { Component as HoursPage } from './hours-page';

const site = { id: 'o1', name: 'Elm Street Recovery Center', kind: 'TREATMENT_PROGRAM', timeZone: 'America/Chicago' } as const;
const me: Me = { id: 'p1', email: 'ana@example.org', chosenName: 'Ana', legalName: 'Ana Reyes', isLegalNamePublic: false, name: 'Ana', locale: 'en', memberships: [{ id: 'm1', role: 'TRAINEE', organisation: site }] };

const entry = (with_: Partial<HoursRowFragment> = {}): HoursRowFragment => ({
  id: 'e1',
  workedOn: '2026-11-20',
  startTime: '09:00',
  endsAt: '2026-11-20T17:00:00.000Z',
  timeZone: 'America/Chicago',
  minutes: 120,
  activity: 'GROUP_FACILITATION',
  domain: 'RECOVERY_WELLNESS',
  format: 'PEER_LED_GROUP',
  served: null,
  note: '',
  state: 'DRAFT',
  returnedReason: null,
  supersedesId: null,
  supersededAt: null,
  amendmentReason: null,
  placement: { id: 'pl1', organisation: { id: 'o1', name: site.name }, supervisor: { id: 's1', name: 'Sam Whitaker', email: null, bouncedAt: null } },
  viewerCan: { correct: true, amend: false, decide: false },
  ...with_,
});

const noSum = { signedMinutes: 0, pendingMinutes: 0 };
const emptyTally = { experience: noSum, supervision: noSum, byActivity: [], byDomain: [], from: '2026-09-01', to: '2026-11-23', days: [], waiting: 0, unsent: 0, returned: 0 };
const tally = {
  ...emptyTally,
  experience: { signedMinutes: 1155, pendingMinutes: 480 },
  byActivity: [{ activity: 'GROUP_FACILITATION', signedMinutes: 1155, pendingMinutes: 480 }],
  days: [{ on: '2026-11-20', minutes: 120, pendingMinutes: 120 }],
  waiting: 8,
};
const page = (nodes: HoursRowFragment[]) => ({ hours: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } });
const placement = { id: 'pl1', startsOn: '2026-01-01', endsOn: null, trainee: { id: 'p1' }, organisation: site, supervisor: { id: 's1', name: 'Sam Whitaker', email: null, bouncedAt: null } };
const form = { hoursTally: { recentKinds: [] }, hours: { nodes: [] }, hoursCategories: [{ activity: 'ONE_TO_ONE', format: 'ONE_TO_ONE', isServedAsked: true }, { activity: 'GROUP_FACILITATION', format: 'PEER_LED_GROUP' }, { activity: 'DOCUMENTATION', format: null }], placements: { nodes: [placement] } };

describe('the hours of a trainee', () => {
  test('begin empty, with the one thing to do', async () => {
    const { container } = await renderPage(<HoursPage />, { me, api: { MyHours: page([]), MyHoursTally: { hoursTally: emptyTally } } });
    expect(screen.getByText('No hours yet')).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: 'Log hours' })[0]).toHaveAttribute('href', '/hours/log');
    await expectAccessible(container);
  });

  test('are shown as hours and minutes, counted and waiting apart', async () => {
    const { container } = await renderPage(<HoursPage />, { me, api: { MyHours: page([entry({ state: 'SENT', viewerCan: { correct: false, amend: false, decide: false } })]), MyHoursTally: { hoursTally: tally } } });
    expect(screen.getByText('19:15 signed, 8:00 not signed yet')).toBeInTheDocument();
    expect(screen.getByText('8 entries are waiting for a signature.')).toBeInTheDocument();
    expect(screen.queryAllByText(/\d\.\d/)).toEqual([]);
    await expectAccessible(container);
  });

  test('are sent in one go, and what came back only after a look', async () => {
    const returned = entry({ id: 'e2', state: 'RETURNED', returnedReason: 'The group ended at 10.' });
    const { calls } = await renderPage(<HoursPage />, { me, api: { MyHours: page([entry(), returned]), MyHoursTally: { hoursTally: tally }, SendHours: { sendHours: [{ id: 'e1', state: 'SENT' }] } } });
    expect(screen.getByText('Sam Whitaker asks: The group ended at 10.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Send 1 entry (2:00) to Sam Whitaker' }));
    await settle();
    expect(calls.find(({ name }) => name === 'SendHours')?.body).toEqual({ ids: ['e1'] });
  });

  test('that cannot be read offer another try', async () => {
    await renderPage(<HoursPage />, { me, api: { MyHours: refuse('INTERNAL'), MyHoursTally: { hoursTally: tally } } });
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });
});

describe('one entry', () => {
  const signature = { id: 'g1', signerName: 'Sam Whitaker', signedAt: '2026-11-21T15:00:00.000Z', sentence: 'I supervised this work.', contentHash: 'a'.repeat(64) };
  const full = (with_: Partial<HoursRowFragment>, signed: typeof signature | null = null) => ({ hoursEntry: { ...entry(with_), signature: signed, versions: [], history: [{ id: 'h1', at: '2026-11-20T23:00:00.000Z', action: 'hours.logged', reason: null, actor: { id: 'p1', name: 'Ana' } }] } });
  const at = { me, at: '/hours/e1', path: '/hours/:id' };

  test('[D5] that came back shows what to change above the form', async () => {
    const { container } = await renderPage(<EntryPage />, { ...at, api: { HoursForm: form, HoursEntry: full({ state: 'RETURNED', returnedReason: 'Please add the topic.' }) } });
    await settle();
    expect(screen.getByRole('region', { name: 'Sam Whitaker asks for a change' })).toHaveTextContent('Please add the topic.');
    expect(screen.getByRole('button', { name: 'Save the change' })).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('[D8] that is signed offers no change, only a correction with a reason', async () => {
    const { calls, container } = await renderPage(<EntryPage />, { ...at, api: { HoursForm: form, HoursEntry: full({ state: 'SIGNED', viewerCan: { correct: false, amend: true, decide: false } }, signature), AmendHours: { amendHours: { id: 'e2' } } } });
    expect(screen.queryByRole('button', { name: 'Save the change' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Write a correction' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save the correction' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Write why the signed entry is not right.');
    await userEvent.type(screen.getByRole('textbox', { name: 'Why is the signed entry not right?' }), 'It was longer.');
    await userEvent.click(screen.getByRole('button', { name: 'Save the correction' }));
    await settle();
    expect(calls.find(({ name }) => name === 'AmendHours')?.body).toMatchObject({ id: 'e1', input: { reason: 'It was longer.', minutes: 120 } });
    await expectAccessible(container);
  });
});
