/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { Me } from '../../../graphql/session';
import { expectAccessible, refuse, renderPage } from '../../../ui/testing';
import { Component as CountedPage } from './counted-page';

const me: Me = { id: 'p1', email: 'ana@example.org', chosenName: 'Ana', legalName: 'Ana Reyes', isLegalNamePublic: false, name: 'Ana', locale: 'en', memberships: [] };
const line = { required: null, counted: 300, pending: 60, notCounted: 0, missing: null };
const matrix = {
  id: 'experience',
  name: 'Experience: 20 hours',
  total: { required: 1200, counted: 600, pending: 90, notCounted: 30, missing: 600 },
  rows: [
    { cut: 'ACTIVITY', key: 'ONE_TO_ONE', rule: null, ...line },
    { cut: 'DOMAIN', key: 'ADVOCACY', rule: 'Advocacy: 2 hours', ...line, required: 120, missing: 0 },
    { cut: 'SIGNER', key: 'ALTERNATE', rule: null, ...line },
    { cut: 'ACTIVITY', key: null, rule: 'Direct work: 10 hours', ...line, required: 600, missing: 300 },
  ],
};
const api = { HoursMatrices: { myApplications: [{ id: 'a1', status: 'OPEN', scheme: { id: 's1', title: 'Peer Specialist' }, hoursMatrix: [matrix] }, { id: 'a2', status: 'WITHDRAWN', scheme: { id: 's2', title: 'Other' }, hoursMatrix: [] }] } };
const media = (isWide: boolean) => {
  window.matchMedia = (query: string) => ({ matches: isWide, media: query, addEventListener: () => undefined, removeEventListener: () => undefined, addListener: () => undefined, removeListener: () => undefined, onchange: null, dispatchEvent: () => false });
};

describe('[D7] required, counted and missing', () => {
  test('stand in one table', async () => {
    media(true);
    const { container } = await renderPage(<CountedPage />, { me, api });
    const cells = (name: RegExp) => within(screen.getByRole('row', { name })).getAllByRole('cell').map((cell) => cell.textContent);
    expect(cells(/^All together/)).toEqual(['20:00', '10:00', '1:30', '0:30', '10:00']);
    expect(cells(/^One-to-one support/)).toEqual(['–', '5:00', '1:00', '0:00', '–']);
    expect(cells(/^Direct work: 10 hours/)).toEqual(['10:00', '5:00', '1:00', '0:00', '5:00']);
    expect(cells(/^Another supervisor who was asked/)[1]).toBe('5:00');
    expect(screen.queryByText('Other')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  test('are cards on a phone, in Spanish as well', async () => {
    media(false);
    const { container } = await renderPage(<CountedPage />, { me, language: 'es', api });
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('Todo juntoRequerido20:00Cuenta10:00Sin firmar aún1:30No cuenta0:30Falta10:00');
    await expectAccessible(container);
  });

  test('need an application, and say so; a list that cannot be read offers another try', async () => {
    media(true);
    await renderPage(<CountedPage />, { me, api: { HoursMatrices: { myApplications: [] } } });
    expect(screen.getByRole('link', { name: 'Choose a certificate' })).toHaveAttribute('href', '/apply');
    await renderPage(<CountedPage />, { me, api: { HoursMatrices: refuse('INTERNAL') } });
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });
});
