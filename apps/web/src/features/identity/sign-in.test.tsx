/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../ui/testing';
import { Component as CheckMailPage } from './check-mail-page';
import { Component as CodePage } from './code-page';
import { Component as InvitePage } from './invite-page';
import { Component as SignInPage } from './sign-in-page';

const ana = { id: 'p1', email: 'ana@example.org', chosenName: 'Ana', legalName: 'Ana Rivera', isLegalNamePublic: false, name: 'Ana', locale: 'en', memberships: [] };
const password = () => screen.getByLabelText<HTMLInputElement>('Password', { selector: 'input' });
const email = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Email' });

async function typeCredentials() {
  await userEvent.type(email(), 'ana@example.org');
  await userEvent.type(password(), 'four quiet words here');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('sign in', () => {
  test('is accessible and names its fields', async () => {
    const { container } = await renderPage(<SignInPage />);
    expect(screen.getByRole('heading', { level: 1, name: 'Sign in' })).toBeInTheDocument();
    expect(email()).toHaveAttribute('autocomplete', 'username');
    await expectAccessible(container);
  });

  test('an empty form sends nothing, and a focused summary links to both fields', async () => {
    const { calls, container } = await renderPage(<SignInPage />);
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    const summary = screen.getByRole('alert');
    expect(summary).toHaveFocus();
    await userEvent.click(within(summary).getByRole('link', { name: 'Enter your password' }));
    expect(password()).toHaveFocus();
    expect(calls).toEqual([]);
    await expectAccessible(container);
  });

  test('a refusal says what to do and keeps what was typed', async () => {
    await renderPage(<SignInPage />, { api: { '/auth/sign-in': refuse('SIGN_IN_REFUSED') } });
    await typeCredentials();
    const summary = await screen.findByText(/That email and password do not match/);
    expect(summary.closest('[role=alert]')).toHaveFocus();
    expect(email()).toHaveValue('ana@example.org');
    expect(password()).toHaveValue('four quiet words here');
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  });

  test('a server out of reach is told in plain words and keeps what was typed', async () => {
    await renderPage(<SignInPage />, { api: { '/auth/sign-in': () => Promise.reject(new TypeError('Failed to fetch')) } });
    await typeCredentials();
    expect(await screen.findByText(/We could not reach the server/)).toBeInTheDocument();
    expect(email()).toHaveValue('ana@example.org');
  });

  test('a person with a name goes on to the page they asked for', async () => {
    const page = await renderPage(<SignInPage />, { at: '/sign-in?next=/hours', api: { '/auth/sign-in': null, Me: { me: ana } } });
    await typeCredentials();
    expect(page.calls).toEqual([{ name: '/auth/sign-in', body: { email: 'ana@example.org', password: 'four quiet words here' } }]);
    await settle();
    expect(page.address()).toBe('/hours');
  });

  test('a link cannot send a person to another site', async () => {
    const page = await renderPage(<SignInPage />, { at: '/sign-in?next=//evil.example', api: { '/auth/sign-in': null, Me: { me: ana } } });
    await typeCredentials();
    await settle();
    expect(page.address()).toBe('/');
  });

  test('speaks Spanish', async () => {
    await renderPage(<SignInPage />, { language: 'es' });
    expect(screen.getByRole('heading', { name: 'Entrar' })).toBeInTheDocument();
    expect(document.documentElement).toHaveAttribute('lang', 'es');
  });
});

describe('sign in with a code', () => {
  test('the address travels to the next page but not into the URL', async () => {
    const page = await renderPage(<CodePage />, { api: { '/auth/code': null } });
    await userEvent.type(email(), 'ana@example.org');
    await userEvent.click(screen.getByRole('button', { name: 'Send me a code' }));
    expect(page.calls).toEqual([{ name: '/auth/code', body: { email: 'ana@example.org', locale: 'en' } }]);
    await settle();
    expect(page.address()).toBe('/sign-in/check-mail');
  });

  test('a new person is asked for their name next', async () => {
    const me = { ...ana, legalName: null, chosenName: null };
    const page = await renderPage(<CheckMailPage />, { at: '/sign-in/check-mail', path: '/sign-in/check-mail', state: { email: 'ana@example.org' }, api: { '/auth/code/sign-in': null, Me: { me } } });
    const code = screen.getByRole('textbox', { name: 'Code of six digits' });
    expect(code).toHaveAttribute('autocomplete', 'one-time-code');
    await userEvent.type(code, '123 456');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await settle();
    expect(page.address()).toBe('/welcome?next=%2F');
  });

  test('a wrong code is refused in words and stays on the screen', async () => {
    const { container } = await renderPage(<CheckMailPage />, { state: { email: 'ana@example.org' }, api: { '/auth/code/sign-in': refuse('SIGN_IN_CODE_REFUSED') } });
    await userEvent.type(screen.getByRole('textbox', { name: 'Code of six digits' }), '123456');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText(/That code does not work/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Code of six digits' })).toHaveValue('123456');
    await expectAccessible(container);
  });
});

describe('invitation', () => {
  const door = '/auth/invitation/t0k';
  const api = { [door]: { email: 'sam@example.org', organisation: 'Elm Street Center', role: 'SUPERVISOR' } };

  test('says who invites and as what, and accepts with a name only', async () => {
    const page = await renderPage(<InvitePage />, { at: '/invite/t0k', path: '/invite/:token', api: { ...api, [`${door}/accept`]: null, Me: { me: ana } } });
    expect(screen.getByText('Elm Street Center invites sam@example.org to join as Supervisor.')).toBeInTheDocument();
    await expectAccessible(page.container);
    await userEvent.type(screen.getByRole('textbox', { name: 'Legal name' }), 'Sam Ortiz');
    await userEvent.click(screen.getByRole('button', { name: 'Accept and sign in' }));
    expect(page.calls.at(-1)).toEqual({ name: `${door}/accept`, body: { name: 'Sam Ortiz' } });
  });

  test('a short password is refused with its rule', async () => {
    await renderPage(<InvitePage />, { at: '/invite/t0k', path: '/invite/:token', api: { ...api, [`${door}/accept`]: refuse('PASSWORD_TOO_SHORT', { details: { least: 12 } }) } });
    await userEvent.type(screen.getByRole('textbox', { name: 'Legal name' }), 'Sam Ortiz');
    await userEvent.type(screen.getByLabelText('Password (optional)', { selector: 'input' }), 'short');
    await userEvent.click(screen.getByRole('button', { name: 'Accept and sign in' }));
    expect(await screen.findByText('Use a password with at least 12 characters.')).toBeInTheDocument();
  });

  test('a used invitation says what to do', async () => {
    await renderPage(<InvitePage />, { at: '/invite/t0k', path: '/invite/:token', api: { [door]: refuse('INVITATION_NOT_OPEN') } });
    expect(await screen.findByRole('heading', { name: 'This invitation is not open' })).toBeInTheDocument();
    expect(screen.getByText(/Ask for a new one/)).toBeInTheDocument();
  });
});
