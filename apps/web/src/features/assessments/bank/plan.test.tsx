/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link } from 'react-router';
import type { Me } from '../../../graphql/session';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as NewPlanPage } from './new-plan-page';
import { Component as PlanPage } from './plan-page';
import { Component as StudyPage } from './study-page';

const words = (en: string) => ({ en, es: `${en} (es)` });
const standard = { id: 's2', version: 2, method: 'ANGOFF', cutScore: 11, itemCount: 16, mean: 10.4, spread: 1.25, judges: 5, rounds: 2, reason: 'mean rounded up', setOn: '2026-11-23' };
const plan = {
  id: 'e1', title: words('Core exam'), itemCount: 16, pilotCount: 2, minutes: 30, breakMinutes: 0, waitDays: 7, maxAttempts: 2, cutScore: 11,
  version: 4, periodDays: null as number | null, repeatsItems: false, identityCheck: 'NONE', opensInWindows: false, formsInBank: 2, windows: [] as unknown[], notices: [] as unknown[],
  history: [{ id: 'h1', action: 'exam.created', at: '2026-11-20T15:00:00.000Z', reason: null, actor: { id: 'p1', name: 'Kim Osei' } }],
  blueprint: [{ domain: 'ADVOCACY', difficulty: 1, count: 16, has: 40, needs: 32 }],
  standards: [standard, { ...standard, id: 's1', version: 1, method: 'DECLARED', mean: null, spread: null, judges: null, rounds: null, reason: 'about two thirds' }],
  studies: [{ id: 'y1', round: 2, openedAt: '2026-11-20T15:00:00.000Z', closedAt: null }],
};
const me = { id: 'p1', email: 'kim@example.org', legalName: 'Kim Osei', chosenName: null, isLegalNamePublic: false, name: 'Kim Osei', locale: 'en', memberships: [{ id: 'm1', role: 'TRAINER', organisation: { id: 'o1', name: 'Lakeshore', kind: 'TRAINING_PROVIDER' } }] } as Me;
const openPlan = (more = {}, with_ = {}) => renderPage(<PlanPage />, { at: '/bank/exams/e1', path: '/bank/exams/:examId', api: { ExamPlan: { examPlan: { ...plan, ...with_ } }, ...more } });
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save the settings' }));
const retype = async (name: string, text: string) => {
  await userEvent.clear(screen.getByRole('textbox', { name }));
  if (text !== '') await userEvent.type(screen.getByRole('textbox', { name }), text);
};
const entry = (id: string, with_ = {}) => ({ mine: null, mineBefore: null, meanBefore: null, spreadBefore: null, version: 1, item: { id, code: id.toUpperCase() }, content: { kind: 'SINGLE', stem: words('What first?'), options: [{ ...words('Listen'), isRight: true, match: null }, { ...words('Lecture'), isRight: false, match: null }], vignette: null }, ...with_ });
const round = { round: 1, judges: 5, mean: 10.4, spread: 1.25, error: 0.56, recommended: 11 };
const study = { id: 'y1', examId: 'e1', round: 1, closedAt: null as string | null, completeJudges: 1, rounds: [] as unknown[], items: [entry('a1'), entry('a2')] };
const openStudy = (with_ = {}, more = {}) => renderPage(<StudyPage />, { at: '/bank/studies/y1', path: '/bank/studies/:studyId', api: { AngoffStudy: { angoffStudy: { ...study, ...with_ } }, ...more } });

test('[C4] a plan is changed cell by cell, with the stock beside it', async () => {
  const { calls, container } = await openPlan({ ReplanExam: { replanExam: { id: 'e1', version: 5 } } });
  expect(screen.getByText('The bank has 40, 32 needed')).toBeInTheDocument();
  const cell = screen.getByRole('textbox', { name: 'Recovery and wellness, Hard' });
  await userEvent.clear(cell);
  await userEvent.type(cell, '4');
  expect(screen.getByText('20 questions count.')).toBeInTheDocument();
  await save();
  await settle();
  expect(calls.find((call) => call.name === 'ReplanExam')?.body).toMatchObject({
    id: 'e1', expectedVersion: 4,
    plan: { blueprint: [{ domain: 'ADVOCACY', difficulty: 1, count: 16 }, { domain: 'RECOVERY_WELLNESS', difficulty: 3, count: 4 }], maxAttempts: 2, cutScore: 11 },
  });
  await expectAccessible(container);
});

