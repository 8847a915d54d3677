/** @jest-environment jsdom */
import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../../graphql/session';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import type { Answers } from '../../../ui/testing';
import { Component as HoursPage } from '../hours-page';
import { waitingStore } from '../waiting/waiting-store';
import { Component as WaitingPage } from '../waiting/waiting-page';
import { Component as LogPage } from './log-page';
import { dayAfter } from './week.rules';
import { Component as WeekPage } from './week-page';

const site = { id: 'o1', name: 'Elm Street Recovery Center', kind: 'TREATMENT_PROGRAM', timeZone: 'America/Chicago' } as const;
const me: Me = { id: 'p1', email: 'ana@example.org', chosenName: 'Ana', legalName: 'Ana Reyes', isLegalNamePublic: false, name: 'Ana', locale: 'en', memberships: [{ id: 'm1', role: 'TRAINEE', organisation: site }] };
const placement = { id: 'pl1', startsOn: '2026-01-01', endsOn: null, trainee: { id: 'p1' }, organisation: site, supervisor: { id: 's1', name: 'Sam Whitaker' } };
const kind = { id: 'k1', placementId: 'pl1', activity: 'GROUP_FACILITATION', domain: 'RECOVERY_WELLNESS', format: 'ONLINE', minutes: 120, startTime: '00:00' };
const today = '2026-11-20';
const hoursCategories = [{ activity: 'ONE_TO_ONE', format: 'ONE_TO_ONE', isServedAsked: true }, { activity: 'GROUP_FACILITATION', format: 'PEER_LED_GROUP' }, { activity: 'DOCUMENTATION', format: null }];
const form = { hoursTally: { recentKinds: [kind] }, hours: { nodes: [] as unknown[] }, hoursCategories, placements: { nodes: [placement] } };
const worked = (id: string, workedOn: string, startTime = '09:00') => ({ id, workedOn, startTime, minutes: 90, activity: 'ONE_TO_ONE', domain: 'ADVOCACY', format: 'ONE_TO_ONE', supersededAt: null, placement: { id: 'pl1' } });

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const open = (api: Answers, language: 'en' | 'es' = 'en') => renderPage(<LogPage />, { me, at: '/hours/log', path: '/hours/log', language, api: { HoursForm: form, NoteFindings: { noteFindings: [] }, HoursGain: { hoursGain: [] }, ...api } });
const chip = 'Leading a group, Elm Street Recovery Center, 2 h';
const choose = async () => {
  await press(chip);
  await press('Yesterday');
};
const sent = (calls: readonly { name: string; body: Record<string, unknown> }[]) => calls.filter(({ name }) => name === 'LogHours').map(({ body }) => body['input']);

