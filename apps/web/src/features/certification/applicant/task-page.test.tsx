/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { missingExam, waitingHours } from '../certification.builder';
import { aFee, anOwnCase, aPaper, aPhotoRow, aStatement } from './applicant.builder';
import { Component as TaskPage } from './task-page';

const open = (task: string, with_ = {}, api = {}) => renderPage(<TaskPage />, { at: `/apply/a1/${task}`, path: '/apply/:id/:taskId', api: { MyApplication: { application: anOwnCase(with_) }, ...api } });

describe('a task that the record fills in', () => {
  test('[E4] says how we know: the facts of the record, worded', async () => {
    const { container } = await open('experience');
    expect(screen.getByRole('heading', { level: 1, name: '20 hours of signed experience' })).toBeInTheDocument();
    expect(screen.getByText(/One-to-one support, 18:30 hours/)).toHaveTextContent('signed by Sam Whitaker');
    expect(screen.getByText(/Leading a group, 1:30 hours/)).toHaveTextContent('waiting');
    await expectAccessible(container);
  });

  test('leads to where the next step is taken, and back to the list', async () => {
    await open('exam');
    expect(screen.getByRole('link', { name: 'Go to exams: Exam passed' })).toHaveAttribute('href', '/exams');
    expect(screen.getByRole('link', { name: 'Back to the list' })).toHaveAttribute('href', '/apply/a1');
  });

  test('says so where there is no such task', async () => {
    await open('nothing');
    expect(screen.getByText('There is no such task here')).toBeInTheDocument();
  });
});

