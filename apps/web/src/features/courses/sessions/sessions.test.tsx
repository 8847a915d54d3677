/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../../graphql/session';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { localTime } from '../../../ui/local-time';
import { Component as SessionPage } from './session-page';
import { Component as SessionsPage } from './sessions-page';

const me = (role: string) => ({ id: 'x', email: 'x@example.org', chosenName: null, legalName: null, isLegalNamePublic: false, name: null, locale: 'en', memberships: [{ id: 'm', role, organisation: { id: 'o1', name: 'Lakeshore', kind: 'TRAINING_PROVIDER' } }] }) as unknown as Me;
const closed = { teach: false, takeSeat: false, leaveSeat: false, checkIn: false, arrange: false };
const session = (with_: object = {}) => ({
  id: 's1', title: 'Listening, live', place: 'Room 2', domain: 'ADVOCACY', mode: 'IN_PERSON', startsAt: '2026-01-30T15:00:00.000Z', endsAt: '2026-01-30T16:30:00.000Z', seats: 2, taken: 2, cancelledAt: null, cohort: null, mySeat: null, myAttendance: null,
  viewerCan: closed, roster: [], ...with_,
});
const open = (with_: object, api: object = {}, at = '/sessions/s1') => renderPage(<SessionPage />, { at, path: '/sessions/:sessionId', me: me('TRAINEE'), api: { LiveSession: { liveSession: session(with_) }, ...api } });

describe('the list of sessions', () => {
  const list = (nodes: object[]) => ({ LiveSessions: { liveSessions: { nodes } }, SessionSteps: { courseList: { nodes: [] }, cohorts: { nodes: [{ id: 'c1', name: 'Spring evenings', viewerCan: { teach: true } }] } } });
  it('shows a trainee where they stand, and makes a secret calendar address', async () => {
    const page = await renderPage(<SessionsPage />, { me: me('TRAINEE'), api: { ...list([session({ mySeat: { waitingAt: 1 }, cohort: { id: 'c1', name: 'Spring evenings' } })]), MakeCalendarAddress: { makeCalendarAddress: 'https://waymark.example/files/calendar/abc.ics' } } });
    expect(screen.getByText('You are number 1 in the waiting line')).toBeVisible();
    expect(screen.getByText('For cohort Spring evenings')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Plan a session' })).not.toBeInTheDocument();
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('button', { name: 'Make my address' }));
    await settle();
    expect(screen.getByRole('link', { name: /abc\.ics/ })).toBeVisible();
  });
  it('lets a trainer plan one', async () => {
    const page = await renderPage(<SessionsPage />, { me: me('TRAINER'), api: { ...list([]), ScheduleSession: { scheduleSession: { id: 's2' } } } });
    expect(screen.getByText('No sessions yet')).toBeVisible();
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('button', { name: 'Plan the session' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Fill this in.');
    await userEvent.type(screen.getByRole('textbox', { name: 'Title' }), 'Groups');
    await userEvent.type(screen.getByRole('textbox', { name: 'Where' }), 'Room 2');
    await userEvent.type(screen.getByLabelText('Begins'), '2026-12-01T15:00');
    await userEvent.type(screen.getByLabelText('Ends'), '2026-12-01T16:30');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'For' }), 'Spring evenings');
    await userEvent.click(screen.getByRole('button', { name: 'Plan the session' }));
    await settle();
    const sent = page.calls.find(({ name }) => name === 'ScheduleSession')?.body as { input: { startsAt: string } };
    expect(sent).toMatchObject({ input: { organisationId: 'o1', title: 'Groups', mode: 'IN_PERSON', seats: 12, stepId: null, cohortId: 'c1' } });
    expect(sent.input.startsAt).toBe(new Date('2026-12-01T15:00').toISOString());
  });
});