test('[EX13] says who saw many questions and worked on few, and accuses nobody', async () => {
  const notice = { id: 'n1', attemptCount: 3, questionCount: 40, periodDays: 30, noticedAt: '2026-11-20T15:00:00.000Z', person: { id: 'p9', name: 'Ana Reyes' } };
  const { container } = await openPlan({}, { notices: [notice] });
  expect(screen.getByRole('heading', { name: 'Worth a look' })).toBeInTheDocument();
  expect(screen.getByText(/Ana Reyes opened 3 attempts within 30 days/)).toHaveTextContent('In all, 40 different questions were shown.');
  expect(screen.getByText(/Talk with the person first/)).toBeInTheDocument();
  await expectAccessible(container);
});

test('[N5] an exam can begin with the starter plan, and nothing is made before it is sent', async () => {
  const starterExam = { title: words('Starter exam'), blueprint: [{ domain: 'ADVOCACY', difficulty: 2, count: 60 }], pilotCount: 0, minutes: 90, waitDays: 14, maxAttempts: 2, cutScore: 42, reason: words('7 of 10') };
  const { calls, container } = await renderPage(<NewPlanPage />, { me, api: { StarterExam: { starterExam }, PlanExam: { planExam: { id: 'e2' } } } });
  await userEvent.click(screen.getByRole('button', { name: 'Use the starter plan' }));
  expect(screen.getByText('60 questions count.')).toBeInTheDocument();
  expect(calls.some(({ name }) => name === 'PlanExam')).toBe(false);
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Make the exam' }));
  await settle();
  const { reason, ...plan } = starterExam;
  expect(calls.find(({ name }) => name === 'PlanExam')?.body).toEqual({ id: expect.any(String), providerId: 'o1', plan: { ...plan, reason: reason.en, breakMinutes: 0, periodDays: null, repeatsItems: false, identityCheck: 'NONE' } });
});

test('[C4] a plan that the bank cannot fill says why', async () => {
  await openPlan({ ReplanExam: refuse('BLUEPRINT_CANNOT_BE_FILLED', { details: { has: 3, needs: 8 } }) });
  await save();
  await settle();
  expect(screen.getByRole('alert')).toHaveTextContent('The bank has 3 questions for one part of the plan; all attempts together need 8.');
});

test('[C8] [C11] breaks, period, repetition and identity check are saved with the rest', async () => {
  const { calls } = await openPlan({ ReplanExam: { replanExam: { id: 'e1', version: 5 } } });
  await retype('Minutes of break for everybody', '15');
  await retype('In how many days', '365');
  await userEvent.click(screen.getByRole('checkbox', { name: /^Questions may come back/ }));
  await userEvent.click(screen.getByRole('radio', { name: 'The code that stands in the room' }));
  await save();
  await settle();
  expect(screen.getByText('Saved. Attempts that have begun keep their rules.')).toBeInTheDocument();
  expect(calls.find((call) => call.name === 'ReplanExam')?.body).toMatchObject({ plan: { breakMinutes: 15, periodDays: 365, repeatsItems: true, identityCheck: 'ROOM_CODE', minutes: 30, waitDays: 7 } });
  await save();
  await settle();
  expect(calls.filter((call) => call.name === 'ReplanExam').at(-1)?.body).toMatchObject({ expectedVersion: 5 });
});

