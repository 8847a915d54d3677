/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../ui/testing';
import { Component as BoardCertificatePage } from './board-certificate-page';
import { Component as BoardListPage } from './board-list-page';
import { CertificatePage } from './certificate-page';
import { today } from './change';

const issued = { id: 'e1', kind: 'ISSUED', effectiveOn: '2026-11-02', publicReason: null };
const standing = { status: 'ACTIVE', since: '2026-11-02', publicReason: null, conditions: null };
const certificate = {
  ...{ id: 'c1', number: 'WM-2026-000007', code: 'ABCDEFGHJKMNPQRS', holderName: 'Ana Lucía Reyes', title: 'Certified Peer Support Specialist' },
  ...{ boardName: 'Harbor State Peer Certification Board', schemeName: 'Harbor State Peer Support Specialist', schemeVersion: '2026-01' },
  ...{ issuedOn: '2026-11-02', validUntil: '2028-11-01', isSealed: true, hasBadge: true, hasWalletPass: false, standing, events: [issued] },
  evidence: [{ label: 'Training', value: '6:00 hours' }], isDetailOpen: false, register: { isKept: false, isListed: null }, nameOffer: null, nameAskable: [], nameChange: null, appealWay: null, erasureDueAt: null,
};
const suspended = {
  ...certificate,
  standing: { status: 'SUSPENDED', since: '2026-11-10', publicReason: 'By order of the board.', conditions: { until: null, since: '2026-11-04', text: 'Works under supervision.' } },
  events: [issued, { id: 'e2', kind: 'SUSPENDED', effectiveOn: '2026-11-10', publicReason: 'By order of the board.' }],
};
const end = { hasNextPage: false, endCursor: null };
const mine = (...nodes: unknown[]) => ({ MyCertificates: { myCredentials: { nodes, pageInfo: end } } });

