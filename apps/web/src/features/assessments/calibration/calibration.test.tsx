/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, renderPage } from '../../../ui/testing';
import { Component as BenchmarkPage } from './benchmark-page';
import { Component as CalibrationPage } from './calibration-page';

const levels = [1, 2, 3, 4].map((level) => ({ level, anchor: `What ${level} looks like` }));
const rubric = { id: 'r1', title: 'Helping skills', criteria: [{ id: 'c1', title: 'Keeps people safe', levels }, { id: 'c2', title: 'Listens', levels }] };
const Benchmarks = { benchmarks: { nodes: [{ id: 'b1', title: 'Rosa comes in', transcript: 'Rosa: Hello.', isMet: false, rubric }] } };
const choose = async (criterion: string, level: number) => userEvent.click(screen.getByRole('radiogroup', { name: criterion }).querySelectorAll('input')[level - 1] as HTMLElement);

test('[B9] a trainer rates a benchmark and is told what to look at again, never the agreed level', async () => {
  const { calls, container } = await renderPage(<CalibrationPage />, { api: { Benchmarks, Calibrate: { calibrate: { isWithin: false, off: ['c2'] } } } });
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Check my levels for Rosa comes in' }));
  expect(screen.getByText('Give each criterion a level, then check.')).toBeInTheDocument();
  await choose('Keeps people safe', 3);
  await choose('Listens', 1);
  await userEvent.click(screen.getByRole('button', { name: 'Check my levels for Rosa comes in' }));
  expect(calls.find(({ name }) => name === 'Calibrate')?.body).toEqual({ input: { benchmarkId: 'b1', levels: [{ criterionId: 'c1', level: 3 }, { criterionId: 'c2', level: 1 }] } });
  expect(await screen.findByText('Look at this one again.')).toBeInTheDocument();
  expect(screen.getByText(/Not near enough yet/)).toBeInTheDocument();
});

test('[B9] a benchmark is published with the agreed levels, in both languages', async () => {
  const { calls, container } = await renderPage(<BenchmarkPage />, { api: { BenchmarkRubrics: { rubrics: { nodes: [rubric] } }, PublishBenchmark: { publishBenchmark: { id: 'b2' } } } });
  await expectAccessible(container);
  for (const name of ['Title, English', 'Title, Spanish', 'What is said, English', 'What is said, Spanish']) fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: name } });
  await choose('Keeps people safe', 2);
  await choose('Listens', 4);
  await userEvent.click(screen.getByRole('button', { name: 'Publish the benchmark' }));
  expect(calls.find(({ name }) => name === 'PublishBenchmark')?.body).toMatchObject({ input: { rubricId: 'r1', title: { es: 'Title, Spanish' }, levels: [{ criterionId: 'c1', level: 2 }, { criterionId: 'c2', level: 4 }] } });
});

test('is empty in words, in Spanish too', async () => {
  await renderPage(<CalibrationPage />, { language: 'es', api: { Benchmarks: { benchmarks: { nodes: [] } } } });
  expect(screen.getByText('Aún no hay referencias')).toBeInTheDocument();
});
