/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage } from '../../../ui/testing';
import { MyWatches } from './my-watches';
import { Component as QuestionsPage } from './questions-page';
import { Component as WatchPage } from './watch-page';

const me = {
  ...{ id: 'p1', email: 'priya.menon@example.org', chosenName: null, legalName: 'Priya Menon', isLegalNamePublic: false, name: 'Priya Menon', locale: 'en' },
  memberships: [{ id: 'm1', role: 'PROGRAM_STAFF' as const, organisation: { id: 'o1', name: 'Elm Street Recovery Center', kind: 'TREATMENT_PROGRAM' as const } }],
};
const end = { hasNextPage: false, endCursor: null };
const watch = { delivery: 'NONE', purpose: null, calendarMadeAt: null, reports: [{ day: '2026-11-23', checked: 200, unchecked: 0, changes: 0 }] };
const notice = { id: '7', kind: 'CHANGED', eventKind: 'SUSPENDED', isErased: false, effectiveOn: '2026-11-20', noticedAt: '2026-11-20T15:00:00.000Z', entry: { id: 'e1', check: { certificate: { number: 'WM-2026-000007', code: 'ABCDEFGHJKMNPQRS', holderName: 'Darnell Price' } } } };
const page = (with_ = {}, notices: unknown[] = []) => ({ RosterWatch: { rosterWatch: { ...watch, ...with_ } }, WatchNotices: { watchNotices: { nodes: notices, pageInfo: end } } });

describe('the watch page', () => {
  test('[G7] tells what changed, and leaves a line for a day on which nothing did', async () => {
    const { container } = await renderPage(<WatchPage />, { me, api: page({}, [notice]) });
    expect(screen.getByText('Suspended since November 20, 2026. It does not count now.')).toBeInTheDocument();
    expect(screen.getByText('We checked 200. News: 0.')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('keeps a choice as soon as it is made, and says when it could not', async () => {
    const { calls } = await renderPage(<WatchPage />, { me, api: { ...page(), ChooseWatchDelivery: { chooseWatchDelivery: { ...watch, delivery: 'INSTANT' } }, StateWatchPurpose: refuse('INTERNAL') } });
    await userEvent.click(screen.getByRole('radio', { name: 'At once' }));
    expect(await screen.findByText('Kept.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Work for us' }));
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(calls.filter(({ name }) => name.endsWith('Delivery') || name.endsWith('Purpose')).map(({ body }) => body)).toEqual([{ organisationId: 'o1', delivery: 'INSTANT' }, { organisationId: 'o1', purpose: 'EMPLOYS' }]);
  });

  test('shows the address of the calendar once it is made', async () => {
    await renderPage(<WatchPage />, { me, api: { ...page(), MakeWatchCalendar: { makeWatchCalendar: 'https://waymark.example/files/roster-calendar/abc.ics' } } });
    await userEvent.click(screen.getByRole('button', { name: 'Make an address' }));
    expect(await screen.findByText('https://waymark.example/files/roster-calendar/abc.ics')).toBeInTheDocument();
  });

  test('without news says so', async () => {
    const { container } = await renderPage(<WatchPage />, { me, language: 'es', api: page({ reports: [] }) });
    expect(screen.getByText('Todavía no cambió nada')).toBeInTheDocument();
    await expectAccessible(container);
  });
});

describe('questions', () => {
  const question = { id: 'q1', text: 'Why am I on your list?', askedAt: '2026-11-20T15:00:00.000Z', certificate: 'WM-2026-000007' };

  test('[G8] are answered in words, with a choice that is asked for', async () => {
    const { container, calls } = await renderPage(<QuestionsPage />, { me, api: { WatchQuestions: { watchQuestions: [question] }, AnswerWatchQuestion: { answerWatchQuestion: { id: 'q1', answeredAt: null } } } });
    await userEvent.type(screen.getByRole('textbox', { name: 'Your answer' }), 'You work here.');
    await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }));
    expect(screen.getAllByText('Choose whether it stays').length).toBeGreaterThan(0);
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('radio', { name: 'Take it off our list' }));
    await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }));
    expect(calls.find(({ name }) => name === 'AnswerWatchQuestion')?.body).toEqual({ input: { questionId: 'q1', answer: 'You work here.', isKept: false } });
  });

  test('without any say that nothing waits', async () => {
    await renderPage(<QuestionsPage />, { me, api: { WatchQuestions: { watchQuestions: [] } } });
    expect(screen.getByText('No question waits')).toBeInTheDocument();
  });
});

describe('who keeps an eye on a certificate', () => {
  const mine = (watches: unknown[]) => ({ MyWatches: { myCredentials: { nodes: [{ id: 'c1', number: 'WM-2026-000007', watches }] } } });
  const elm = { id: 'w1', organisation: 'Elm Street Recovery Center', since: '2026-10-05T15:30:00.000Z', purpose: 'EMPLOYS', isCounted: false, question: null };

  test('[G8] is shown to the holder with since when and what for, and can be asked', async () => {
    const { container, calls } = await renderPage(<MyWatches />, { api: { ...mine([elm]), AskAboutWatch: { askAboutWatch: true } } });
    const row = within(screen.getByText('Elm Street Recovery Center').closest('li') as HTMLElement);
    expect(row.getByText('They say: you work for them.')).toBeInTheDocument();
    await userEvent.click(row.getByRole('button', { name: 'Ask Elm Street Recovery Center why' }));
    await userEvent.click(row.getByRole('button', { name: 'Send the question' }));
    await expectAccessible(container);
    await userEvent.type(row.getByRole('textbox'), 'What for?');
    await userEvent.click(row.getByRole('button', { name: 'Send the question' }));
    expect(calls.find(({ name }) => name === 'AskAboutWatch')?.body).toEqual({ input: { watchId: 'w1', text: 'What for?' } });
  });

  test('[G8] shows the answer, and while it is open no second question', async () => {
    const question = { id: 'q1', text: 'What for?', askedAt: '2026-11-20T15:00:00.000Z', answeredAt: null, answer: null, isKept: null };
    await renderPage(<MyWatches />, { api: mine([{ ...elm, question }, { ...elm, id: 'w2', organisation: 'Harbor House', purpose: null, question: { ...question, answeredAt: '2026-11-21T15:00:00.000Z', answer: 'You lead a group.', isKept: true } }]) });
    expect(screen.getByText(/The answer is on its way/)).toBeInTheDocument();
    expect(screen.getByText(/They answered on .*: “You lead a group.”/)).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: /^Ask/ })).toHaveLength(1);
  });

  test('[N2] counts the holder only when they say so, and stops as easily', async () => {
    const { calls } = await renderPage(<MyWatches />, { api: { ...mine([elm, { ...elm, id: 'w2', organisation: 'Harbor House', isCounted: true }]), SayWhetherCounted: { sayWhetherCounted: true } } });
    await userEvent.click(screen.getByRole('button', { name: 'Let Elm Street Recovery Center count me' }));
    await userEvent.click(screen.getByRole('button', { name: 'Do not count me any more' }));
    expect(calls.filter(({ name }) => name === 'SayWhetherCounted').map(({ body }) => body)).toEqual([{ watchId: 'w1', isCounted: true }, { watchId: 'w2', isCounted: false }]);
  });

  test('says that nobody does', async () => {
    await renderPage(<MyWatches />, { api: mine([]) });
    expect(screen.getByText('No program keeps an eye on your certificate.')).toBeInTheDocument();
  });
});
