/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { PlanStepFragment } from '../../../graphql/generated/graphql';
import { expectAccessible, renderPage } from '../../../ui/testing';
import { Component as PlanPage } from './plan-page';

const nothing = { who: null, minutes: null, on: null, part: null, mustRetrain: false };
const aLine = (with_: Partial<PlanStepFragment> = {}): PlanStepFragment => ({ id: 'training', name: '6 hours of training', status: 'MET', on: '2026-11-02', minutesAWeek: null, deadlineOn: null, deadline: null, isLate: false, levers: [], ...with_ });
const more = { ...nothing, kind: 'MORE', minutes: 60, on: '2027-01-10' };
const hours = aLine({ id: 'experience', name: '20 hours of experience', status: 'MISSING', on: '2027-02-08', minutesAWeek: 90, levers: [{ ...nothing, kind: 'CONFIRM', who: 'SUPERVISOR', minutes: 240 }, more] });
const exam = aLine({ id: 'exam', name: 'Exam passed', status: 'MISSING', on: null, levers: [{ ...nothing, kind: 'DO', who: 'TRAINEE', on: '2026-12-01', mustRetrain: false }] });

const visit = (lines: PlanStepFragment[], with_ = {}, language: 'en' | 'es' = 'en') =>
  renderPage(<PlanPage />, { at: '/apply/a1/plan', path: '/apply/:id/plan', language, api: { MyPlan: { application: { id: 'a1', scheme: { id: 's', title: 'Harbor State' }, plan: { on: null, asOf: '2026-11-23', lines, ...with_ } } } } });

test('[O4] gives each requirement its day at the present pace, what would bring it forward, and a picture that says the same', async () => {
  const { container } = await visit([aLine(), hours, exam]);
  expect(screen.getByText('Not everything has a date yet. Some things are a single step, at any pace.')).toBeInTheDocument();
  expect(screen.getByRole('img', { name: 'From November 23, 2026 to February 8, 2027: 1 line, each to its day. The days stand below.' })).toBeInTheDocument();
  const ahead = within(screen.getByRole('region', { name: 'Still ahead' }));
  for (const text of ['By February 8, 2027, at 1:30 hours a week', '4:00 hours count once your supervisor confirms them.', 'With 1:00 hours more a week: by January 10, 2027.', 'No date yet', 'It can be done from December 1, 2026 on. It is up to you.']) expect(ahead.getByText(text)).toBeInTheDocument();
  expect(within(screen.getByRole('region', { name: 'Done' })).getByText('Done since November 2, 2026')).toBeInTheDocument();
  await expectAccessible(container);
});

test('[O4] warns of a last day before it bites', async () => {
  const late = { ...hours, deadlineOn: '2027-01-15', deadline: 'Initial certificate', isLate: true };
  const { container } = await visit([late]);
  expect(screen.getByText('At your present pace, 1 thing comes too late.')).toBeInTheDocument();
  const watch = within(screen.getByRole('region', { name: 'Watch these' }));
  expect(watch.getByText('Too late at this pace')).toBeInTheDocument();
  expect(watch.getByText('Last day: January 15, 2027 (Initial certificate)')).toBeInTheDocument();
  await expectAccessible(container);
});

test('names the day on which all is there, in Spanish with usted', async () => {
  await visit([hours], { on: '2027-02-08' }, 'es');
  expect(screen.getByText('A su ritmo de ahora, tendrá todo para el 8 de febrero de 2027.')).toBeInTheDocument();
});

test('has no plan for whoever is not the applicant', async () => {
  await renderPage(<PlanPage />, { at: '/apply/a1/plan', path: '/apply/:id/plan', api: { MyPlan: { application: { id: 'a1', scheme: { id: 's', title: 'S' }, plan: null } } } });
  expect(screen.getByText('There is no plan to show')).toBeInTheDocument();
});