// Friday, 12:30 in Chicago. Only the clock stands still.
beforeAll(() => jest.useFakeTimers({ now: new Date('2026-11-20T18:30:00Z'), doNotFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate', 'requestAnimationFrame', 'cancelAnimationFrame', 'nextTick', 'queueMicrotask', 'performance'] }));
afterAll(() => jest.useRealTimers());
afterEach(async () => {
  for (const { id } of await waitingStore.all('p1')) await waitingStore.remove(id);
});

describe('[D1] logging hours', () => {
  test('takes a chip and one button when the work is like before', async () => {
    const { calls, address, container } = await open({ LogHours: { logHours: { id: 'e9' } } });
    await expectAccessible(container);
    await press(chip);
    await press('Save this entry');
    await settle();
    expect(sent(calls)).toEqual([expect.objectContaining({ id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-7/), placementId: 'pl1', activity: 'GROUP_FACILITATION', format: 'ONLINE', minutes: 120, workedOn: today, startTime: '00:00' })]);
    expect(address()).toBe('/hours');
    expect(await waitingStore.all('p1')).toEqual([]);
  });

  test('offers the start of last time, and the next free time where that is taken', async () => {
    await open({ HoursForm: { ...form, hours: { nodes: [worked('e1', dayAfter(today, -1), '00:30')] } } });
    await choose();
    expect(screen.getByLabelText('Start time')).toHaveValue('02:00');
    expect(screen.getByText('Until 04:00. The next free time that day.')).toBeInTheDocument();
    await press('30 min');
    expect(screen.getByLabelText('Start time')).toHaveValue('00:00');
    expect(screen.getByText('Until 00:30. Same start as last time.')).toBeInTheDocument();
  });

  test('[D6] says what it counts for, and the rule that keeps out the rest', async () => {
    const requirement = { id: 'experience', name: 'Experience', counts: 90, keptOut: [{ rule: 'At most 40 hours a week', minutes: 30 }] };
    const hoursGain = [{ applicationId: 'a1', title: 'Peer Specialist', requirements: [requirement] }, { applicationId: 'a2', title: 'Youth Peer', requirements: [] }];
    const { calls, container } = await open({ HoursGain: { hoursGain } });
    await choose();
    await settle();
    expect(screen.getByText('Counts 1 h 30.')).toBeInTheDocument();
    expect(screen.getByText('30 min do not count: At most 40 hours a week')).toBeInTheDocument();
    expect(screen.getByText('It does not ask for this kind of work.')).toBeInTheDocument();
    expect(calls.filter(({ name }) => name === 'HoursGain').at(-1)?.body).toMatchObject({ entry: { workedOn: '2026-11-19', minutes: 120, activity: 'GROUP_FACILITATION', format: 'ONLINE' } });
    await expectAccessible(container);
  });

  test('keeps a start that was typed', async () => {
    await open({});
    await choose();
    await userEvent.clear(screen.getByLabelText('Start time'));
    await userEvent.type(screen.getByLabelText('Start time'), '13:15');
    await press('1 h 30');
    expect(screen.getByLabelText('Start time')).toHaveValue('13:15');
    expect(screen.getByText('Until 14:45. By the clock where you worked.')).toBeInTheDocument();
  });

  test('of a new kind asks what, domain, format and length, and nothing twice: six taps', async () => {
    const { calls, container } = await open({ LogHours: { logHours: { id: 'e9' } } });
    await press('New kind of work');
    await press('One-to-one support');
    await expectAccessible(container);
    await press(/^Advocacy/);
    await press('One to one');
    await press('30 min');
    expect(screen.getByText(/As if you just finished\.$/)).toBeInTheDocument();
    await press('Save this entry');
    await settle();
    expect(sent(calls)).toEqual([expect.objectContaining({ activity: 'ONE_TO_ONE', domain: 'ADVOCACY', format: 'ONE_TO_ONE', minutes: 30 })]);
  });

  describe('[N3] with whom it was', () => {
    const mentoring = { ...form, hoursTally: { recentKinds: [{ ...kind, activity: 'ONE_TO_ONE' }] } };
    const again = 'One-to-one support, Elm Street Recovery Center, 2 h';

    test('is one more tap for whoever wants to say it, taken back by another, and no tap for all others', async () => {
      const { calls, container } = await open({ HoursForm: mentoring, LogHours: { logHours: { id: 'e9' } } });
      await press(again);
      const group = within(screen.getByRole('group', { name: 'Who was it with?' }));
      expect(group.getAllByRole('button').map((button) => [button.textContent, button.getAttribute('aria-pressed')])).toEqual([['Someone new here', 'false'], ['Someone who left the program', 'false'], ['Neither of these', 'false']]);
      await expectAccessible(container);
      await press('Someone new here');
      expect(screen.getByRole('button', { name: 'Someone new here' })).toHaveAttribute('aria-pressed', 'true');
      await press('Someone new here');
      expect(screen.getByRole('button', { name: 'Someone new here' })).toHaveAttribute('aria-pressed', 'false');
      await press('Someone who left the program');
      await press('Save this entry');
      await settle();
      expect(sent(calls)).toEqual([expect.objectContaining({ served: 'AFTERCARE' })]);
    });

    test('is not said for anybody who does not say it, nor carried from the last entry or to the next week', async () => {
      const { calls } = await open({ HoursForm: { ...mentoring, hours: { nodes: [{ ...worked('e1', '2026-11-12'), served: 'NEWCOMER' }] } }, LogHours: { logHours: { id: 'e9' } } });
      await press(again);
      await press('Save this entry');
      await settle();
      expect(sent(calls)).toEqual([expect.objectContaining({ activity: 'ONE_TO_ONE', served: null })]);
    });

    test('is not asked of other work', async () => {
      await open({});
      await press(chip);
      expect(screen.queryByRole('group', { name: 'Who was it with?' })).not.toBeInTheDocument();
    });
  });

  test('asks for the place where there are two, and for no format where the work has none', async () => {
    const second = { ...placement, id: 'pl2', organisation: { ...site, id: 'o2', name: 'Harbor House' } };
    await open({ HoursForm: { ...form, hoursTally: { recentKinds: [] }, placements: { nodes: [placement, second] } } });
    await press(/^Harbor House/);
    await press('Writing notes');
    await press(/^Advocacy/);
    expect(screen.getByRole('region', { name: 'Writing notes, Harbor House' })).toBeInTheDocument();
  });

  test('says the rule that refused, keeps what was typed, and the entry on the phone', async () => {
    await open({ LogHours: refuse('HOURS_OVERLAP') });
    await choose();
    await userEvent.type(screen.getByRole('textbox', { name: /Note/ }), 'Sleep');
    await press('Save this entry');
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('You wrote down other work at that time.');
    expect(screen.getByRole('textbox', { name: /Note/ })).toHaveValue('Sleep');
    expect(await waitingStore.all('p1')).toMatchObject([{ refusal: { code: 'HOURS_OVERLAP' }, input: { note: 'Sleep' } }]);
  });

  test('[D12] says what it saw in a note, and takes the word of the trainee that it is nobody they support', async () => {
    const findings = { noteFindings: [{ kind: 'NAME', text: 'Maria', mayStay: true }] };
    const { calls, container } = await open({ NoteFindings: findings, LogHours: refuse('HOURS_NOTE_NAMES_SOMEBODY', { details: { saw: ['Maria'] } }) });
    await choose();
    await userEvent.type(screen.getByRole('textbox', { name: /Note/ }), 'Met with Maria');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'This is nobody I support' }));
    expect(screen.getByText('We saw Maria in your note.')).toBeInTheDocument();
    await expectAccessible(container);
    await press('Save this entry');
    await settle();
    expect(sent(calls)).toEqual([expect.objectContaining({ isNoteVouched: true })]);
    expect(screen.getByRole('alert')).toHaveTextContent('We saw Maria in the note.');
  });

  test('names each missing answer before anything is sent', async () => {
    const { calls } = await open({ HoursForm: { ...form, hoursTally: { recentKinds: [] } } });
    await press('Writing notes');
    await press(/^Advocacy/);
    await press('Save this entry');
    expect(within(screen.getByRole('alert')).getAllByRole('link').map((link) => link.textContent)).toEqual(['Enter when it started.', 'Enter hours and minutes, like 1:30.']);
    expect(sent(calls)).toEqual([]);
  });

  test('says what to do where there is no place yet', async () => {
    await open({ HoursForm: { ...form, placements: { nodes: [] } } }, 'es');
    expect(screen.getByText('Usted aún no tiene un lugar de práctica')).toBeInTheDocument();
  });
});

