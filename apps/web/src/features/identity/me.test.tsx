/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../ui/testing';
import { Component as ForgotPage } from './forgot-page';
import { Component as MePage } from './me-page';
import { Component as NewPasswordPage } from './new-password-page';

const ana = { id: 'p1', email: 'ana@example.org', chosenName: 'Ana', legalName: 'Ana Rivera', isLegalNamePublic: false, name: 'Ana', locale: 'en', memberships: [] };
const place = { id: 's1', browser: 'Chrome', system: 'Android', startedAt: '2026-11-20T15:00:00.000Z', seenAt: '2026-11-23T15:00:00.000Z', isCurrent: true };
const places = { mySessions: { nodes: [place, { ...place, id: 's2', browser: null, system: null, isCurrent: false }], pageInfo: { hasNextPage: false, endCursor: null } } };
const show = (api: Record<string, unknown> = {}) => renderPage(<MePage />, { me: ana, api: { MySessions: places, DataCopies: { dataCopies: [] }, Leaving: { leaving: { dueAt: null, erasesCertificates: false, holds: [] } }, ...api } });
const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input' });
const press = async (name: string) => {
  await userEvent.click(screen.getByRole('button', { name }));
  await settle();
};

describe('my account', () => {
  test('is accessible, and names each place where I am signed in', async () => {
    const { container } = await show();
    expect(screen.getByText('Chrome on Android')).toBeInTheDocument();
    expect(screen.getByText('This device')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Sign out A browser we do not know' })).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('[F6] asks which of two names is public, and only while there are two', async () => {
    const { calls } = await show({ SetMyName: { setMyName: { ...ana, isLegalNamePublic: true, name: 'Ana Rivera' } } });
    expect(screen.getByRole('radio', { name: 'Ana' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'Ana Rivera' }));
    await press('Save my name');
    expect(calls.find(({ name }) => name === 'SetMyName')?.body).toEqual({ input: { legalName: 'Ana Rivera', chosenName: 'Ana', isLegalNamePublic: true } });
    await userEvent.clear(box('Chosen name (optional)'));
    expect(screen.queryByRole('radio', { name: 'Ana Rivera' })).not.toBeInTheDocument();
  });

  test('signs out everywhere else, after a question', async () => {
    const { calls } = await show({ EndMyOtherSessions: { endMyOtherSessions: 1 } });
    await press('Sign out everywhere else');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Sign out everywhere else' }));
    await settle();
    expect(calls.map(({ name }) => name)).toContain('EndMyOtherSessions');
    expect(screen.getByText('You are signed out everywhere else.')).toBeInTheDocument();
  });

  test('a wrong current password is told, and what was typed stays', async () => {
    await show({ '/auth/password/change': refuse('PASSWORD_REFUSED') });
    await userEvent.type(box('Current password'), 'not this one');
    await userEvent.type(box('New password'), 'seven boats at anchor');
    await press('Change my password');
    expect(screen.getByText(/not your current password/)).toBeInTheDocument();
    expect(box('New password')).toHaveValue('seven boats at anchor');
  });

  test('a new email is confirmed by a code to it', async () => {
    const { calls } = await show({ '/auth/email/code': null, '/auth/email': null });
    await userEvent.type(box('New email'), 'new@example.org');
    await press('Send a code there');
    await userEvent.type(box('Code of six digits'), '123 456');
    await press('Confirm this email');
    expect(calls.filter(({ name }) => name.startsWith('/auth/email'))).toEqual([
      { name: '/auth/email/code', body: { email: 'new@example.org' } },
      { name: '/auth/email', body: { email: 'new@example.org', code: '123 456' } },
    ]);
    expect(screen.getByText('Your email is changed. We told the old address.')).toBeInTheDocument();
  });
});

describe('a forgotten password', () => {
  test('begins with a code by mail', async () => {
    const { calls, container } = await renderPage(<ForgotPage />, { api: { '/auth/password/code': null } });
    await expectAccessible(container);
    await userEvent.type(box('Email'), 'ana@example.org');
    await press('Send me a code');
    expect(calls).toEqual([{ name: '/auth/password/code', body: { email: 'ana@example.org', locale: 'en' } }]);
  });

  test('ends with a new one, and with being signed in', async () => {
    const page = await renderPage(<NewPasswordPage />, { at: '/sign-in/new-password', path: '/sign-in/new-password', state: { email: 'ana@example.org' }, api: { '/auth/password': null, Me: { me: ana } } });
    await expectAccessible(page.container);
    await userEvent.type(box('Code of six digits'), '123456');
    await userEvent.type(box('New password'), 'seven boats at anchor');
    await press('Save and sign in');
    expect(page.calls[0]).toEqual({ name: '/auth/password', body: { email: 'ana@example.org', code: '123456', password: 'seven boats at anchor' } });
    expect(page.address()).toBe('/');
  });

  test('a refused code keeps the new password', async () => {
    await renderPage(<NewPasswordPage />, { state: { email: 'ana@example.org' }, api: { '/auth/password': refuse('SIGN_IN_CODE_REFUSED') } });
    await userEvent.type(box('Code of six digits'), '123456');
    await userEvent.type(box('New password'), 'seven boats at anchor');
    await press('Save and sign in');
    expect(box('New password')).toHaveValue('seven boats at anchor');
  });
});
