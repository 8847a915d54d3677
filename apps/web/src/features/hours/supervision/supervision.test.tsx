/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import { expectAccessible, refuse, renderPage } from '../../../ui/testing';
import { Component as SupervisionPage } from './supervision-page';

const week = (startsOn: string, workMinutes: number, supervisionMinutes: number, isGap = false) => ({ startsOn, workMinutes, supervisionMinutes, isGap });
const received = {
  trainee: { id: 'p1', name: 'Ana Reyes' }, workMinutes: 1200, supervisionMinutes: 120,
  ways: [{ way: 'SUPERVISION_INDIVIDUAL', signedMinutes: 60, pendingMinutes: 60 }, { way: 'SUPERVISION_GROUP', signedMinutes: 0, pendingMinutes: 0 }],
  weeks: [week('2026-03-02', 600, 120), week('2026-03-09', 600, 0, true), week('2026-03-16', 0, 0)],
  gaps: [{ from: '2026-03-09', to: '2026-03-15', weeks: 1 }],
};
const rule = { id: 'weekly', kind: 'CADENCE', name: 'Supervision in each week of work', isMet: false, every: 'WEEK', counted: 1, required: 2, pending: 1, missed: [{ from: '2026-03-09', to: '2026-03-15' }] };
const asked = { myApplications: [{ id: 'a1', status: 'OPEN', scheme: { id: 's1', title: 'Mental Health Peer Specialist' }, supervisionAsked: [rule] }, { id: 'a2', status: 'WITHDRAWN', scheme: { id: 's2', title: 'Other' }, supervisionAsked: [rule] }] };
const api = { SupervisionReceived: { supervisionReceived: received }, SupervisionAsked: asked };

describe('[D7] supervision received', () => {
  test('is shown in sums, as a picture with its sentence, and by the weeks that had none', async () => {
    const { container } = await renderPage(<SupervisionPage />, { api });
    expect(screen.getByText('Supervision, one to one: 1:00 signed, 1:00 not signed yet')).toBeInTheDocument();
    expect(screen.getByText('2:00 of supervision for 20:00 of work. That is one hour for each 10:00 of work.')).toBeInTheDocument();
    expect(screen.getByText('1 of 2 weeks with work had supervision.')).toBeInTheDocument();
    expect(screen.getByText(/Week of Mon, Mar 9: 10:00 work, no supervision/)).toBeInTheDocument();
    expect(screen.getAllByText('No supervision from March 9, 2026 to March 15, 2026').length).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole('button', { name: /table/i }));
    expect(within(screen.getByRole('row', { name: /Mar 9/ })).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['10:00', 'None']);
    await expectAccessible(container);
  });

  test('is held against what running applications ask for, in Spanish as well', async () => {
    const { container } = await renderPage(<SupervisionPage />, { api, language: 'es' });
    expect(screen.getByText('Qué se pide: Mental Health Peer Specialist')).toBeInTheDocument();
    expect(screen.getByText('Cuentan 1 de 2 semanas.')).toBeInTheDocument();
    expect(screen.queryByText(/Other/)).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  test('is that of a trainee for their supervisor, without what schemes ask', async () => {
    const { calls } = await renderPage(<SupervisionPage />, { at: '/supervision/p1', path: '/supervision/:traineeId', api: { SupervisionReceived: { supervisionReceived: received } } });
    expect(calls).toEqual([{ name: 'SupervisionReceived', body: { traineeId: 'p1' } }]);
    expect(screen.getByRole('heading', { name: 'Supervision of Ana Reyes' })).toBeInTheDocument();
  });

  test('says so where there is nothing yet', async () => {
    const nothing = { ...received, weeks: [], gaps: [], workMinutes: 0, supervisionMinutes: 0 };
    await renderPage(<SupervisionPage />, { api: { SupervisionReceived: { supervisionReceived: nothing }, SupervisionAsked: { myApplications: [] } } });
    expect(screen.getByText('No hours yet')).toBeInTheDocument();
  });

  test('is not shown to somebody who does not supervise them', async () => {
    await renderPage(<SupervisionPage />, { at: '/supervision/p9', path: '/supervision/:traineeId', api: { SupervisionReceived: refuse('NOT_FOUND') } });
    expect(screen.getByRole('alert')).toBeInTheDocument();
  });
});