test('[C8] a number that cannot be is named at its field, and nothing is sent', async () => {
  const { calls, container } = await openPlan();
  await retype('Minutes for one attempt', '');
  await retype('Right answers that pass', '17');
  await save();
  expect(screen.getByRole('alert')).toHaveTextContent('Minutes for one attempt: a whole number from 1 to 480');
  expect(screen.getByRole('alert')).toHaveTextContent('Right answers that pass: a whole number from 1 to 16');
  expect(calls.map((call) => call.name)).not.toContain('ReplanExam');
  await expectAccessible(container);
});

test('settings that somebody else changed meanwhile are not written over', async () => {
  await openPlan({ ReplanExam: refuse('STALE_VERSION') });
  await save();
  await settle();
  expect(screen.getByRole('alert')).toHaveTextContent('Somebody changed this after you opened it.');
});

test('the settings are those of the exam that is open, also on the way back to it', async () => {
  const ExamPlan = ({ id }: Record<string, unknown>) => ({ examPlan: { ...plan, id, minutes: id === 'e1' ? 30 : 45 } });
  await renderPage(<><Link to="/bank/exams/e1">First</Link><Link to="/bank/exams/e2">Second</Link><PlanPage /></>, { at: '/bank/exams/e1', path: '/bank/exams/:examId', api: { ExamPlan } });
  for (const [name, minutes] of [['Second', '45'], ['First', '30']] as const) {
    await userEvent.click(screen.getByRole('link', { name }));
    await settle();
    expect(screen.getByRole('textbox', { name: 'Minutes for one attempt' })).toHaveValue(minutes);
  }
});

test.each([
  [{}, 'That is enough for every attempt that the rule allows.'],
  [{ periodDays: 365 }, 'Attempts come back every 365 days. After these, nobody can begin: add questions, or let questions come back.'],
  [{ periodDays: 365, repeatsItems: true }, 'After that, the questions seen longest ago come back. The attempt before is never repeated.'],
  [{ blueprint: [{ domain: 'ADVOCACY', difficulty: 1, count: 16, has: 20, needs: 32 }] }, 'That is too few for the rule. Some people will not be able to begin. Add questions, or ask for fewer.'],
])('[C4] [C8] with %o the page says for how many attempts the bank has questions', async (with_, sentence) => {
  await openPlan({}, with_);
  const bank = screen.getByRole('region', { name: 'What the bank gives' });
  expect(bank).toHaveTextContent('The bank has new questions for 2 attempts of one person.');
  expect(bank).toHaveTextContent(sentence);
});

describe('[C3] the times at which it is open', () => {
  const window = (id: string, from: number, to: number, closedAt: string | null = null) => ({ id, opensAt: new Date(Date.now() + from * 3_600_000).toISOString(), closesAt: new Date(Date.now() + to * 3_600_000).toISOString(), closedAt });
  test('are set by a form that says which clock counts', async () => {
    const { calls, container } = await openPlan({ OpenExamWindow: { openExamWindow: { id: 'w1' } } });
    expect(screen.getByText('It may be begun at any time. Set a time to open it only then.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Set this time' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Choose a day and a time');
    fireEvent.change(screen.getByLabelText('Opens'), { target: { value: '2030-01-02T09:00' } });
    fireEvent.change(screen.getByLabelText('Closes'), { target: { value: '2030-01-02T17:00' } });
    await userEvent.click(screen.getByRole('button', { name: 'Set this time' }));
    await settle();
    expect(calls.find((call) => call.name === 'OpenExamWindow')?.body).toEqual({ input: { examId: 'e1', opensAt: new Date('2030-01-02T09:00').toISOString(), closesAt: new Date('2030-01-02T17:00').toISOString() } });
    await expectAccessible(container);
  });
  test('are told as open, ahead, over or closed, and end on the word of the trainer', async () => {
    const windows = [window('w1', -9, -8), window('w2', -1, 1), window('w3', 5, 6), window('w4', 8, 9, '2026-11-23T15:00:00.000Z')];
    const { calls } = await openPlan({ CloseExamWindow: { closeExamWindow: { id: 'w2' } } }, { opensInWindows: true, windows });
    for (const state of ['Over', 'Open now', 'Ahead', 'Closed by your staff']) expect(screen.getByText(state)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Take back / })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Close it now' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close it now' }));
    await settle();
    expect(calls.find((call) => call.name === 'CloseExamWindow')?.body).toEqual({ id: 'w2' });
  });
  test('say that nobody can begin where none is ahead, and give way to any time', async () => {
    const { calls } = await openPlan({ OpenExamAtAnyTime: { openExamAtAnyTime: { id: 'e1' } } }, { opensInWindows: true, windows: [window('w1', -9, -8)] });
    expect(screen.getByText('No time is set. Nobody can begin.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Open at any time' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Open at any time' }));
    await settle();
    expect(calls.find((call) => call.name === 'OpenExamAtAnyTime')?.body).toEqual({ id: 'e1' });
  });
});

