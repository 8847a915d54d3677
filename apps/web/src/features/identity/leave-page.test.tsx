/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../ui/testing';
import { Component as LeavePage } from './leave-page';

const ana = { id: 'p1', email: 'ana@example.org', name: 'Ana', chosenName: 'Ana', legalName: 'Ana Rivera', isLegalNamePublic: false, locale: 'en', memberships: [] };
const free = { dueAt: null, erasesCertificates: false, holds: [] as object[] };
const show = (leaving: object, api: Record<string, unknown> = {}) => renderPage(<LeavePage />, { me: ana, api: { Leaving: { leaving }, ...api } });
const press = async (name: string) => {
  await userEvent.click(screen.getByRole('button', { name }));
  await settle();
};

it('[M5] says what goes, what stays and why, before it asks for anything', async () => {
  const { container } = await show(free);
  expect(screen.getByRole('heading', { name: 'What we erase' })).toBeVisible();
  expect(screen.getByText(/It is part of their record/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Make my copy' })).toHaveAttribute('href', '/me');
  expect(screen.queryByRole('textbox')).toBeNull();
  await expectAccessible(container);
});
it('[M5] a mailed code closes the account, and certificates only where they were named', async () => {
  const { calls, container } = await show(free, { '/auth/leave/code': null, '/auth/leave': null });
  await press('Send me a code');
  await userEvent.type(screen.getByLabelText('Code of six digits'), '123456');
  await expectAccessible(container);
  await press('Close my account');
  expect(calls.find(({ name }) => name === '/auth/leave')?.body).toEqual({ code: '123456', erasesCertificates: false });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Erase my certificates too' }));
  await press('Close my account');
  expect(calls.filter(({ name }) => name === '/auth/leave').at(-1)?.body).toMatchObject({ erasesCertificates: true });
});
it('[M5] a wrong code is told, and what was typed stays', async () => {
  await show(free, { '/auth/leave/code': null, '/auth/leave': refuse('SIGN_IN_CODE_REFUSED') });
  await press('Send me a code');
  await userEvent.type(screen.getByLabelText('Code of six digits'), '123456');
  await press('Close my account');
  expect(screen.getByRole('alert')).toBeVisible();
  expect(screen.getByLabelText('Code of six digits')).toHaveValue('123456');
});
it('[M5] what is still open is named with its day, and nothing can be asked', async () => {
  await show({ ...free, holds: [{ obstacle: 'APPLICATION', until: '2026-12-20' }] });
  expect(screen.getByText(/It should be over by December 20, 2026/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send me a code' })).toBeNull();
});
it('[M5] until the day it is undone with one press', async () => {
  const { calls, container } = await show({ ...free, dueAt: '2026-12-07T15:00:00.000Z', erasesCertificates: true }, { Stay: { stay: free } });
  expect(screen.getByRole('heading', { name: /Your account closes on/ })).toBeVisible();
  expect(screen.getByText('Your certificates will be erased, too.')).toBeVisible();
  await expectAccessible(container);
  await press('Keep my account');
  expect(calls.map(({ name }) => name)).toContain('Stay');
});
