/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../ui/testing';
import { Component as KeysPage } from './keys-page';

const running = { isStopped: false, at: null, reason: null, canResume: false };
const stopped = { isStopped: true, at: '2026-11-29T18:00:00Z', reason: 'A stick is missing.', canResume: true };
const seal = { kid: 'u0pX', purpose: 'seal', state: 'ACTIVE', since: '2026-11-29T18:00:00Z', certifiedUntil: '2029-11-28T18:00:00Z', affected: null, canReissue: false, reissue: null };
const lost = { ...seal, kid: '5kTz', state: 'COMPROMISED', affected: 12, canReissue: true };
const room = (issuance: object, keys: object[]) => ({ keyRoom: { issuance, keys } });
const open = (issuance: object, keys: object[], more: object = {}) => renderPage(<KeysPage />, { at: '/platform/keys', api: { KeyRoom: () => room(issuance, keys), ...more } });

describe('[G21] the keys of the platform', () => {
  test('one stops issuing with a reason; without one nothing is sent', async () => {
    const { calls, container } = await open(running, [seal], { StopIssuing: () => ({ stopIssuing: room(stopped, [seal]).keyRoom }) });
    await userEvent.click(screen.getByRole('button', { name: 'Stop issuing' }));
    expect(calls.filter(({ name }) => name === 'StopIssuing')).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: /Why/ }), 'A stick is missing.');
    await userEvent.click(screen.getByRole('button', { name: 'Stop issuing' }));
    await settle();
    expect(calls.find(({ name }) => name === 'StopIssuing')?.body).toEqual({ reason: 'A stick is missing.' });
    await expectAccessible(container);
  });

  test('whoever stopped is told that somebody else has to go on', async () => {
    await open({ ...stopped, canResume: false }, [{ ...lost, canReissue: false }]);
    expect(screen.getByText(/another admin has to let it go on/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  test('another one has what a lost key signed issued anew, after one more question; a refusal stays in it', async () => {
    const { calls } = await open(stopped, [seal, lost], { StartKeyReissue: refuse('KEY_SECOND_PERSON') });
    await userEvent.click(screen.getByRole('button', { name: 'Issue 12 certificates anew' }));
    await userEvent.click(screen.getAllByRole('button', { name: 'Issue 12 certificates anew' }).at(-1)!);
    await settle();
    expect(calls.find(({ name }) => name === 'StartKeyReissue')?.body).toEqual({ kid: '5kTz' });
    expect(screen.getByText(/one person stops, another one starts again/)).toBeInTheDocument();
  });

  test('a lost root says whom to tell, also while a run goes on; it stands above what it certifies', async () => {
    const reissue = { startedAt: '2026-11-29T18:10:00Z', total: 12, replaced: 7, sealed: 5, ended: 0, isDone: false };
    const root = { ...lost, purpose: 'root' };
    const { container } = await open(stopped, [root, { ...root, kid: '6kTz', reissue }, seal]);
    expect(screen.getByRole('heading', { name: 'Root: certifies the document authority' })).toBeInTheDocument();
    expect(screen.getAllByText('Tell everybody outside who trusts this root. The next one is at /roots.')).toHaveLength(2);
    await expectAccessible(container);
  });

  test('a run tells how far it is, in Spanish too', async () => {
    const reissue = { startedAt: '2026-11-29T18:10:00Z', total: 12, replaced: 7, sealed: 5, ended: 0, isDone: false };
    const { container } = await open(running, [seal, { ...lost, canReissue: false, reissue }]);
    expect(screen.getByText(/7 of 12 are issued anew, 5 have their file\./)).toHaveAttribute('role', 'status');
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '5');
    await expectAccessible(container);
    await renderPage(<KeysPage />, { at: '/platform/keys', language: 'es', api: { KeyRoom: () => room(running, [{ ...lost, canReissue: false, reissue: { ...reissue, isDone: true } }]) } });
    expect(screen.getByText('Los 12 están listos. Los titulares recibieron un correo.')).toBeInTheDocument();
  });
});
