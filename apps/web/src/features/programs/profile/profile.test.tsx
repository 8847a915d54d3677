/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage } from '../../../ui/testing';
import { Component as ProfilePage } from './profile-page';

const me = {
  ...{ id: 'p1', email: 'priya.menon@example.org', chosenName: null, legalName: 'Priya Menon', isLegalNamePublic: false, name: 'Priya Menon', locale: 'en' },
  memberships: [{ id: 'm1', role: 'PROGRAM_STAFF' as const, organisation: { id: 'o1', name: 'Elm Street Recovery Center', kind: 'TREATMENT_PROGRAM' as const } }],
};
const none = { en: '', es: '' };
const profile = { slug: 'elm-street-recovery-center', isPublic: true, phone: '(555) 010-0134', about: { en: 'A place.', es: '' }, policy: none, supervisorRole: none, languages: { en: 'English', es: '' }, openHours: none, usualWait: none, offerMonths: 12, statedAt: '2026-11-20T15:00:00.000Z' };
const open = (programProfile: unknown, api = {}, language: 'en' | 'es' = 'en') => renderPage(<ProfilePage />, { me, language, api: { ProgramProfile: { programProfile }, ...api } });

test('[N1] the staff sees where the page is and says what only it can say', async () => {
  const { container, calls } = await open(profile, { StateProgramProfile: { stateProgramProfile: profile } });
  expect(screen.getByRole('link', { name: 'Open the page' })).toHaveAttribute('href', '/programs/elm-street-recovery-center?lang=en');
  await userEvent.type(screen.getByRole('textbox', { name: /How peers and clinical staff work together.*Spanish/ }), 'Juntos.');
  await userEvent.type(screen.getByRole('textbox', { name: /How long people usually wait.*English/ }), 'Two days.');
  await userEvent.click(screen.getByRole('button', { name: 'Save the page' }));
  const { slug: _slug, statedAt: _statedAt, ...said } = profile;
  expect(calls.findLast(({ name }) => name === 'StateProgramProfile')?.body).toEqual({ input: { ...said, organisationId: 'o1', policy: { en: '', es: 'Juntos.' }, usualWait: { en: 'Two days.', es: '' } } });
  await expectAccessible(container);
});

test('a page that would say nothing is not made public, and what was typed stays', async () => {
  const { calls } = await open(null, {}, 'en');
  expect(screen.getByText(/There is no page yet/)).toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox', { name: 'Phone for families' }), '5550100134');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Everybody can open the page' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save the page' }));
  expect(screen.getAllByText(/Say in a line or two/).length).toBeGreaterThan(0);
  expect(screen.getByRole('textbox', { name: 'Phone for families' })).toHaveValue('5550100134');
  expect(calls.map(({ name }) => name)).not.toContain('StateProgramProfile');
});

test('in Spanish, and when it cannot be saved, it says so', async () => {
  const { container } = await open({ ...profile, isPublic: false }, { StateProgramProfile: refuse('PROFILE_PHONE_UNFIT') }, 'es');
  await userEvent.click(screen.getByRole('button', { name: 'Guardar la página' }));
  expect(await screen.findByText(/Escriba un teléfono/)).toBeInTheDocument();
  await expectAccessible(container);
});
