/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as CasePage } from './case-page';
import { CasesCard } from './cases-card';
import { Component as OpenPage } from './open-page';

const mockSent = jest.fn();

/** No bytes travel in a test of a page: the transport says at once that all of them arrived. */
jest.mock('tus-js-client', () => ({
  Upload: class {
    url = '/uploads/f1';
    constructor(_: Blob, private readonly options: { metadata: object; onSuccess: () => void }) {}
    start() {
      mockSent(this.options.metadata);
      this.options.onSuccess();
    }
  },
}));

const me = { id: 't1', email: 'ana@example.org', legalName: 'Ana Reyes', chosenName: null, isLegalNamePublic: false, name: 'Ana Reyes', locale: 'en', memberships: [] };
const placement = { id: 'pl1', supervisor: { id: 's1', name: 'Sam Whitaker' }, organisation: { id: 'o1', name: 'Elm Street' }, trainee: { id: 't1', name: 'Ana Reyes' } };
const entry = (id: string, state = 'SENT') => ({ id, state, workedOn: '2026-11-20', minutes: 90, activity: 'ONE_TO_ONE', placement: { id: 'pl1' } });
const formData = (hours = [entry('e1'), entry('e2'), entry('e3', 'DRAFT')]) => ({ SignerCaseForm: { placements: { nodes: [placement] }, hours: { nodes: hours } } });
const can = (with_ = {}) => ({ answer: false, nameAnother: false, withdraw: false, ...with_ });
const aCase = (with_: object = {}) => ({
  id: 'c1', state: 'WITH_SITE', dueOn: '2026-11-30', signerName: 'Sam Whitaker', askedName: 'Lee Park', askedEmail: 'lee@clinic.example', isNamedBySite: false, openedAt: '2026-11-23T15:00:00.000Z', movedAt: '2026-11-23T15:00:00.000Z',
  unsigned: { entries: 2, minutes: 180, from: '2026-11-20', to: '2026-11-21' }, placement, reason: 'LEFT', words: 'She moved away.', fileIds: ['f1'], viewerCan: can(), ...with_,
});
const openCase = (with_: object = {}, api = {}) => renderPage(<CasePage />, { me, at: '/signer-cases/c1', path: '/signer-cases/:id', api: { SignerCase: { signerCase: aCase(with_) }, ...api } });
const press = async (name: string | RegExp) => {
  await userEvent.click(screen.getByRole('button', { name }));
  await settle();
};
const confirm = async (name: string) => {
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
  await settle();
};
const type = (name: string, text: string) => userEvent.type(screen.getByRole('textbox', { name }), text);
const nameLee = async () => {
  await type('Name of the person', 'Lee Park');
  await type('Email address of the person', 'lee@clinic.example');
};