describe('a week like the last one', () => {
  const at = { me, at: '/hours/week', path: '/hours/week' };
  const back = (days: number) => dayAfter(today, -days);

  test('is previewed, unticked and added in one go', async () => {
    const nodes = [worked('e1', back(8)), worked('e2', back(9)), worked('e3', back(10))];
    const { calls, address, container } = await renderPage(<WeekPage />, { ...at, api: { HoursForm: { ...form, hours: { nodes } }, LogHours: { logHours: { id: 'e9' } } } });
    expect(screen.getAllByRole('checkbox')).toHaveLength(3);
    await expectAccessible(container);
    await userEvent.click(screen.getAllByRole('checkbox')[1]!);
    await press('Add 2 entries (3:00)');
    await settle();
    expect(sent(calls)).toEqual([back(3), back(1)].map((workedOn) => expect.objectContaining({ workedOn, startTime: '09:00', note: '' })));
    expect(address()).toBe('/hours');
  });

  test('that is on the list already says so', async () => {
    await renderPage(<WeekPage />, { ...at, language: 'es', api: { HoursForm: { ...form, hours: { nodes: [worked('e1', back(8)), worked('e2', back(1))] } } } });
    expect(screen.getByText('Nada que agregar')).toBeInTheDocument();
  });
});

describe('[D2] with no network', () => {
  const unreachable = () => {
    throw new TypeError('Failed to fetch');
  };
  const list = { MyHours: { hours: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } }, MyHoursTally: refuse('INTERNAL') };

  test('an entry waits on the phone and the page goes on', async () => {
    const { address } = await open({ LogHours: unreachable });
    await choose();
    await press('Save this entry');
    await settle();
    expect(address()).toBe('/hours');
    expect(await waitingStore.all('p1')).toMatchObject([{ refusal: null, input: { minutes: 120 } }]);
  });

  test('the list says plainly how many wait, and what the server did not take', async () => {
    const input = { id: 'w1', placementId: 'pl1', workedOn: '2026-11-20', startTime: '09:00', minutes: 60, activity: 'ONE_TO_ONE', domain: 'ADVOCACY' } as const;
    await waitingStore.put({ id: 'w1', personId: 'p1', input, refusal: null });
    await waitingStore.put({ id: 'w2', personId: 'p1', input: { ...input, id: 'w2' }, refusal: null });
    await waitingStore.put({ id: 'w3', personId: 'p1', input: { ...input, id: 'w3' }, refusal: { code: 'HOURS_OVERLAP', details: {} } });
    await waitingStore.put({ id: 'w4', personId: 'p2', input: { ...input, id: 'w4' }, refusal: null });
    const { container } = await renderPage(<HoursPage />, { me, api: list });
    const card = within(screen.getByRole('region', { name: 'On this phone only' }));
    expect(card.getByText('2 entries wait on this phone. We send them when you are online.')).toBeInTheDocument();
    expect(card.getByText('1 entry needs a change.')).toBeInTheDocument();
    expect(card.getByText('You wrote down other work at that time. Change the start or the length.')).toBeInTheDocument();
    expect(card.getAllByRole('listitem')).toHaveLength(3);
    await expectAccessible(container);
    await waitingStore.remove('w4');
  });

  test('an entry that was not taken is changed with all that was typed, under its own id', async () => {
    const input = { id: 'w3', placementId: 'pl1', workedOn: '2026-11-20', startTime: '09:00', minutes: 60, activity: 'ONE_TO_ONE', domain: 'ADVOCACY', note: 'Housing office.' } as const;
    await waitingStore.put({ id: 'w3', personId: 'p1', input, refusal: { code: 'HOURS_OVERLAP', details: {} } });
    const { calls, address } = await renderPage(<WaitingPage />, { me, at: '/hours/waiting/w3', path: '/hours/waiting/:id', api: { HoursForm: form, NoteFindings: { noteFindings: [] }, LogHours: { logHours: { id: 'w3' } } } });
    expect(screen.getByRole('alert')).toHaveTextContent('You wrote down other work at that time.');
    expect(screen.getByRole('textbox', { name: /Note/ })).toHaveValue('Housing office.');
    await press('1:30');
    await press('Save this entry');
    await settle();
    expect(sent(calls)).toEqual([expect.objectContaining({ id: 'w3', minutes: 90, note: 'Housing office.' })]);
    expect(address()).toBe('/hours');
    expect(await waitingStore.all('p1')).toEqual([]);
  });
});
