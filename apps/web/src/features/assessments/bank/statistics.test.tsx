/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as ExamsPage } from './exams-page';
import { marksOf, plot, xOf, yOf } from './plot.rules';
import { Component as StatisticsPage } from './statistics-page';

const words = (en: string) => ({ en, es: `${en} (es)` });
const row = (code: string, with_ = {}) => ({
  ...{ itemId: code, versionId: `${code}.1`, code, state: 'ACTIVE', isPilot: false, version: 1, domain: 'ADVOCACY', stem: words('What?') },
  ...{ answers: 60, right: 36, open: 1, p: 0.6, pLow: 0.474, pHigh: 0.714, pointBiserial: 0.35, pointBiserialLow: 0.1, pointBiserialHigh: 0.55, flags: [] as string[] },
  options: [{ text: words('Listen'), isRight: true, count: 36, discrimination: 0.35 }, { text: words('Lecture'), isRight: false, count: 23, discrimination: -0.3 }],
  ...with_,
});
const items = [row('A-1'), row('A-2', { p: 0.15, pointBiserial: -0.2, flags: ['VERY_HARD', 'NEGATIVE_DISCRIMINATION'] }), row('A-3', { answers: 12, flags: ['FEW_ANSWERS'] })];
const statistics = { sittings: 60, isSteady: false, mean: 9.5, sd: 2.25, kr20: 0.71, sem: 1.21, csv: 'code\r\nA-1', items };
const plan = { id: 'e1', title: words('Core exam') };
const open = (with_ = {}, at = '/bank/exams/e1/statistics') =>
  renderPage(<StatisticsPage />, { at, path: '/bank/exams/:examId/statistics', api: { ExamStatistics: { examPlan: plan, examStatistics: { ...statistics, ...with_ } } } });

test('[C6] says what it comes to, as a picture and as a table, with ranges and a warning for few people', async () => {
  const { container } = await open();
  expect(screen.getByText(/^From 60 first attempts. Under 200/)).toBeInTheDocument();
  expect(screen.getByText(/^Reliability \(KR-20\): 0.71/)).toBeInTheDocument();
  const sentence = '1 question to look at, 2 with enough answers, 1 with too few.';
  expect(screen.getByRole('img', { name: sentence }).querySelectorAll('title')).toHaveLength(2);
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
  const table = screen.getByRole('table');
  expect(within(table).getAllByText('0.6 (0.47 to 0.71)')).toHaveLength(2);
  expect(within(table).getByText('Strong candidates miss it')).toBeInTheDocument();
  expect(within(table).getAllByText('Lecture: 23 times, -0.3')).toHaveLength(3);
  await expectAccessible(container);
});

test('narrows by the reason to look, in the address', async () => {
  const { address } = await open();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Reason to look' }), 'FEW_ANSWERS');
  await settle();
  expect(address()).toBe('/bank/exams/e1/statistics?flag=FEW_ANSWERS');
  expect(screen.getByRole('link', { name: 'A-3, version 1' })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'A-1, version 1' })).toBeNull();
});

test('[C6] hands the same numbers over as CSV', async () => {
  await open();
  expect(screen.getByRole('link', { name: 'Download as CSV' })).toHaveAttribute('href', 'data:text/csv;charset=utf-8,code%0D%0AA-1');
});

test('says so while nobody has sat the exam', async () => {
  await open({ sittings: 0, items: [] });
  expect(screen.getByText('Nobody has sat it yet')).toBeInTheDocument();
});

test('says so when the viewer may not see it', async () => {
  await renderPage(<StatisticsPage />, { at: '/bank/exams/e1/statistics', path: '/bank/exams/:examId/statistics', api: { ExamStatistics: refuse('NOT_FOUND') } });
  expect(screen.getByRole('alert')).toBeInTheDocument();
});

test('the marks keep their place inside the picture, whatever the values', () => {
  expect([xOf(0), xOf(1)]).toEqual([plot.left, plot.width - plot.right]);
  expect([yOf(-1), yOf(-0.4), yOf(0.8), yOf(1)]).toEqual([plot.height - plot.bottom, plot.height - plot.bottom, plot.top, plot.top]);
  expect(marksOf(items).map((mark) => mark.shape)).toEqual(['circle', 'diamond']);
});

test('the list of exams says whether the bank fills each one', async () => {
  const exam = { ...plan, itemCount: 16, pilotCount: 2, minutes: 30, cutScore: 11, maxAttempts: 2, periodDays: null as number | null, repeatsItems: false, formsInBank: 1 };
  const api = { ExamPlans: { examPlans: { nodes: [{ ...exam, blueprint: [{ has: 8, needs: 8 }] }, { ...exam, id: 'e2', title: words('Other'), blueprint: [{ has: 3, needs: 8 }] }, { ...exam, id: 'e3', title: words('Yearly'), periodDays: 365, blueprint: [{ has: 8, needs: 8 }] }], pageInfo: { hasNextPage: true, endCursor: 'e3' } } } };
  const { calls, container } = await renderPage(<ExamsPage />, { api });
  expect(screen.getByText('The bank fills every attempt')).toBeInTheDocument();
  expect(screen.getByText('The bank lacks questions')).toBeInTheDocument();
  expect(screen.getByText('The bank fills 1 attempt, then no more')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'How the questions did: Core exam' })).toHaveAttribute('href', '/bank/exams/e1/statistics');
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
  await settle();
  expect(calls.filter(({ name }) => name === 'ExamPlans').at(-1)?.body).toEqual({ after: 'e3' });
});
