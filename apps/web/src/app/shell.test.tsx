/** @jest-environment jsdom */
import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../graphql/session';
import { expectAccessible, refuse, renderRoutes, settle } from '../ui/testing';
import { takeStore } from '../features/assessments/recording/take-store';
import { waitingStore } from '../features/hours/waiting/waiting-store';
import type { Take } from '../features/assessments/recording/take-store';
import { routes } from './router';

const academy = { id: 'o1', name: 'Riverside Peer Academy', kind: 'TRAINING_PROVIDER' as const };
const center = { id: 'o2', name: 'Elm Street Center', kind: 'TREATMENT_PROGRAM' as const };
const ana: Me = {
  id: 'p1',
  email: 'ana@example.org',
  chosenName: 'Ana',
  legalName: 'Ana Rivera',
  isLegalNamePublic: false,
  name: 'Ana',
  locale: 'en',
  memberships: [{ id: 'm1', role: 'PLATFORM_ADMIN', organisation: academy }, { id: 'm2', role: 'ORG_ADMIN', organisation: center }],
};
const nobody = { organisationMembers: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } };
const menu = () => within(screen.getByRole('navigation', { name: 'Main menu' }));

beforeEach(() => localStorage.clear());

test('a stranger sees both doors, and the page is accessible', async () => {
  const { container } = await renderRoutes(routes);
  expect(screen.getByRole('heading', { level: 1, name: /One record/ })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Check a certificate' })).toHaveAttribute('href', '/verify');
  expect(document.title).toMatch(/^One record.* – Waymark$/);
  await expectAccessible(container);
});

test('a stranger who asks for a page signs in first and comes back to it', async () => {
  const page = await renderRoutes(routes, { at: '/people?after=x' });
  expect(page.address()).toBe('/sign-in?next=%2Fpeople%3Fafter%3Dx');
});

test('a person with two roles changes by name, and the menu follows', async () => {
  const { container } = await renderRoutes(routes, { me: ana, api: { OrganisationMembers: nobody } });
  expect(menu().queryByRole('link', { name: 'People' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Your account, Ana' }));
  expect(await screen.findByRole('button', { name: 'Platform admin at Riverside Peer Academy' })).toHaveAttribute('aria-current', 'true');
  await userEvent.click(screen.getByRole('button', { name: 'Organization admin at Elm Street Center' }));
  expect(menu().getByRole('link', { name: 'People' })).toBeInTheDocument();
  await expectAccessible(container);
});

test('after a navigation the focus is on the title of the new page', async () => {
  await renderRoutes(routes, { at: '/me', me: { ...ana, memberships: ana.memberships.slice(1) }, api: { OrganisationMembers: nobody } });
  await userEvent.click(menu().getByRole('link', { name: 'People' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'People' })).toHaveFocus();
  expect(await screen.findByText('Nobody is here yet')).toBeInTheDocument();
});

test('the language changes at once and is kept with the account', async () => {
  const page = await renderRoutes(routes, { me: ana, api: { SetMyLocale: { setMyLocale: { id: 'p1', locale: 'es' } } } });
  await userEvent.click(screen.getByRole('button', { name: 'Español' }));
  await settle();
  expect(page.calls.filter(({ name }) => name !== 'Inbox')).toEqual([{ name: 'SetMyLocale', body: { locale: 'es' } }]);
  expect(document.documentElement).toHaveAttribute('lang', 'es');
});

test('an address nobody knows leads back to the first page', async () => {
  await renderRoutes(routes, { at: '/nowhere', me: ana });
  expect(screen.getByRole('link', { name: 'Go to the first page' })).toHaveAttribute('href', '/');
});

test('a list that cannot be read offers to try again', async () => {
  await renderRoutes(routes, { at: '/people', me: { ...ana, memberships: ana.memberships.slice(1) }, api: { OrganisationMembers: refuse('INTERNAL', { requestId: 'r-17' }) } });
  expect(await screen.findByText('Reference: r-17')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
});

test('a trainee reaches each of five places in one tap, and what stands beside one from there', async () => {
  const trainee: Me = { ...ana, memberships: [{ id: 'm3', role: 'TRAINEE', organisation: academy }] };
  const { container } = await renderRoutes(routes, { at: '/apply', me: trainee });
  expect(menu().getAllByRole('link').map((link) => link.textContent)).toEqual(['Home', 'Learn', 'Practice', 'Hours', 'Certificate']);
  expect(menu().queryByRole('button')).toBeNull();
  const doors = within(screen.getByRole('navigation', { name: 'Also here' }));
  expect(doors.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/apply', '/certificate']);
  expect(doors.getByRole('link', { name: 'Apply' })).toHaveAttribute('aria-current', 'page');
  await expectAccessible(container);
});

test('[I2] what ends soon at a board is two clicks from the home of its administrator: the card, then other days', async () => {
  const list = { boardCredentials: { nodes: [{ id: 'c1', number: 'WM-2024-000007', holderName: 'Luis Ortega', issuedOn: '2024-12-12', validUntil: '2026-12-11', standing: { status: 'ACTIVE', since: '2024-12-12' } }], pageInfo: { hasNextPage: false, endCursor: null } } };
  const me: Me = { ...ana, memberships: [{ id: 'm3', role: 'ORG_ADMIN', organisation: { id: 'o3', name: 'Harbor State Board', kind: 'CERTIFICATION_BOARD' } }] };
  const page = await renderRoutes(routes, { me, api: { EndingCertificates: list, BoardCertificates: list } });
  await userEvent.click(screen.getByRole('link', { name: 'Open the list' }));
  expect(await screen.findByRole('link', { name: 'Luis Ortega' })).toBeInTheDocument();
  expect(page.address()).toBe('/board/certificates?end=WITHIN_90_DAYS');
  await userEvent.click(screen.getByRole('tab', { name: 'Ended, last 90 days' }));
  expect(page.address()).toBe('/board/certificates?end=IN_LAST_90_DAYS');
  await settle();
});

describe('signing out with what only this device has', () => {
  const take: Take = { id: 't1', personId: 'p1', scenarioId: 's1', scenarioTitle: 'First meeting', kind: 'AUDIO', mediaType: 'audio/webm', startedAt: 1, seconds: 90, marks: [], selfRatings: {}, tryNext: '', fileUrl: null };
  const leave = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Your account, Ana' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out' }));
    await settle();
  };
  afterEach(() => Promise.all(['t1', 't2', 't3'].map((id) => takeStore.remove(id))));

  test('says how many would be lost, and sends nothing before the person chose', async () => {
    await takeStore.save(take);
    await takeStore.save({ ...take, id: 't2' });
    await takeStore.save({ ...take, id: 't3', personId: 'p2' });
    const page = await renderRoutes(routes, { me: ana });
    await leave();
    const dialog = within(await screen.findByRole('dialog', { name: 'Not sent yet: 2 recordings' }));
    expect(page.calls.filter(({ name }) => name !== 'Inbox')).toEqual([]);
    expect(dialog.getByRole('link', { name: 'Look at recordings' })).toHaveAttribute('href', '/practice');
    expect(dialog.getByRole('button', { name: 'Sign out and lose 2 recordings' })).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
    expect(page.calls.filter(({ name }) => name !== 'Inbox')).toEqual([]);
  });

  test('[D2] counts hours that wait, once they could not be sent', async () => {
    const input = { id: 'w1', placementId: 'pl1', workedOn: '2026-11-20', startTime: '09:00', minutes: 60, activity: 'ONE_TO_ONE', domain: 'ADVOCACY' } as const;
    await waitingStore.put({ id: 'w1', personId: 'p1', input, refusal: null });
    const page = await renderRoutes(routes, { me: ana, api: { LogHours: refuse('INTERNAL') } });
    await leave();
    const dialog = within(await screen.findByRole('dialog', { name: 'Not sent yet: 1 hours entry' }));
    expect(dialog.getByRole('link', { name: 'Look at hours' })).toHaveAttribute('href', '/hours');
    expect(dialog.getByRole('button', { name: 'Sign out and lose 1 hours entry' })).toBeInTheDocument();
    expect(page.calls.some(({ name }) => name === '/auth/sign-out')).toBe(false);
    await waitingStore.remove('w1');
  });
});

test('[D11] whoever left every program keeps the doors to their own record', async () => {
  await renderRoutes(routes, { me: { ...ana, memberships: [] } });
  expect(menu().getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/', '/hours', '/certificate']);
  expect(screen.getByText('You belong to no program now')).toBeInTheDocument();
});