describe('name and language', () => {
  test('[E2] saves the name as it changes and says when', async () => {
    const { calls } = await open('name', {}, { SaveApplicationField: { saveApplicationField: { id: 'a1', certificateName: 'Ana L. Reyes', certificateLanguage: 'en' } } });
    const name = screen.getByRole('textbox', { name: 'Name on the certificate' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Ana L. Reyes');
    await userEvent.tab();
    await settle();
    expect(calls.findLast((call) => call.name === 'SaveApplicationField')?.body).toEqual({ input: { applicationId: 'a1', field: 'CERTIFICATE_NAME', value: 'Ana L. Reyes' } });
    expect(screen.getByText(/^Saved at \d\d:\d\d:\d\d/)).toBeInTheDocument();
  });

  test('[E2] keeps what was typed when it cannot be saved', async () => {
    await open('name', {}, { SaveApplicationField: refuse('APPLICATION_NAME_MISSING') });
    const name = screen.getByRole('textbox', { name: 'Name on the certificate' });
    await userEvent.clear(name);
    await userEvent.tab();
    await settle();
    expect(screen.getByText('Write the name that the certificate will show.')).toBeInTheDocument();
    expect(screen.getByText('Not saved yet. Your answer is still here.')).toBeInTheDocument();
  });

  test('saves the language at once', async () => {
    const { calls } = await open('name', {}, { SaveApplicationField: { saveApplicationField: { id: 'a1', certificateName: 'Ana Reyes', certificateLanguage: 'es' } } });
    await userEvent.click(screen.getByRole('radio', { name: 'Español' }));
    await settle();
    expect(calls.find((call) => call.name === 'SaveApplicationField')?.body).toEqual({ input: { applicationId: 'a1', field: 'CERTIFICATE_LANGUAGE', value: 'es' } });
  });
});

describe('signing', () => {
  test('takes the typed name as the signature', async () => {
    const { calls } = await open('code-of-ethics', {}, { SignAttestation: { signAttestation: { id: 'a1', attestations: [] } } });
    await userEvent.type(screen.getByRole('textbox', { name: 'Type your name to sign: Code of ethics' }), 'Ana Reyes');
    await userEvent.click(screen.getByRole('button', { name: 'Sign: Code of ethics' }));
    await settle();
    expect(calls.find((call) => call.name === 'SignAttestation')?.body).toEqual({ input: { applicationId: 'a1', code: 'CODE_OF_ETHICS', signedName: 'Ana Reyes' } });
  });

  test('says which name to type when it differs, and keeps what was typed', async () => {
    await open('code-of-ethics', {}, { SignAttestation: refuse('ATTESTATION_NAME_DIFFERS', { details: { name: 'Ana Reyes' } }) });
    const name = screen.getByRole('textbox', { name: 'Type your name to sign: Code of ethics' });
    await userEvent.type(name, 'A. Reyes');
    await userEvent.click(screen.getByRole('button', { name: 'Sign: Code of ethics' }));
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('Type your name the way the certificate shows it: Ana Reyes.');
    expect(name).toHaveValue('A. Reyes');
  });
});

describe('sending', () => {
  const press = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Send to Harbor State Board' }));
    await settle();
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Send to Harbor State Board' }));
    await settle();
    return dialog;
  };

  test('is never a dead button: the refusal lists what is unmet', async () => {
    await open('send', {}, { SendApplication: refuse('APPLICATION_REQUIREMENTS_UNMET', { details: { unmet: ['experience', 'exam'] } }) });
    const dialog = await press();
    expect(dialog.getByRole('alert')).toHaveTextContent('Some requirements are not met yet.');
    expect(dialog.getAllByRole('listitem').map((item) => item.textContent)).toEqual([waitingHours.name, missingExam.name]);
  });

  test('sends once all is done', async () => {
    const { calls } = await open('send', { viewerCan: { edit: true, send: true, decide: false, confirm: false, appeal: false, decideAppeal: false, take: false } }, { SendApplication: { sendApplication: { id: 'a1', status: 'SENT' } } });
    await press();
    expect(calls.find((call) => call.name === 'SendApplication')?.body).toEqual({ id: 'a1' });
  });
});


describe('a fee', () => {
  test('says to whom it is paid, and a person may ask not to pay', async () => {
    const { container, calls } = await open('fee-application', {}, { AskFeeWaiver: { askFeeWaiver: { id: 'a1' } } });
    expect(screen.getByText('Harbor State Board asks for $40.00.')).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Ask not to pay' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Write why you ask.');
    await userEvent.type(screen.getByRole('textbox', { name: 'Why you ask' }), 'I am between jobs.');
    await userEvent.click(screen.getByRole('button', { name: 'Ask not to pay' }));
    await settle();
    expect(calls.find(({ name }) => name === 'AskFeeWaiver')?.body).toEqual({ input: { applicationId: 'a1', feeId: 'application', reason: 'I am between jobs.' } });
  });

  test('shows what came in and what was decided, and asks nothing more', async () => {
    const by = { id: 'r1', name: 'Ruth Adler' };
    const entries = [
      { id: '1', step: 'ASK_WAIVER' as const, method: null, reference: null, reason: 'I am between jobs.', madeAt: '2026-11-10T15:00:00.000Z', by: { id: 'p1', name: 'Ana Reyes' } },
      { id: '2', step: 'REFUSE_WAIVER' as const, method: null, reference: null, reason: 'The fund is empty.', madeAt: '2026-11-12T15:00:00.000Z', by },
      { id: '3', step: 'PAY' as const, method: 'MONEY_ORDER' as const, reference: '17-204', reason: null, madeAt: '2026-11-20T15:00:00.000Z', by },
    ];
    const { container } = await open('fee-application', { fees: [aFee({ status: 'PAID', viewerSteps: [], entries })] });
    expect(screen.getByText('Ruth Adler: The fund is empty.')).toBeInTheDocument();
    expect(screen.getByText('Ruth Adler: money order, number 17-204')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Ask not to pay' })).toBeNull();
    await expectAccessible(container);
  });
});

describe('a few words on lived experience', () => {
  const text = 'Somebody sat beside me.';

  test('[E10] says why, who reads it and that a general outline is enough, before anything is typed', async () => {
    const { container } = await open('statement');
    expect(screen.getByText(/A general outline is enough/)).toBeInTheDocument();
    expect(screen.getByText(/Only the reviewers named below can read it/)).toBeInTheDocument();
    expect(screen.getByText('Nobody is named yet.')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('[E2] is saved as it is typed, and counts the words', async () => {
    const { calls } = await open('statement', {}, { SaveStatement: { saveStatement: { id: 'a1' } } });
    await userEvent.type(screen.getByRole('textbox', { name: 'A few words about your lived experience' }), text);
    await userEvent.tab();
    await settle();
    expect(screen.getByText('4 of 250 words')).toBeInTheDocument();
    expect(calls.findLast(({ name }) => name === 'SaveStatement')?.body).toEqual({ input: { applicationId: 'a1', text } });
    expect(screen.getByText(/^Saved at /)).toBeInTheDocument();
  });

  test('keeps what was typed when it is too long, and says how much to cut', async () => {
    await open('statement', {}, { SaveStatement: refuse('STATEMENT_TOO_LONG', { details: { most: 250, words: 251 } }) });
    await userEvent.type(screen.getByRole('textbox'), text);
    await userEvent.tab();
    await settle();
    expect(screen.getByText('Keep it to 250 words. You have 251 now.')).toBeInTheDocument();
    expect(screen.getByRole('textbox')).toHaveValue(text);
  });

  test('[E10] shows who may read it and who did, and can be erased once the board has decided', async () => {
    const readers = [{ readerId: 'r2', namedAt: '2026-11-20T15:00:00.000Z', reader: { id: 'r2', name: 'Thomas Nakai' } }];
    const readings = [{ id: '9', at: '2026-11-21T15:00:00.000Z', actor: { id: 'r2', name: 'Thomas Nakai' } }];
    const statement = aStatement({ words: 4, text, readers, readings, viewerCan: { write: false, erase: true, read: false, nameReaders: false } });
    const { container, calls } = await open('statement', { statement }, { EraseStatement: { eraseStatement: { id: 'a1' } } });
    expect(screen.getByText('Thomas Nakai, named on November 20, 2026')).toBeInTheDocument();
    expect(screen.getByText(/^Thomas Nakai, Nov 21, 2026/)).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Erase my words for good' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Erase my words for good' }));
    await settle();
    expect(calls.find(({ name }) => name === 'EraseStatement')?.body).toEqual({ id: 'a1' });
  });

  test('says in Spanish that it was erased', async () => {
    const statement = aStatement({ words: 4, erasedAt: '2026-11-25T15:00:00.000Z', viewerCan: { write: false, erase: false, read: false, nameReaders: false } });
    await renderPage(<TaskPage />, { at: '/apply/a1/statement', path: '/apply/:id/:taskId', language: 'es', api: { MyApplication: { application: anOwnCase({ statement }) } } });
    expect(screen.getByText('Usted lo borró el 25 de noviembre de 2026. Nadie puede volver a leerlo.')).toBeInTheDocument();
  });
});

describe('a paper', () => {
  test('shows a good picture, and opens the camera', async () => {
    const { container } = await open('high-school');
    expect(screen.getByRole('img', { name: /A good picture/ })).toBeInTheDocument();
    expect(screen.getByLabelText('Take a photo: School diploma or GED', { selector: 'input' })).toHaveAttribute('capture', 'environment');
    await expectAccessible(container);
  });

  test('says what the board asks for when a picture was sent back', async () => {
    const refused = aPhotoRow({ status: 'REFUSED', reason: 'The date is cut off.', decidedAt: '2026-11-21T15:00:00.000Z', decidedBy: { id: 'r1', name: 'Ruth Adler' } });
    const { container } = await open('high-school', { documents: [aPaper({ documents: [refused] })] });
    expect(screen.getByText('The date is cut off.', { exact: false })).toHaveTextContent('The board asks: The date is cut off.');
    expect(screen.getByText('Ruth Adler looked at it on November 21, 2026.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Send another picture' })).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('names the day on which the picture goes, and asks for nothing once it is accepted', async () => {
    const accepted = aPhotoRow({ status: 'ACCEPTED', decidedAt: '2026-11-21T15:00:00.000Z', decidedBy: { id: 'r1', name: 'Ruth Adler' }, deleteOn: '2026-12-30' });
    await open('high-school', { documents: [aPaper({ canAdd: false, documents: [accepted] })] });
    expect(screen.getByText('The picture is deleted on December 30, 2026.')).toBeInTheDocument();
    expect(screen.queryByLabelText('Take a photo: School diploma or GED', { selector: 'input' })).toBeNull();
  });
});
