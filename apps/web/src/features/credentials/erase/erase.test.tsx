/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as ErasePage } from './erase-page';
import { EraseWay } from './erase-way';

const ana = { id: 'p1', email: 'ana@example.org', name: 'Ana', chosenName: 'Ana', legalName: 'Ana Rivera', isLegalNamePublic: false, locale: 'en', memberships: [] };
const free = { credentialId: 'c1', dueAt: null as string | null, holds: [] as object[] };
const show = (erasure: object, api: Record<string, unknown> = {}) =>
  renderPage(<ErasePage />, { me: ana, at: '/certificate/c1/erase', path: '/certificate/:id/erase', api: { CertificateToErase: { credential: { id: 'c1', number: 'WM-2026-000007', title: 'Certified Peer' }, certificateErasure: erasure }, ...api } });
const press = async (name: string) => {
  await userEvent.click(screen.getByRole('button', { name }));
  await settle();
};

it('[M5] says what goes, what stays and why, before it asks for anything', async () => {
  const { container } = await show(free);
  expect(screen.getByText(/Certified Peer, WM-2026-000007/)).toBeVisible();
  expect(screen.getByText(/as with a code that never was/)).toBeVisible();
  expect(screen.getByText(/The board keeps that it decided about you/)).toBeVisible();
  expect(screen.getByText(/nobody can bring it back/)).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
  await expectAccessible(container);
});
it('[M5] a mailed code asks for it, and a wrong one leaves what was typed', async () => {
  const { calls, container } = await show(free, { '/auth/erase-certificate/code': null, '/auth/erase-certificate': refuse('SIGN_IN_CODE_REFUSED') });
  await press('Send me a code');
  await press('Have it erased');
  expect(screen.getAllByText('Enter the six digits from the mail.').length).toBeGreaterThan(0);
  await userEvent.type(screen.getByLabelText('Code of six digits'), '123 456');
  await expectAccessible(container);
  await press('Have it erased');
  expect(calls.filter(({ name }) => name.startsWith('/auth')).map(({ body }) => body)).toEqual([{ credentialId: 'c1' }, { credentialId: 'c1', code: '123 456' }]);
  expect(screen.getByRole('alert')).toBeVisible();
  expect(screen.getByLabelText('Code of six digits')).toHaveValue('123 456');
});
it.each(['APPLICATION', 'COMPLAINT', 'AUDIT', 'STANDING_CHANGE', 'NAME', 'DISCIPLINE'])('[M5] [G12] %s that is open is named with its day, and nothing can be asked', async (obstacle) => {
  await show({ ...free, holds: [{ obstacle, until: '2026-12-20' }] });
  expect(screen.getByText(/It should be over by December 20, 2026/)).toBeVisible();
  expect(screen.queryByText(/erase\.held/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Send me a code' })).toBeNull();
});
it('[M5] until the day it is kept with one press, also while something holds it', async () => {
  const { calls, container } = await show({ ...free, dueAt: '2026-12-07T15:00:00.000Z', holds: [{ obstacle: 'NAME', until: null }] }, { KeepCertificate: { keepCertificate: free } });
  expect(screen.getByRole('heading', { name: /It is erased on/ })).toBeVisible();
  expect(screen.getByText(/It is not erased while this is open/)).toBeVisible();
  await expectAccessible(container);
  await press('Keep my certificate');
  expect(calls.find(({ name }) => name === 'KeepCertificate')?.body).toEqual({ credentialId: 'c1' });
});
it('[M5] the way there stands under the certificate, with the day once it was asked', async () => {
  await renderPage(<><EraseWay certificate={{ id: 'c1', erasureDueAt: null }} /><EraseWay certificate={{ id: 'c2', erasureDueAt: '2026-12-07T15:00:00.000Z' }} /></>, { api: {} });
  expect(screen.getByRole('link', { name: 'Have this certificate erased' })).toHaveAttribute('href', '/certificate/c1/erase');
  expect(screen.getByText(/This certificate is erased on Dec 7, 2026/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'See it, or keep the certificate' })).toHaveAttribute('href', '/certificate/c2/erase');
});
