/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, renderPage } from '../../../ui/testing';
import { Component as InterfacesPage } from './interfaces-page';

const me = {
  ...{ id: 'p1', email: 'priya.menon@example.org', chosenName: null, legalName: 'Priya Menon', isLegalNamePublic: false, name: 'Priya Menon', locale: 'en' },
  memberships: [{ id: 'm1', role: 'PROGRAM_STAFF' as const, organisation: { id: 'o1', name: 'Elm Street Recovery Center', kind: 'TREATMENT_PROGRAM' as const } }],
};
const apiKey = { id: 'k1', name: 'HR system', mode: 'LIVE', scopes: ['READ_ROSTER'], shown: 'psk_live_aaaa…', madeAt: '2026-11-20T15:00:00.000Z', endsAt: '2099-01-01T00:00:00.000Z', lastUsedAt: null, revokedAt: null, madeBy: { id: 'p1', name: 'Priya Menon' } };
const open = (apiKeys: unknown[], api = {}, language: 'en' | 'es' = 'en') => renderPage(<InterfacesPage />, { me, language, api: { ApiKeys: { apiKeys }, Webhooks: { webhookList: [] }, ...api } });

test('[G10] a key is made, shown once, and is a test key until somebody chooses otherwise', async () => {
  const { container, calls } = await open([], { MakeApiKey: { makeApiKey: { key: 'psk_test_secret', apiKey } } });
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'HR system');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Read your roster' }));
  await userEvent.click(screen.getByRole('button', { name: 'Make the key' }));
  expect(await screen.findByText('psk_test_secret')).toBeInTheDocument();
  expect(calls.find(({ name }) => name === 'MakeApiKey')?.body).toEqual({ input: { organisationId: 'o1', name: 'HR system', mode: 'TEST', scopes: ['READ_CERTIFICATES', 'READ_ROSTER'], days: 180 } });
  await expectAccessible(container);
});

test('says what is missing and keeps what was typed', async () => {
  const { calls } = await open([]);
  const days = screen.getByRole('textbox', { name: 'Days until it ends' });
  await userEvent.clear(days);
  await userEvent.type(days, '999');
  await userEvent.click(screen.getByRole('button', { name: 'Make the key' }));
  expect(screen.getAllByText('Give the key a name').length).toBeGreaterThan(0);
  expect(days).toHaveValue('999');
  expect(calls.map(({ name }) => name)).not.toContain('MakeApiKey');
});

test('[G10] a key is ended after one more question; an ended one has no button', async () => {
  const { container, calls } = await open([apiKey, { ...apiKey, id: 'k2', name: 'Old one', revokedAt: '2026-11-21T15:00:00.000Z', lastUsedAt: '2026-11-20T16:00:00.000Z' }], { RevokeApiKey: { revokeApiKey: { id: 'k1', revokedAt: '2026-11-23T15:00:00.000Z' } } });
  expect(screen.getAllByRole('button', { name: 'End this key' })).toHaveLength(1);
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'End this key' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'End this key' }));
  expect(calls.find(({ name }) => name === 'RevokeApiKey')?.body).toEqual({ id: 'k1' });
});

test('is there in Spanish', async () => {
  const { container } = await open([apiKey], {}, 'es');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Para sus programas de computadora');
  await expectAccessible(container);
});
