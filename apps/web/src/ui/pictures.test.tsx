/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HeatMap } from './heat-map';
import { ProgressRing } from './progress-ring';
import { RequirementRow } from './requirement-row';
import { expectAccessible, renderPage } from './testing';
import { Timeline } from './timeline';

const days = [
  { on: '2026-11-03', minutes: 90 },
  { on: '2026-11-03', minutes: 30, pendingMinutes: 30 },
  { on: '2026-11-20', minutes: 400 },
];

test('a ring says counted, waiting and left', async () => {
  const { container } = await renderPage(<ProgressRing label="Hours" unit="minutes" counted={18720} pending={540} total={30000} />);
  expect(screen.getByRole('img', { name: 'Hours: 312:00 of 500:00 counted, 9:00 waiting, 179:00 to go' })).toBeInTheDocument();
  await expectAccessible(container);
});

test('a ring with nothing waiting leaves the waiting out, and too much is never below zero', async () => {
  await renderPage(<ProgressRing label="Training" counted={50} total={46} />);
  expect(screen.getByRole('img', { name: 'Training: 50 of 46 counted, 0 to go' })).toBeInTheDocument();
});

test('a heat-map says its sentence and turns into a table with the same numbers', async () => {
  const { container } = await renderPage(<HeatMap label="Hours by day" days={days} until="2026-11-23" />);
  expect(screen.getByText('8:40 written down in 12 weeks. 0:30 waiting for a signature.')).toBeInTheDocument();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
  const week = screen.getByRole('row', { name: /November 1, 2026/ });
  expect(within(week).getByRole('cell', { name: '2:00' })).toBeInTheDocument();
  expect(within(week).getByRole('cell', { name: '0:30' })).toBeInTheDocument();
  expect(screen.getAllByRole('row')).toHaveLength(13);
  await expectAccessible(container);
});

test('a heat-map without time says so', async () => {
  await renderPage(<HeatMap label="Hours by day" days={[]} until="2026-11-23" />);
  expect(screen.getByText('No time written down in these weeks.')).toBeInTheDocument();
});

test('a timeline is an ordered list and a requirement says whose turn it is', async () => {
  const { container } = await renderPage(
    <>
      <Timeline label="Life of the certificate" items={[{ id: 'a', at: 'May 4, 2026', title: 'Issued', tone: 'good' }, { id: 'b', at: 'June 1, 2026', title: 'Suspended', tone: 'stopped' }]} />
      <ul><RequirementRow title="Hours" state="pending" turn={{ who: 'Sam Ortiz', since: 'May 2' }} ring={{ unit: 'minutes', counted: 60, pending: 30, total: 120 }} /></ul>
    </>,
  );
  expect(within(screen.getByRole('list', { name: 'Life of the certificate' })).getAllByRole('listitem')[0]).toHaveTextContent('IssuedMay 4, 2026');
  expect(screen.getByText('Sam Ortiz has it since May 2')).toBeInTheDocument();
  expect(screen.getByText('Waiting')).toBeInTheDocument();
  await expectAccessible(container);
});
