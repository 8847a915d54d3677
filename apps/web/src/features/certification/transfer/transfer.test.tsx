/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TransferStateFragment } from '../../../graphql/generated/graphql';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { anOwnCase, aTask } from '../applicant/applicant.builder';
import { Component as TaskPage } from '../applicant/task-page';
import { aRequirement } from '../certification.builder';
import { VerifyTransfer } from './verify-transfer';

const claim = { id: 'c1', body: 'Lake County Board', number: '17-204', credentialId: null, claimedAt: '2026-11-20T15:00:00.000Z', result: null, method: null, contact: null, validUntil: null, verifiedAt: null, verifiedBy: null };
const task = aTask({ id: 'transfer.certificate', kind: 'CREDENTIAL', state: 'NOT_STARTED', whoseTurn: 'TRAINEE' });
const requirement = aRequirement({ id: 'transfer.certificate', name: 'Certificate of another board', status: 'MISSING', unit: 'COUNT', counted: 0, required: 1, missing: 1, factIds: [] });
const own = { id: 'k1', number: 'WM-2026-1', title: 'Peer', boardName: 'River Board', standing: { status: 'ACTIVE' } };
const open = (transfer: TransferStateFragment, nodes: unknown[] = [], api = {}) =>
  renderPage(<TaskPage />, { at: '/apply/a1/transfer~certificate', path: '/apply/:id/:taskId', api: { MyApplication: { application: anOwnCase({ tasks: [task], requirements: [requirement], transfer }) }, CertificatesToBring: { myCredentials: { nodes } }, ...api } });

test('[E8] a certificate from elsewhere is named by its board and number, and no copy is asked for', async () => {
  const { calls, container } = await open({ canName: true, canVerify: false, claim: null }, [], { NameCertificate: { nameCertificate: { id: 'a1' } } });
  expect(screen.getByText(/You need not send a copy/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Save this certificate' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Write the number.');
  await userEvent.type(screen.getByRole('textbox', { name: 'Board that gave it to you' }), 'Lake County Board');
  await userEvent.type(screen.getByRole('textbox', { name: 'Number of the certificate' }), '17-204');
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Save this certificate' }));
  await settle();
  expect(calls.find(({ name }) => name === 'NameCertificate')?.body).toEqual({ input: { id: expect.any(String), applicationId: 'a1', body: 'Lake County Board', number: '17-204' } });
});

test('[E8] one of the own certificates here is chosen, not typed; one that is not active is not offered', async () => {
  const { calls } = await open({ canName: true, canVerify: false, claim: null }, [own, { ...own, id: 'k2', number: 'WM-2020-9', standing: { status: 'EXPIRED' } }], { NameCertificate: { nameCertificate: { id: 'a1' } } });
  expect(screen.queryByRole('radio', { name: /WM-2020-9/ })).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: /Peer, River Board, WM-2026-1/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Save this certificate' }));
  await settle();
  expect(calls.find(({ name }) => name === 'NameCertificate')?.body).toMatchObject({ input: { credentialId: 'k1' } });
});

test('shows what the other board said, in Spanish with usted', async () => {
  const said = { ...claim, result: 'CONFIRMED' as const, method: 'PHONE' as const, contact: 'Mr. Lee', validUntil: '2027-05-01', verifiedAt: '2026-11-22T15:00:00.000Z', verifiedBy: { id: 'r1', name: 'Ruth Adler' } };
  await renderPage(<TaskPage />, { at: '/apply/a1/transfer~certificate', path: '/apply/:id/:taskId', language: 'es', api: { MyApplication: { application: anOwnCase({ tasks: [task], requirements: [requirement], transfer: { canName: false, canVerify: false, claim: said } }) }, CertificatesToBring: { myCredentials: { nodes: [] } } } });
  expect(screen.getByText('Esa junta dice que sí')).toBeInTheDocument();
  expect(screen.getByText('Ruth Adler preguntó el 22 de noviembre de 2026. Por teléfono: Mr. Lee')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Guardar este certificado' })).toBeNull();
});

describe('[E8] the reviewer', () => {
  const verify = (api = {}) => renderPage(<VerifyTransfer transfer={{ canName: false, canVerify: true, claim }} />, { api });

  test('writes down what the source said, who answered and how', async () => {
    const { calls, container } = await verify({ VerifyTransfer: { verifyTransfer: { id: 'a1' } } });
    await userEvent.click(screen.getByRole('radio', { name: 'It is valid' }));
    await userEvent.click(screen.getByRole('button', { name: 'Record what that board said' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Write who answered.');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How did you ask?' }), 'PHONE');
    await userEvent.type(screen.getByRole('textbox', { name: 'Who answered?' }), 'Mr. Lee, registrar');
    await userEvent.type(screen.getByLabelText('Valid until, if it says so'), '2027-05-01');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Record what that board said' }));
    await settle();
    expect(calls.find(({ name }) => name === 'VerifyTransfer')?.body).toEqual({ input: { id: 'c1', result: 'CONFIRMED', method: 'PHONE', contact: 'Mr. Lee, registrar', validUntil: '2027-05-01' } });
  });

  test('keeps what was typed when somebody was quicker', async () => {
    await verify({ VerifyTransfer: refuse('TRANSFER_VERIFIED_ALREADY') });
    await userEvent.click(screen.getByRole('radio', { name: 'It does not know it' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Who answered?' }), 'Mr. Lee');
    await userEvent.click(screen.getByRole('button', { name: 'Record what that board said' }));
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('Somebody wrote down an answer already.');
    expect(screen.getByRole('textbox', { name: 'Who answered?' })).toHaveValue('Mr. Lee');
  });
});