describe('the holder', () => {
  test('sees status, sentence, code in groups, life and what was proved', async () => {
    const { container } = await renderPage(<CertificatePage />, { api: mine(certificate) });
    const card = within(screen.getByRole('region', { name: 'Certified Peer Support Specialist' }));
    expect(card.getByText('Active')).toBeInTheDocument();
    expect(card.getByText('Ana Lucía Reyes is a Certified Peer Support Specialist, certified until November 1, 2028.')).toBeInTheDocument();
    expect(card.getByText('ABCD-EFGH-JKMN-PQRS')).toBeInTheDocument();
    expect(card.getByText('WM-2026-000007')).toBeInTheDocument();
    expect(card.getByRole('link', { name: 'Open the public page' })).toHaveAttribute('href', '/v/ABCDEFGHJKMNPQRS');
    expect(card.getByRole('link', { name: 'Download the PDF' })).toHaveAttribute('href', '/files/credentials/c1.pdf');
    expect(card.getByRole('link', { name: 'Download for the archive' })).toHaveAttribute('href', '/files/credentials/c1.archival.pdf');
    expect(card.getByText('6:00 hours')).toBeInTheDocument();
    expect(within(card.getByRole('list', { name: 'Its life so far' })).getByText('Issued')).toBeInTheDocument();
    expect(card.getByText('November 2, 2026: Issued')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('[F6] goes by another name than it says: takes the one that the board knows, after reading what follows', async () => {
    const { calls } = await renderPage(<CertificatePage />, { api: { ...mine({ ...certificate, nameOffer: { name: 'Ana Reyes', isKnown: true } }), TakeCertificateName: { takeCertificateName: { id: 'c2' } } } });
    expect(screen.getByText('You go by Ana Reyes. This certificate says Ana Lucía Reyes.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Put Ana Reyes on it' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Make a new certificate?' }));
    expect(dialog.getByText(/The old code then says that it was replaced, and shows no name/)).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Put Ana Reyes on it' }));
    await settle();
    expect(calls.find(({ name }) => name === 'TakeCertificateName')?.body).toEqual({ input: { credentialId: 'c1', name: 'Ana Reyes' } });
  });

  test('[F6] reads that their board has not seen a name, and finds the way to ask for it', async () => {
    await renderPage(<CertificatePage />, { api: mine({ ...certificate, nameOffer: { name: 'Marisol Reyes', isKnown: false }, nameAskable: [{ id: 'c1' }] }) });
    expect(screen.getByText(/Your board has not seen this name yet/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Ask your board for another name' })).toHaveAttribute('href', '/certificate/c1/name');
    expect(screen.queryByRole('button', { name: /Put Marisol/ })).not.toBeInTheDocument();
  });

  test('[F6] reads the answer to a name that they asked for, when the paper was erased, and that they can ask again', async () => {
    const nameChange = { id: 'n1', name: 'Marisol Reyes', status: 'REFUSED', askedAt: '2026-11-10T15:00:00Z', decidedAt: '2026-11-12T15:00:00Z', answer: 'The photo is cut off.', paperErasedAt: '2026-11-12T15:00:00Z', viewerCan: { withdraw: false } };
    await renderPage(<CertificatePage />, { api: mine({ ...certificate, nameAskable: [{ id: 'c1' }], nameChange }, { ...certificate, id: 'c0', nameChange, standing: { ...standing, status: 'SUPERSEDED' } }) });
    expect(screen.getAllByText('The photo is cut off.')).toHaveLength(1);
    expect(screen.getByText('Your paper was erased on November 12, 2026.')).toBeInTheDocument();
    expect(screen.getByText(/There is no appeal about this/)).toBeInTheDocument();
  });

  test('[F3] takes the certificate along for machines, and reads what each file tells', async () => {
    await renderPage(<CertificatePage />, { api: mine(certificate) });
    expect(screen.getByRole('link', { name: 'File for a wallet' })).toHaveAttribute('href', '/files/credentials/c1.json');
    expect(screen.getByRole('link', { name: 'The same as a token' })).toHaveAttribute('href', '/files/credentials/c1.jwt');
    expect(screen.getByRole('link', { name: 'File to show in parts' })).toHaveAttribute('href', '/files/credentials/c1.sd-jwt');
    expect(screen.getByText(/nothing else about you/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Download all in one file' })).toHaveAttribute('href', '/files/learner-record.jwt');
  });

  test('may add it to LinkedIn, is told before what that tells, and only while it counts', async () => {
    await renderPage(<CertificatePage />, { api: mine(certificate) });
    const link = screen.getByRole('link', { name: 'Add it to LinkedIn' });
    expect(link).toHaveAccessibleDescription(/can tell them that you have lived experience/);
    const address = new URL(link.getAttribute('href') ?? '');
    expect(address.origin + address.pathname).toBe('https://www.linkedin.com/profile/add');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      ...{ startTask: 'CERTIFICATION_NAME', name: 'Certified Peer Support Specialist', organizationName: 'Harbor State Peer Certification Board', certId: 'WM-2026-000007' },
      ...{ issueYear: '2026', issueMonth: '11', expirationYear: '2028', expirationMonth: '11', certUrl: `${window.location.origin}/v/ABCDEFGHJKMNPQRS` },
    });
  });

  test('is told who can see a card for a wallet before the button, where the platform makes one', async () => {
    const { container } = await renderPage(<CertificatePage />, { api: mine({ ...certificate, hasWalletPass: true }) });
    const link = screen.getByRole('link', { name: 'Card for Apple Wallet' });
    expect(link).toHaveAttribute('href', '/files/credentials/c1.pkpass');
    expect(link).toHaveAccessibleDescription(/can tell that you have lived experience.*even while it is locked/);
    expect(screen.getByText(/A card on your iPhone/).compareDocumentPosition(link)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await expectAccessible(container);
  });

  test('is offered no card for a wallet where the platform makes none', async () => {
    await renderPage(<CertificatePage />, { api: mine(certificate) });
    expect(screen.queryByRole('link', { name: 'Card for Apple Wallet' })).not.toBeInTheDocument();
  });

  test('of a suspended one is offered no LinkedIn, and of one without a badge no file', async () => {
    await renderPage(<CertificatePage />, { api: mine(suspended, { ...certificate, id: 'c2', hasBadge: false }) });
    expect(screen.queryByRole('link', { name: 'Add it to LinkedIn' })).not.toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: 'File for a wallet' })).toHaveLength(1);
    expect(screen.queryByRole('link', { name: 'Download all in one file' })).not.toBeInTheDocument();
  });

  test('[G5] keeps what was proved to themselves until they let everyone with the code read it', async () => {
    const user = userEvent.setup();
    const page = await renderPage(<CertificatePage />, { api: { ...mine(certificate), SayWhetherDetailIsOpen: { sayWhetherDetailIsOpen: { id: 'c1' } } } });
    expect(screen.getByText(/Only you and the board see this/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Let everyone with my code read it' }));
    await settle();
    expect(page.calls).toContainEqual({ name: 'SayWhetherDetailIsOpen', body: { credentialId: 'c1', isOpen: true } });
  });

  test('[G2] is asked whether others may find them, where the board keeps a register, and says no as easily as yes', async () => {
    const user = userEvent.setup();
    const page = await renderPage(<CertificatePage />, { api: { ...mine({ ...certificate, register: { isKept: true, isListed: null } }), ChooseListing: { chooseListing: { id: 'c1' } } } });
    expect(screen.getByText(/Until you say yes, nobody can\./)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Do not let people find me' }));
    await user.click(screen.getByRole('button', { name: 'Let people find me' }));
    await settle();
    expect(page.calls.filter(({ name }) => name === 'ChooseListing').map(({ body }) => body)).toEqual([{ credentialId: 'c1', isListed: false }, { credentialId: 'c1', isListed: true }]);
    await expectAccessible(page.container);
  });

  test('copies the code and says so', async () => {
    const user = userEvent.setup();
    await renderPage(<CertificatePage />, { api: mine(certificate) });
    await user.click(screen.getByRole('button', { name: 'Copy the code' }));
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe('ABCD-EFGH-JKMN-PQRS');
  });

  test('is told that the PDF is being prepared, and gets it without loading the page again', async () => {
    jest.useFakeTimers({ doNotFake: ['setTimeout', 'queueMicrotask', 'performance'] });
    let isSealed = false;
    const { calls } = await renderPage(<CertificatePage />, { api: { MyCertificates: () => ({ myCredentials: { nodes: [{ ...certificate, isSealed }], pageInfo: end } }) } });
    expect(screen.getByText('The PDF is being prepared')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Download the PDF' })).not.toBeInTheDocument();
    isSealed = true;
    await jest.advanceTimersByTimeAsync(3100);
    jest.useRealTimers();
    expect(await screen.findByRole('link', { name: 'Download the PDF' })).toBeInTheDocument();
    expect(calls).toHaveLength(2);
  });

  test('[F8] of a suspended one reads why, the conditions and what to do', async () => {
    const { container } = await renderPage(<CertificatePage />, { api: mine(suspended) });
    expect(screen.getByText('The board says: By order of the board.')).toBeInTheDocument();
    expect(screen.getByText('Conditions since November 4, 2026: Works under supervision.')).toBeInTheDocument();
    expect(screen.getByText(/what comes next/)).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('[G3] under conditions reads "With conditions", never "Active", and still takes the certificate along', async () => {
    const { container } = await renderPage(<CertificatePage />, { api: mine({ ...certificate, standing: { ...standing, status: 'CONDITIONAL', since: '2026-11-04', conditions: suspended.standing.conditions } }) });
    expect(screen.getByText('With conditions')).toBeInTheDocument();
    expect(screen.queryByText('Active')).not.toBeInTheDocument();
    expect(screen.getByText('Ana Lucía Reyes is a Certified Peer Support Specialist with conditions, certified until November 1, 2028.')).toBeInTheDocument();
    expect(screen.getByText('Conditions since November 4, 2026: Works under supervision.')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('[E9] reads until when they can appeal, and goes there', async () => {
    const { container } = await renderPage(<CertificatePage />, { api: mine({ ...suspended, appealWay: { noticeId: 'n1', until: '2026-12-23' } }) });
    expect(screen.getByText('It does not count at the moment. You can appeal until December 23, 2026.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Read the decision and appeal' })).toHaveAttribute('href', '/notices/n1');
    await expectAccessible(container);
  });

  test.each([
    ['conditions', { standing: { ...standing, status: 'CONDITIONAL', conditions: suspended.standing.conditions } }, 'It still counts. All who check it can read the conditions. The board can tell you what comes next.'],
    ['an end of conditions', { events: [issued, { ...issued, id: 'e2', kind: 'CONDITIONS_SET' }, { ...issued, id: 'e3', kind: 'CONDITIONS_LIFTED' }] }, 'The conditions have ended. There is nothing you need to do.'],
    ['its return', { events: [...suspended.events, { ...issued, id: 'e3', kind: 'REINSTATED' }] }, 'It counts again. Download your files anew: older ones may no longer work.'],
    ['its end for good', { standing: { ...suspended.standing, status: 'REVOKED' } }, 'It no longer counts. The board can tell you what comes next.'],
  ])('[H7] reads what %s means and what to do', async (_, with_, text) => {
    await renderPage(<CertificatePage />, { api: mine({ ...certificate, ...with_ }) });
    expect(screen.getByText(text)).toBeInTheDocument();
  });

  test('of one that simply counts reads no next step', async () => {
    await renderPage(<CertificatePage />, { api: mine(certificate) });
    expect(screen.queryByText(/counts again|what comes next|have ended/)).not.toBeInTheDocument();
  });

  test('without one is shown the next step', async () => {
    const { container } = await renderPage(<CertificatePage />, { api: mine() });
    expect(screen.getByText('You have no certificate yet')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See what is left to do' })).toHaveAttribute('href', '/apply');
    await expectAccessible(container);
  });

  test('can try again when the server does not answer', async () => {
    await renderPage(<CertificatePage />, { api: { MyCertificates: refuse('INTERNAL', { requestId: 'r-1' }) } });
    expect(screen.getByRole('alert')).toHaveTextContent('Something went wrong on our side.');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });

  test('reads it in Spanish', async () => {
    await renderPage(<CertificatePage />, { language: 'es', api: mine(certificate) });
    expect(screen.getByText('Ana Lucía Reyes tiene el certificado de Certified Peer Support Specialist, válido hasta el 1 de noviembre de 2028.')).toBeInTheDocument();
  });
});

describe('the list of the board', () => {
  const rows = ({ after }: Record<string, unknown>) => ({
    boardCredentials: after === 'next' ? { nodes: [{ ...suspended, id: 'c2', holderName: 'Luis Ortega' }], pageInfo: end } : { nodes: [certificate], pageInfo: { hasNextPage: true, endCursor: 'next' } },
  });

  test('shows more and keeps what was there', async () => {
    const page = await renderPage(<BoardListPage />, { api: { BoardCertificates: rows } });
    expect(screen.getByRole('link', { name: 'Ana Lucía Reyes' })).toHaveAttribute('href', '/board/certificates/c1');
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByRole('link', { name: 'Luis Ortega' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Ana Lucía Reyes' })).toBeInTheDocument();
    expect(within(screen.getByRole('tabpanel')).getByText('Suspended', { ignore: 'option' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
    await expectAccessible(page.container);
  });

  test('of a new board says what will be here', async () => {
    await renderPage(<BoardListPage />, { api: { BoardCertificates: { boardCredentials: { nodes: [], pageInfo: end } } } });
    expect(screen.getByText('Your board has issued no certificate yet')).toBeInTheDocument();
  });
});

describe('the reviewer', () => {
  const history = [{ id: 'h1', action: 'credential.suspended', at: '2026-11-10T15:00:00.000Z', reason: 'By order of the board.', actor: { id: 'p9', name: 'Ruth Adler' } }];
  const proposal = {
    ...{ id: 'k1', kind: 'REVOKED', effectiveOn: '2026-11-10', publicReason: 'By order 12 of the board.', reasons: 'Order 12 was signed today.' },
    ...{ proposedAt: '2026-11-10T15:00:00.000Z', outcome: null, answer: null, decidedAt: null, proposer: { id: 'p9', name: 'Ruth Adler' }, second: null },
    ...{ reviewers: [{ id: 'p8', name: 'Thomas Nakai' }], viewerCan: { confirm: true, withdraw: false } },
  };
  const answer = (propose: string[], row: Record<string, unknown> = certificate, standingChanges: unknown[] = [], trail = history) => ({ BoardCertificate: { credential: { ...row, viewerCan: { propose }, standingChanges, history: trail } } });
  test('[M5] reads of one that its holder had erased that no board took it away, and finds no file and no code', async () => {
    const { container } = await open(answer([], { ...certificate, holderName: '—', isErased: true, isSealed: false, hasBadge: false, evidence: [] }, [], history.map((entry) => ({ ...entry, action: 'credential.erased' }))));
    expect(screen.getByText('Erased, as its holder asked')).toBeInTheDocument();
    expect(screen.getByText(/Its holder asked us to erase this certificate/)).toBeInTheDocument();
    expect(screen.queryByText(/ABCD/)).toBeNull();
    expect(screen.queryByText(/PDF/)).toBeNull();
    await expectAccessible(container);
  });

  const open = (api: Record<string, unknown>) => renderPage(<BoardCertificatePage />, { at: '/board/certificates/c1', path: '/board/certificates/:id', api });
  const reason = () => screen.getByRole('textbox', { name: 'Public reason' });
  const why = () => screen.getByRole('textbox', { name: 'Why, for the other reviewer' });
  const mine = { ...proposal, viewerCan: { confirm: false, withdraw: true } };

  async function revoke() {
    await userEvent.click(screen.getByRole('radio', { name: 'Revoke the certificate' }));
    await userEvent.type(reason(), 'By order 12 of the board.');
    await userEvent.type(why(), 'Order 12 was signed today.');
    await userEvent.click(screen.getByRole('button', { name: 'Propose to revoke it' }));
    await settle();
  }

  test('[F7] [M2] is told who reads the reason, and that a second person has to agree, and proposes it', async () => {
    const { calls, container } = await open({ ...answer(['SUSPENDED', 'REVOKED', 'CONDITIONS_SET']), ProposeStandingChange: { proposeStandingChange: { id: 'c1' } } });
    expect(screen.getByText(/Everybody who checks this certificate will read it/)).toBeInTheDocument();
    expect(screen.getByText(/Two people change a certificate/)).toBeInTheDocument();
    await expectAccessible(container);
    await revoke();
    const input = { id: expect.any(String), credentialId: 'c1', kind: 'REVOKED', effectiveOn: today(), publicReason: 'By order 12 of the board.', reasons: 'Order 12 was signed today.' };
    expect(calls.find((call) => call.name === 'ProposeStandingChange')?.body).toEqual({ input });
    expect(await screen.findByText('Sent to a second person. Nothing has changed yet.')).toBeInTheDocument();
  });

  test('[M2] [F7] looks second: reads what everybody will read and why, is asked once more, and confirms it', async () => {
    const { calls, container } = await open({ ...answer([], certificate, [proposal]), ConfirmStandingChange: { confirmStandingChange: { id: 'c1' } } });
    const card = within(screen.getByRole('region', { name: 'Second look' }));
    expect(card.getByText('Ruth Adler proposes: Revoke the certificate')).toBeInTheDocument();
    expect(card.getByText('By order 12 of the board.')).toBeInTheDocument();
    expect(card.getByText('Order 12 was signed today.')).toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: 'Public reason' })).not.toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(card.getByRole('button', { name: 'Revoke the certificate' }));
    expect(within(screen.getByRole('alert')).getByRole('link', { name: 'Choose yes or no.' })).toBeInTheDocument();
    await userEvent.click(card.getByRole('radio', { name: 'Yes. It counts at once.' }));
    await userEvent.type(card.getByRole('textbox', { name: 'Your reasons' }), 'I read the order.');
    await userEvent.click(card.getByRole('button', { name: 'Revoke the certificate' }));
    expect(calls.map((call) => call.name)).toEqual(['BoardCertificate']);
    await userEvent.click(within(await screen.findByRole('dialog', { name: 'Revoke the certificate of Ana Lucía Reyes?' })).getByRole('button', { name: 'Revoke the certificate' }));
    await settle();
    expect(calls.find((call) => call.name === 'ConfirmStandingChange')?.body).toEqual({ input: { id: 'k1', isAgreed: true, reasons: 'I read the order.' } });
    expect(await screen.findByText('Recorded. Everybody who checks sees it from now on.')).toBeInTheDocument();
  });

  test('[M2] sends it back with reasons, which stay when that is refused', async () => {
    const { calls } = await open({ ...answer([], certificate, [proposal]), ConfirmStandingChange: refuse('PROPOSAL_DECIDED') });
    await userEvent.click(screen.getByRole('radio', { name: 'No, send it back. Nothing changes.' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Your reasons' }), 'The order names somebody else.');
    await userEvent.click(screen.getByRole('button', { name: 'Send it back' }));
    expect(calls.find((call) => call.name === 'ConfirmStandingChange')?.body).toEqual({ input: { id: 'k1', isAgreed: false, reasons: 'The order names somebody else.' } });
    expect(await screen.findByText(/Somebody has answered this already/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Your reasons' })).toHaveValue('The order names somebody else.');
  });

  test('[M2] as its proposer knows who can look, cannot answer, and takes it back', async () => {
    const { calls } = await open({ ...answer([], certificate, [mine]), WithdrawStandingChange: { withdrawStandingChange: { id: 'c1' } } });
    expect(screen.getByText('You proposed this. These people can take the second look: Thomas Nakai.')).toBeInTheDocument();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take it back' }));
    await settle();
    expect(calls.find((call) => call.name === 'WithdrawStandingChange')?.body).toEqual({ id: 'k1' });
  });

  test('[M2] is told where nobody else can look, and what to do', async () => {
    await open(answer([], certificate, [{ ...mine, reviewers: [] }]));
    expect(screen.getByText(/Nobody else at your board can take the second look now. Ask an administrator/)).toBeInTheDocument();
  });

  test('[M1] reads what came of earlier proposals', async () => {
    await open(answer(['SUSPENDED'], certificate, [{ ...proposal, outcome: 'SENT_BACK', answer: 'Not this person.', decidedAt: '2026-11-11T15:00:00.000Z', second: { id: 'p8', name: 'Thomas Nakai' }, viewerCan: { confirm: false, withdraw: false } }]));
    const list = within(screen.getByRole('list', { name: 'Proposals so far' }));
    expect(list.getByText('Revoke the certificate: Thomas Nakai sent it back to Ruth Adler')).toBeInTheDocument();
    expect(list.getByText('Thomas Nakai: Not this person.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Propose to suspend it' })).toBeInTheDocument();
  });

  test('sends nothing without a reason or with a day after today', async () => {
    const { calls } = await open(answer(['SUSPENDED']));
    fireEvent.change(screen.getByLabelText('From this day'), { target: { value: '2999-01-01' } });
    await userEvent.click(screen.getByRole('button', { name: 'Propose to suspend it' }));
    const summary = screen.getByRole('alert');
    expect(summary).toHaveFocus();
    await userEvent.click(within(summary).getByRole('link', { name: /Write the reason/ }));
    expect(reason()).toHaveFocus();
    expect(within(summary).getByRole('link', { name: /Choose a day from/ })).toBeInTheDocument();
    expect(within(summary).getByRole('link', { name: /Write why/ })).toBeInTheDocument();
    expect(calls.map((call) => call.name)).toEqual(['BoardCertificate']);
  });

  test('keeps what was typed when the proposal is refused', async () => {
    await open({ ...answer(['SUSPENDED', 'REVOKED']), ProposeStandingChange: refuse('CREDENTIAL_STATUS_UNFIT') });
    await revoke();
    expect(await screen.findByText(/does not fit where the certificate stands now/)).toBeInTheDocument();
    expect(reason()).toHaveValue('By order 12 of the board.');
    expect(why()).toHaveValue('Order 12 was signed today.');
    expect(screen.getByRole('radio', { name: 'Revoke the certificate' })).toBeChecked();
  });

  test('[M1] reads who changed what, when and why', async () => {
    await open(answer(['REINSTATED'], suspended));
    const list = within(screen.getByRole('list', { name: 'What happened' }));
    expect(list.getByText('Suspended')).toBeInTheDocument();
    expect(list.getByText('By Ruth Adler')).toBeInTheDocument();
    expect(list.getByText('Reason: By order of the board.')).toBeInTheDocument();
    expect(list.getByText(/Nov 10, 2026/)).toBeInTheDocument();
  });

  test('gets no form where nothing may be proposed', async () => {
    await open(answer([]));
    expect(screen.getByText(/You cannot change this certificate/)).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});
