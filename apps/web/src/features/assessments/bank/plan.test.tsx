/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../../graphql/session';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as NewPlanPage } from './new-plan-page';
import { Component as PlanPage } from './plan-page';
import { Component as StudyPage } from './study-page';

const words = (en: string) => ({ en, es: `${en} (es)` });
const standard = { id: 's2', version: 2, method: 'ANGOFF', cutScore: 11, itemCount: 16, mean: 10.4, spread: 1.25, judges: 5, rounds: 2, reason: 'mean rounded up', setOn: '2026-11-23' };
const plan = {
  ...{ id: 'e1', title: words('Core exam'), itemCount: 16, pilotCount: 2, minutes: 30, waitDays: 7, maxAttempts: 2, cutScore: 11 },
  blueprint: [{ domain: 'ADVOCACY', difficulty: 1, count: 16, has: 40, needs: 32 }],
  standards: [standard, { ...standard, id: 's1', version: 1, method: 'DECLARED', mean: null, spread: null, judges: null, rounds: null, reason: 'about two thirds' }],
  studies: [{ id: 'y1', round: 2, openedAt: '2026-11-20T15:00:00.000Z', closedAt: null }],
};
const me = { id: 'p1', email: 'kim@example.org', legalName: 'Kim Osei', chosenName: null, locale: 'en', memberships: [{ id: 'm1', role: 'TRAINER', organisation: { id: 'o1', name: 'Lakeshore', kind: 'TRAINING_PROVIDER' } }] } as Me;
const openPlan = (more = {}) => renderPage(<PlanPage />, { at: '/bank/exams/e1', path: '/bank/exams/:examId', api: { ExamPlan: { examPlan: plan }, ...more } });
const entry = (id: string, with_ = {}) => ({ mine: null, mineBefore: null, meanBefore: null, spreadBefore: null, version: 1, item: { id, code: id.toUpperCase() }, content: { kind: 'SINGLE', stem: words('What first?'), options: [{ ...words('Listen'), isRight: true, match: null }, { ...words('Lecture'), isRight: false, match: null }], vignette: null }, ...with_ });
const round = { round: 1, judges: 5, mean: 10.4, spread: 1.25, error: 0.56, recommended: 11 };
const study = { id: 'y1', examId: 'e1', round: 1, closedAt: null as string | null, completeJudges: 1, rounds: [] as unknown[], items: [entry('a1'), entry('a2')] };
const openStudy = (with_ = {}, more = {}) => renderPage(<StudyPage />, { at: '/bank/studies/y1', path: '/bank/studies/:studyId', api: { AngoffStudy: { angoffStudy: { ...study, ...with_ } }, ...more } });

test('[C4] a plan is changed cell by cell, with the stock beside it', async () => {
  const { calls, container } = await openPlan({ ReplanExam: { replanExam: plan } });
  expect(screen.getByText('bank: 40, needed: 32')).toBeInTheDocument();
  const cell = screen.getByRole('textbox', { name: 'Recovery and wellness, Hard' });
  await userEvent.clear(cell);
  await userEvent.type(cell, '4');
  expect(screen.getByText('20 questions count.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Change the plan' }));
  await settle();
  expect(calls.find((call) => call.name === 'ReplanExam')?.body).toMatchObject({
    plan: { blueprint: [{ domain: 'ADVOCACY', difficulty: 1, count: 16 }, { domain: 'RECOVERY_WELLNESS', difficulty: 3, count: 4 }], maxAttempts: 2, cutScore: 11 },
  });
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
  expect(calls.find(({ name }) => name === 'PlanExam')?.body).toEqual({ providerId: 'o1', plan: { ...plan, reason: reason.en } });
});

test('[C4] a plan that the bank cannot fill says why', async () => {
  await openPlan({ ReplanExam: refuse('BLUEPRINT_CANNOT_BE_FILLED', { details: { has: 3, needs: 8 } }) });
  await userEvent.click(screen.getByRole('button', { name: 'Change the plan' }));
  await settle();
  expect(screen.getByRole('alert')).toHaveTextContent('The bank has 3 questions for one part of the plan; all attempts together need 8.');
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
  expect(screen.getByText('Hope: A way ahead')).toBeInTheDocument();
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
