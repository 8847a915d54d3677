/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { BouncedCard } from './bounced-card';
import { Component as NamePage } from './name-page';
import { Component as OutsidePage } from './outside-page';
import { Component as PlacementsPage } from './placements-page';

const site = { id: 'o1', name: 'Elm Street', kind: 'TREATMENT_PROGRAM' as const };
const me = { id: 't1', email: 'ana@example.org', legalName: 'Ana Reyes', chosenName: null, isLegalNamePublic: false, name: 'Ana Reyes', locale: 'en', memberships: [{ id: 'm1', role: 'TRAINEE' as const, organisation: { ...site, kind: 'TRAINING_PROVIDER' as const } }] };
const maria = { id: 'pl1', name: 'Maria Ortiz', email: 'maria@clinic.example', bouncedAt: null as string | null };
const placement = (with_: object = {}) => ({ id: 'pl1', startsOn: '2026-11-01', endsOn: null, dailyCapMinutes: 480, isAlternateAsked: false, trainee: { id: 't1', name: 'Ana Reyes' }, supervisor: maria, alternate: null, organisation: { id: 'o1', name: 'Elm Street' }, viewerCan: { nameSupervisor: true, nameAlternate: true }, ...with_ });
const placements = (with_: object = {}) => ({ Placements: { placements: { nodes: [placement(with_)] } } });
const press = async (name: string) => {
  await userEvent.click(screen.getByRole('button', { name }));
  await settle();
};

test('[J3] a trainee reads that mails to the supervisor come back, and puts the address right', async () => {
  const bounced = { supervisor: { ...maria, bouncedAt: '2026-11-23T15:00:00.000Z' } };
  const card = await renderPage(<BouncedCard />, { me, api: placements(bounced) });
  expect(screen.getByText(/^Mail to Maria Ortiz \(maria@clinic\.example\) comes back since /)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Check the address' })).toHaveAttribute('href', '/placements');
  card.unmount();
  const page = await renderPage(<PlacementsPage />, { me, api: placements(bounced) });
  expect(screen.getByRole('link', { name: 'Change who signs' })).toHaveAttribute('href', '/placements/pl1/supervisor');
  await expectAccessible(page.container);
  page.unmount();
  const { calls, container, address } = await renderPage(<NamePage />, { at: '/placements/pl1/supervisor', path: '/placements/:id/:as', me, api: { NameSupervisor: { nameSupervisor: { id: 'pl1' } } } });
  await press('Save');
  expect(screen.getAllByText('Enter the name of the supervisor.')[0]).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: 'Name of the supervisor' }), 'Maria Ortiz');
  await userEvent.type(screen.getByRole('textbox', { name: 'Email address of the supervisor' }), 'm.ortiz@clinic.example');
  await expectAccessible(container);
  await press('Save');
  expect(calls.find((call) => call.name === 'NameSupervisor')?.body).toEqual({ placementId: 'pl1', supervisor: { name: 'Maria Ortiz', email: 'm.ortiz@clinic.example', locale: 'en' } });
  expect(address()).toBe('/placements');
});

test('somebody to ask next is named, and shown once they were asked; nothing is lost when it is refused', async () => {
  const alternate = { ...maria, name: 'Lee Park', email: 'lee@clinic.example' };
  const { unmount } = await renderPage(<PlacementsPage />, { me, api: placements({ alternate, isAlternateAsked: true, viewerCan: { nameSupervisor: false, nameAlternate: true } }) });
  expect(screen.getByText('We asked Lee Park, too')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Change who signs' })).not.toBeInTheDocument();
  unmount();
  await renderPage(<NamePage />, { at: '/placements/pl1/next', path: '/placements/:id/:as', me, api: { NameAlternate: refuse('PLACEMENT_ALTERNATE_SAME') } });
  await userEvent.type(screen.getByRole('textbox', { name: 'Name of the supervisor' }), 'Maria Ortiz');
  await userEvent.type(screen.getByRole('textbox', { name: 'Email address of the supervisor' }), 'maria@clinic.example');
  await press('Save');
  expect(screen.getByText('The second person to ask must be somebody else than the supervisor.')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Name of the supervisor' })).toHaveValue('Maria Ortiz');
});

test('a trainee opens a place under somebody without an account at a site they know', async () => {
  const { calls } = await renderPage(<PlacementsPage />, { me, api: { ...placements(), OpenPlacement: { openPlacement: { id: 'pl2' } } } });
  await userEvent.type(screen.getByRole('textbox', { name: 'Name of the supervisor' }), 'Lee Park');
  await userEvent.type(screen.getByRole('textbox', { name: 'Email address of the supervisor' }), 'lee@clinic.example');
  await userEvent.type(screen.getByLabelText('First day'), '2026-11-01');
  await press('Add this supervisor');
  const input = { organisationId: 'o1', traineeEmail: 'ana@example.org', startsOn: '2026-11-01', endsOn: null, dailyCapMinutes: 480, supervisor: { name: 'Lee Park', email: 'lee@clinic.example', locale: 'en' } };
  expect(calls.find((call) => call.name === 'OpenPlacement')?.body).toEqual({ input });
});

test('[D11] whoever belongs nowhere now goes on at a place that is not here', async () => {
  const left = { ...me, memberships: [] };
  const list = await renderPage(<PlacementsPage />, { me: left, api: placements() });
  expect(screen.getByRole('link', { name: 'Add a place that is not here' })).toHaveAttribute('href', '/placements/outside');
  await expectAccessible(list.container);
  list.unmount();
  const { calls, container, address } = await renderPage(<OutsidePage />, { me: left, at: '/placements/outside', path: '/placements/outside', api: { OpenPlacement: { openPlacement: { id: 'pl2' } } } });
  await press('Add this place');
  expect(screen.getAllByText('Enter the name of the place.')[0]).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: 'Name of the place' }), 'Night shelter');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Time zone of the place' }), 'America/Denver');
  await userEvent.type(screen.getByRole('textbox', { name: 'Name of the supervisor' }), 'Lee Park');
  await userEvent.type(screen.getByRole('textbox', { name: 'Email address of the supervisor' }), 'lee@shelter.example');
  await userEvent.type(screen.getByLabelText('First day'), '2026-11-01');
  await expectAccessible(container);
  await press('Add this place');
  const supervisor = { name: 'Lee Park', email: 'lee@shelter.example', locale: 'en' };
  expect(calls.find((call) => call.name === 'OpenPlacement')?.body).toEqual({ input: { place: { name: 'Night shelter', timeZone: 'America/Denver' }, traineeEmail: 'ana@example.org', startsOn: '2026-11-01', endsOn: null, dailyCapMinutes: 480, supervisor } });
  expect(address()).toBe('/placements');
});