test('[C7] the cut score stands with its judges, spread and day, version by version', async () => {
  await openPlan();
  expect(screen.getByText('Version 2: 11 of 16 pass, since November 23, 2026')).toBeInTheDocument();
  expect(screen.getByText('Modified Angoff, 5 judges, 2 rounds: mean 10.4, spread 1.25.')).toBeInTheDocument();
  expect(screen.getByText('Stated by the provider.')).toBeInTheDocument();
});

test('[C7] a judge rates each question alone; leaving the field saves it', async () => {
  const { calls, container } = await openStudy({}, { RateAngoffItem: { rateAngoffItem: { id: 'y1', completeJudges: 1 } } });
  await expectAccessible(container);
  await userEvent.type(screen.getByRole('textbox', { name: 'A1: of 100, how many?' }), '70');
  await userEvent.tab();
  await settle();
  expect(calls.find((call) => call.name === 'RateAngoffItem')?.body).toEqual({ studyId: 'y1', itemId: 'a1', round: 1, percent: 70 });
});

test('[C7] a judge reads the version that the study judges, with its situation, its order or its pairs', async () => {
  const content = { kind: 'ORDERING', stem: words('Put in order'), options: [{ ...words('Greet'), isRight: null, match: null }, { ...words('Listen'), isRight: null, match: null }], vignette: { text: words('Sam comes in.') } };
  const pairs = { ...content, kind: 'MATCHING', options: [{ ...words('Hope'), isRight: null, match: words('A way ahead') }], vignette: null };
  await openStudy({ items: [{ ...entry('a1'), version: 3, content }, { ...entry('a2'), content: pairs }] });
  expect(screen.getByRole('heading', { name: 'A1, version 3' })).toBeInTheDocument();
  expect(screen.getByText('Sam comes in.')).toBeInTheDocument();
  expect(screen.getByText('Right in this order:')).toBeInTheDocument();
  expect(screen.getByText('Hope → A way ahead')).toBeInTheDocument();
});

test('[C7] the next round shows what the panel said', async () => {
  const { calls } = await openStudy({ round: 2, rounds: [round], items: [entry('a1', { meanBefore: 65, spreadBefore: 12.5, mineBefore: 70 })] }, { CloseAngoffRound: { closeAngoffRound: { id: 'y1' } } });
  expect(screen.getByText('Round before: the panel said 65 % (spread 12.5), you said 70.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Close it; judging is over' }));
  await settle();
  expect(calls.find((call) => call.name === 'CloseAngoffRound')?.body).toEqual({ studyId: 'y1', round: 2, isLast: true });
});

test('[C7] the number that the judges came to is adopted', async () => {
  const { calls, address } = await openStudy({ closedAt: '2026-11-23T15:00:00.000Z', rounds: [round] }, { AdoptStandard: { adoptStandard: { id: 'e1' } } });
  expect(screen.getByText('The judges came to 11 right answers.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Let 11 right answers pass' }));
  await settle();
  expect(calls.find((call) => call.name === 'AdoptStandard')?.body).toEqual({ studyId: 'y1', cutScore: 11, reason: '' });
  expect(address()).toBe('/bank/exams/e1');
});