describe('[A7] a session', () => {
  it('offers a seat or a place in the line', async () => {
    const page = await open({ viewerCan: { ...closed, takeSeat: true } }, { TakeSeat: { takeSeat: { id: 's1' } } });
    await userEvent.click(screen.getByRole('button', { name: 'Join the waiting line' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'TakeSeat')?.body).toEqual({ id: 's1' });
  });
  it('takes the code from the QR picture, and says why it is refused', async () => {
    const page = await open({ mySeat: { waitingAt: 0 }, viewerCan: { ...closed, checkIn: true } }, { CheckIn: refuse('SESSION_CODE_WRONG') }, '/sessions/s1?code=123456');
    expect(screen.getByRole('textbox', { name: 'Code at the door' })).toHaveValue('123456');
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('button', { name: "I'm here" }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'CheckIn')?.body).toEqual({ id: 's1', code: '123456' });
    expect(screen.getByRole('alert')).toHaveTextContent('That is not the code of now.');
  });
  it('shows the changing code to the group when its trainer asks for it', async () => {
    await open({ viewerCan: { ...closed, teach: true } }, { SessionCode: { sessionCode: { digits: '123456', until: '2099-01-01T00:00:00.000Z', qr: 'data:image/svg+xml;base64,PHN2Zy8+' } } });
    expect(screen.queryByText('123 456')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show the code' }));
    await settle();
    expect(screen.getByText('123 456')).toBeVisible();
    expect(screen.getByRole('img', { name: 'Scan to check in' })).toBeVisible();
  });
  it('moves, or is cancelled with a reason, while it is ahead', async () => {
    const page = await open({ taken: 2, viewerCan: { ...closed, teach: true, arrange: true } }, { MoveSession: refuse('SESSION_TIMES_WRONG'), CancelSession: { cancelSession: { id: 's1' } } });
    await userEvent.click(screen.getByRole('button', { name: 'Change the time or place' }));
    await expectAccessible(page.container);
    expect(screen.getByLabelText('Begins')).toHaveValue(localTime('2026-01-30T15:00:00.000Z'));
    await userEvent.clear(screen.getByRole('textbox', { name: 'Where' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Where' }), 'Room 3');
    await userEvent.click(screen.getByRole('button', { name: 'Move the session' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'MoveSession')?.body).toEqual({ input: { id: 's1', place: 'Room 3', startsAt: '2026-01-30T15:00:00.000Z', endsAt: '2026-01-30T16:30:00.000Z' } });
    expect(screen.getByRole('alert')).toHaveTextContent('A session begins later than now');
    await userEvent.click(screen.getByRole('button', { name: 'Call off the session' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('2 people get a mail.');
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'Ill');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Call off the session' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'CancelSession')?.body).toEqual({ id: 's1', reason: 'Ill' });
  });
  it('takes a part of it from the roster, and changes it only with a reason', async () => {
    const roster = [
      { id: 'r1', isWaiting: false, person: { id: 'ana', name: 'Ana Reyes' }, attendance: null },
      { id: 'r2', isWaiting: true, person: { id: 'luz', name: 'Luz Vega' }, attendance: { id: 'a2', minutes: 90, takenBy: 'CODE', reason: null } },
    ];
    const page = await open({ viewerCan: { ...closed, teach: true }, roster }, { TakeAttendance: { takeAttendance: { id: 's1' } }, AmendAttendance: { amendAttendance: { id: 's1' } } });
    await expectAccessible(page.container);
    const minutes = screen.getByRole('textbox', { name: 'Minutes of Ana Reyes' });
    expect(minutes).toHaveValue('90');
    await userEvent.clear(minutes);
    await userEvent.type(minutes, '45');
    await userEvent.click(screen.getByRole('button', { name: 'Write down Ana Reyes' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'TakeAttendance')?.body).toEqual({ input: { sessionId: 's1', personId: 'ana', minutes: 45 } });
    expect(screen.getByText('Here for 90 minutes, by the code')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Change the time of Luz Vega' }));
    await userEvent.click(screen.getByRole('button', { name: 'Change Luz Vega' }));
    expect(within(screen.getAllByRole('alert')[0] as HTMLElement).getByText('Write why it changes.')).toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: 'Why it changes' }), 'Left early');
    await userEvent.click(screen.getByRole('button', { name: 'Change Luz Vega' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'AmendAttendance')?.body).toEqual({ input: { id: 'a2', minutes: 90, reason: 'Left early' } });
  });
});