describe('[D10] a trainee whose supervisor does not sign', () => {
  const open = (api: object = {}) => renderPage(<OpenPage />, { me, at: '/placements/pl1/case', path: '/placements/:id/case', api: { ...formData(), ...api } });

  test('says why, with evidence and somebody else, and comes to the case', async () => {
    const { calls, container, address } = await open({ OpenSignerCase: { openSignerCase: { id: 'c1' } } });
    expect(screen.getByText('2 entries (3:00 hours) wait at this place. The person you name will see them all.')).toBeVisible();
    await press('Open the case');
    for (const text of ['Choose why the supervisor does not sign.', 'Write in a few words what happened.', 'Add at least one photo or PDF.', 'Enter the name of the person.']) expect(screen.getAllByText(text)[0]).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'The supervisor left.' }));
    await type('What happened?', 'She moved away.');
    const file = new File(['%PDF-1.7'], 'letter.pdf', { type: 'application/pdf' });
    await userEvent.upload(container.querySelector('input[type=file]') as HTMLInputElement, file);
    await nameLee();
    await expectAccessible(container);
    await press('Open the case');
    const alternate = { name: 'Lee Park', email: 'lee@clinic.example', locale: 'en' };
    expect(calls.find(({ name }) => name === 'OpenSignerCase')?.body).toEqual({ input: { id: expect.any(String), placementId: 'pl1', reason: 'LEFT', words: 'She moved away.', fileIds: ['f1'], alternate } });
    expect(address()).toBe('/signer-cases/c1');
  });

  test('loses nothing when it is refused, and sends no file twice', async () => {
    const { container } = await open({ OpenSignerCase: refuse('PLACEMENT_ALTERNATE_SAME') });
    mockSent.mockClear();
    await userEvent.click(screen.getByRole('radio', { name: 'The supervisor refuses to sign.' }));
    await type('What happened?', 'We fell out.');
    await userEvent.upload(container.querySelector('input[type=file]') as HTMLInputElement, new File(['x'], 'a.png', { type: 'image/png' }));
    await nameLee();
    await press('Open the case');
    expect(screen.getByText('The second person to ask must be somebody else than the supervisor.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'What happened?' })).toHaveValue('We fell out.');
    await press('Open the case');
    expect(mockSent.mock.calls).toEqual([[{ purpose: 'signer-case', filetype: 'image/png' }]]);
  });

  test('reads where nothing waits that there is nothing to open', async () => {
    const { container } = await open(formData([entry('e3', 'DRAFT')]));
    expect(screen.getByText('No hours wait here')).toBeVisible();
    await expectAccessible(container);
  });

  test('sees whose turn it is, and takes it back', async () => {
    const { calls, container } = await openCase({ viewerCan: can({ withdraw: true }) }, { WithdrawSignerCase: { withdrawSignerCase: { id: 'c1', state: 'WITHDRAWN' } } });
    expect(screen.getByText('Elm Street has until November 30, 2026 to agree or to say who signs. If nobody answers, we ask Lee Park.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Evidence 1' })).toHaveAttribute('href', '/files/hours/evidence/c1/f1');
    await expectAccessible(container);
    await press('Take it back');
    await confirm('Take it back');
    expect(calls.some(({ name, body }) => name === 'WithdrawSignerCase' && body['id'] === 'c1')).toBe(true);
  });

  test('names somebody else once nobody signed', async () => {
    const { calls, container } = await openCase({ state: 'WITH_TRAINEE', dueOn: null, viewerCan: can({ nameAnother: true, withdraw: true }) }, { NameAnotherSigner: { nameAnotherSigner: { id: 'c1', state: 'WITH_SIGNER' } } });
    await nameLee();
    await expectAccessible(container);
    await press('Ask this person');
    expect(calls.find(({ name }) => name === 'NameAnotherSigner')?.body).toEqual({ id: 'c1', alternate: { name: 'Lee Park', email: 'lee@clinic.example', locale: 'en' } });
  });

  test('finds running cases on the page of their hours, and no others', async () => {
    const nodes = [aCase(), aCase({ id: 'c2', state: 'SETTLED', dueOn: null, signerName: 'Maria Ortiz' })];
    await renderPage(<CasesCard />, { me, api: { SignerCases: { signerCases: { nodes } } } });
    expect(screen.getByRole('heading', { name: 'Sam Whitaker does not sign your hours' })).toBeVisible();
    expect(screen.queryByText(/Maria Ortiz/)).not.toBeInTheDocument();
  });
});

describe('[D10] who runs the site', () => {
  test('agrees with who is asked', async () => {
    const { calls, container } = await openCase({ viewerCan: can({ answer: true }) }, { AnswerSignerCase: { answerSignerCase: { id: 'c1', state: 'WITH_SIGNER' } } });
    await expectAccessible(container);
    await press('Agree that Lee Park signs');
    await confirm('Agree that Lee Park signs');
    expect(calls.find(({ name }) => name === 'AnswerSignerCase')?.body).toEqual({ input: { id: 'c1' } });
  });

  test('names somebody else', async () => {
    const { calls } = await openCase({ viewerCan: can({ answer: true }) }, { AnswerSignerCase: { answerSignerCase: { id: 'c1', state: 'WITH_SIGNER' } } });
    await press('Name somebody else');
    await nameLee();
    await press('Name this person');
    expect(calls.find(({ name }) => name === 'AnswerSignerCase')?.body).toEqual({ input: { id: 'c1', signer: { name: 'Lee Park', email: 'lee@clinic.example', locale: 'en' } } });
  });

  test('reads that somebody who is not there is not there', async () => {
    await renderPage(<CasePage />, { me, at: '/signer-cases/c1', path: '/signer-cases/:id', api: { SignerCase: refuse('NOT_FOUND') } });
    expect(screen.getByRole('alert')).toBeVisible();
  });
});
