/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as CopyPage } from './copy-page';

const saved: string[] = [];
const press = async (name: RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};

beforeEach(() => {
  saved.length = 0;
  URL.createObjectURL = () => 'blob:log';
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function keep(this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});
afterEach(() => jest.restoreAllMocks());

describe('[D11] a copy of the hours', () => {
  test('is saved as a PDF, all of it where no day is chosen', async () => {
    const { container, calls } = await renderPage(<CopyPage />, { api: { '/files/hours/log.pdf': 'pdf' } });
    await press(/Download the PDF/);
    expect(calls.map(({ name }) => name)).toEqual(['/files/hours/log.pdf']);
    expect(saved).toEqual(['hours.pdf']);
    expect(screen.getByText('Your file is saved. Look in your downloads.')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('is saved for a spreadsheet, cut by days, in Spanish as well', async () => {
    const { container, calls } = await renderPage(<CopyPage />, { language: 'es', api: { '/files/hours/log.csv?from=2026-11-01&to=2026-11-20': 'csv' } });
    fireEvent.change(screen.getByLabelText('Desde'), { target: { value: '2026-11-01' } });
    fireEvent.change(screen.getByLabelText('Hasta'), { target: { value: '2026-11-20' } });
    await press(/hoja de cálculo/);
    expect(calls).toHaveLength(1);
    expect(saved).toEqual(['horas.csv']);
    await expectAccessible(container);
  });

  test('asks for days in their order before it asks the server', async () => {
    const { calls } = await renderPage(<CopyPage />);
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-11-20' } });
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2026-11-01' } });
    await press(/Download the PDF/);
    expect(calls).toEqual([]);
    expect(screen.getAllByText(/This day is before the first one/)).not.toHaveLength(0);
  });

  test('says so when it was taken too often, and keeps the days', async () => {
    await renderPage(<CopyPage />, { api: { '/files/hours/log.csv?from=2026-11-01': refuse('RATE_LIMITED', { details: { retryAfterSeconds: 60 } }) } });
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-11-01' } });
    await press(/spreadsheet/);
    expect(screen.getByRole('alert')).toBeInTheDocument();
    expect(screen.getByLabelText('From')).toHaveValue('2026-11-01');
    expect(saved).toEqual([]);
  });
});
