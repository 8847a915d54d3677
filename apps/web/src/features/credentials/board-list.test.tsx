/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../graphql/session';
import { expectAccessible, refuse, renderPage, settle } from '../../ui/testing';
import { Component as BoardListPage } from './board-list-page';
import { EndingCard } from './ending-card';
import { homeCards } from './home';

const standing = { status: 'ACTIVE', since: '2024-12-12' };
const ana = { id: 'c1', number: 'WM-2024-000007', holderName: 'Ana Lucía Reyes', isErased: false, issuedOn: '2024-12-12', validUntil: '2026-12-11', standing };
const luis = { ...ana, id: 'c2', holderName: 'Luis Ortega', standing: { status: 'SUSPENDED', since: '2026-11-10' } };
const answer = (nodes: unknown[], hasNextPage = false) => ({ boardCredentials: { nodes, pageInfo: { hasNextPage, endCursor: null } } });
const found = ({ end, status }: Record<string, unknown>) => answer(end === null ? [ana, luis] : status === 'SUSPENDED' ? [luis] : end === 'WITHIN_90_DAYS' ? [ana] : []);
const open = (at = '/board/certificates') => renderPage(<BoardListPage />, { at, api: { BoardCertificates: found } });
const file = () => screen.getByRole('link', { name: 'Download this list as CSV' });

describe('[I2] the list of a board', () => {
  test('is filtered by the last day, by standing, or both; the address and the file follow', async () => {
    const { address, calls, container } = await open();
    expect(file()).toHaveAttribute('href', '/files/board-certificates.csv');
    await userEvent.click(screen.getByRole('tab', { name: 'End in 90 days' }));
    await settle();
    expect(address()).toBe('/board/certificates?end=WITHIN_90_DAYS');
    expect(screen.getByRole('link', { name: 'Ana Lucía Reyes' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Luis Ortega' })).not.toBeInTheDocument();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Standing' }), 'Suspended');
    await settle();
    expect(address()).toBe('/board/certificates?end=WITHIN_90_DAYS&status=SUSPENDED');
    expect(calls.at(-1)?.body).toEqual({ end: 'WITHIN_90_DAYS', status: 'SUSPENDED', first: 25, after: null });
    expect(screen.getByRole('link', { name: 'Luis Ortega' })).toBeInTheDocument();
    expect(file()).toHaveAttribute('href', '/files/board-certificates.csv?end=WITHIN_90_DAYS&status=SUSPENDED');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('tab', { name: 'All' }));
    expect(address()).toBe('/board/certificates?status=SUSPENDED');
  });

  test('opens as the address says, and passes over words that it does not know', async () => {
    const { calls } = await open('/board/certificates?end=WITHIN_90_DAYS&status=SOON');
    expect(screen.getByRole('tab', { name: 'End in 90 days' })).toHaveAttribute('aria-selected', 'true');
    expect(calls.map(({ body }) => body)).toEqual([{ end: 'WITHIN_90_DAYS', status: null, first: 25, after: null }]);
  });

  test('says when nothing fits', async () => {
    const { container } = await open('/board/certificates?end=IN_LAST_90_DAYS');
    expect(screen.getByText('No certificate fits what you chose')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('can be asked again when the server does not answer', async () => {
    await renderPage(<BoardListPage />, { api: { BoardCertificates: refuse('INTERNAL') } });
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });

  test('[M5] says of one that its holder had erased just that, and not that it was taken away', async () => {
    const erased = { ...ana, holderName: '—', isErased: true, standing: { status: 'REVOKED', since: '2026-11-20' } };
    const { container } = await renderPage(<BoardListPage />, { at: '/board/certificates', api: { BoardCertificates: () => answer([erased]) } });
    expect(screen.getByRole('link', { name: 'Erased, as its holder asked' })).toHaveAttribute('href', '/board/certificates/c1');
    expect(within(screen.getAllByRole('listitem').at(-1)!).queryByText('Revoked')).toBeNull();
    await expectAccessible(container);
  });

  test('speaks Spanish', async () => {
    await renderPage(<BoardListPage />, { at: '/board/certificates?end=IN_LAST_90_DAYS', language: 'es', api: { BoardCertificates: found } });
    expect(screen.getByRole('tab', { name: 'Terminados, últimos 90 días' })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByText('Ningún certificado corresponde a lo que eligió')).toBeInTheDocument();
  });
});

describe('[I2] the card on the home of reviewers and administrators of a board', () => {
  const card = (EndingCertificates: unknown, language: 'en' | 'es' = 'en') => renderPage(<EndingCard />, { language, api: { EndingCertificates } });

  test('counts what ends in the next 90 days and leads to it', async () => {
    const { calls, container } = await card(answer([ana]));
    const region = within(screen.getByRole('region', { name: 'Certificates that end soon' }));
    expect(region.getByText('1 certificate ends in the next 90 days.')).toBeInTheDocument();
    expect(region.getByRole('link', { name: 'Open the list' })).toHaveAttribute('href', '/board/certificates?end=WITHIN_90_DAYS');
    expect(calls.map(({ body }) => body)).toEqual([{ end: 'WITHIN_90_DAYS', first: 100 }]);
    await expectAccessible(container);
  });

  test('leads there also when nothing ends, and says more than it counted', async () => {
    const { unmount } = await card(answer([]));
    expect(screen.getByText('0 certificates end in the next 90 days.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open the list' })).toBeInTheDocument();
    unmount();
    await card(answer([ana], true), 'es');
    expect(screen.getByText('Más de 100 certificados terminan en los próximos 90 días.')).toBeInTheDocument();
  });

  test('is for boards only', () => {
    expect(homeCards.find(({ Component }) => Component === EndingCard)).toMatchObject({ roles: ['REVIEWER', 'ORG_ADMIN'], kinds: ['CERTIFICATION_BOARD'] });
  });
});

const admin = { id: 'p1', name: 'Lena', memberships: [{ id: 'm1', role: 'ORG_ADMIN', organisation: { id: 'o1', name: 'Harbor State Board', kind: 'CERTIFICATION_BOARD' } }] } as unknown as Me;

describe('the public register of the board', () => {
  const register = (isKept: boolean, keep: boolean) => ({ BoardCertificates: found, BoardRegister: { boardRegister: { boardId: 'o1', isKept, since: isKept ? '2026-11-02T15:00:00.000Z' : null, viewerCan: { keep } } } });

  test('[G2] is opened by an administrator who read what follows', async () => {
    const user = userEvent.setup();
    const { calls, container } = await renderPage(<BoardListPage />, { me: admin, api: { ...register(false, true), KeepRegister: { keepRegister: { boardId: 'o1' } } } });
    await user.click(screen.getByRole('button', { name: 'Open a public register' }));
    expect(screen.getByText(/Only those who say yes can be looked up/)).toBeInTheDocument();
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Open a public register' }));
    await settle();
    expect(calls).toContainEqual({ name: 'KeepRegister', body: { boardId: 'o1', isKept: true } });
    await expectAccessible(container);
  });

  test('is told to a reviewer, with its day and without a button', async () => {
    await renderPage(<BoardListPage />, { me: admin, api: register(true, false) });
    expect(screen.getByText(/Your board keeps a public register\. Since November 2, 2026\./)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Close the register' })).not.toBeInTheDocument();
  });
});
