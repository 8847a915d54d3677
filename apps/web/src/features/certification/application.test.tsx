/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../ui/testing';
import { Component as ApplicationPage } from './application-page';
import { anApplication, aRequirement, firstApproval, missingExam, waitingHours } from './certification.builder';
import { homeCards } from './home';

const open = (with_ = {}, api = {}) => renderPage(<ApplicationPage />, { at: '/apply/a1', path: '/apply/:id', api: { MyApplication: { application: anApplication(with_) }, ...api } });
const rowOf = (name: string) => screen.getByText(name, { selector: 'strong' }).closest('li') as HTMLElement;

describe('the task list', () => {
  test('[E3] shows each requirement as done, waiting or to do, whose turn and since when', async () => {
    const { container } = await open();
    expect(within(rowOf('6 hours of training')).getByText('Done')).toBeInTheDocument();
    const hours = within(rowOf('20 hours of signed experience'));
    expect(hours.getByText('Waiting')).toBeInTheDocument();
    expect(hours.getByText('18:30 of 20:00 hours · 1:30 hours wait for a signature')).toBeInTheDocument();
    expect(hours.getByText('Your supervisor has it since November 20, 2026')).toBeInTheDocument();
    const exam = within(rowOf('Exam passed'));
    expect(exam.getByText('To do')).toBeInTheDocument();
    expect(exam.getByText('Your turn since November 1, 2026')).toBeInTheDocument();
    expect(exam.getByRole('link', { name: 'Go to exams: Exam passed' })).toHaveAttribute('href', '/exams');
    await expectAccessible(container);
  });

  test('[E4] says how we know: the facts of the record, worded', async () => {
    await open();
    expect(screen.getByText(/November 2, 2026: Foundations, 6:00 hours/)).toHaveTextContent('from North Star Training');
    expect(screen.getByText(/One-to-one support, 18:30 hours/)).toHaveTextContent('signed by Sam Whitaker');
    expect(screen.getByText(/Leading a group, 1:30 hours/)).toHaveTextContent('waiting');
  });

  test('speaks Spanish with usted', async () => {
    await renderPage(<ApplicationPage />, { at: '/apply/a1', path: '/apply/:id', language: 'es', api: { MyApplication: { application: anApplication() } } });
    expect(screen.getByText('Le toca a usted desde el 1 de noviembre de 2026')).toBeInTheDocument();
  });
});

describe('name and language', () => {
  test('[E2] saves the name as it changes and says when', async () => {
    const { calls } = await open({}, { SaveApplicationField: { saveApplicationField: { id: 'a1', certificateName: 'Ana L. Reyes', certificateLanguage: 'en' } } });
    const name = screen.getByRole('textbox', { name: 'Name on the certificate' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Ana L. Reyes');
    await userEvent.tab();
    await settle();
    expect(calls.findLast((call) => call.name === 'SaveApplicationField')?.body).toEqual({ input: { applicationId: 'a1', field: 'CERTIFICATE_NAME', value: 'Ana L. Reyes' } });
    expect(screen.getByText(/^Saved at \d\d:\d\d:\d\d/)).toBeInTheDocument();
  });

  test('[E2] keeps what was typed when it cannot be saved', async () => {
    await open({}, { SaveApplicationField: refuse('APPLICATION_NAME_MISSING') });
    const name = screen.getByRole('textbox', { name: 'Name on the certificate' });
    await userEvent.clear(name);
    await userEvent.tab();
    await settle();
    expect(screen.getByText('Write the name that the certificate will show.')).toBeInTheDocument();
    expect(screen.getByText('Not saved yet. Your answer is still here.')).toBeInTheDocument();
  });

  test('saves the language at once', async () => {
    const { calls } = await open({}, { SaveApplicationField: { saveApplicationField: { id: 'a1', certificateName: 'Ana Reyes', certificateLanguage: 'es' } } });
    await userEvent.click(screen.getByRole('radio', { name: 'Español' }));
    await settle();
    expect(calls.find((call) => call.name === 'SaveApplicationField')?.body).toEqual({ input: { applicationId: 'a1', field: 'CERTIFICATE_LANGUAGE', value: 'es' } });
  });
});

describe('signing', () => {
  test('is where the row of the list leads, without losing the page', async () => {
    const statement = aRequirement({ id: 'code-of-ethics', name: 'Code of ethics signed', status: 'MISSING', unit: 'COUNT', counted: 0, required: 1, missing: 1, whoseTurn: 'TRAINEE', factIds: [] });
    await open({ requirements: [statement] });
    await userEvent.click(screen.getByRole('link', { name: 'Read and sign: Code of ethics signed' }));
    expect(screen.getByRole('textbox', { name: 'Type your name to sign: Code of ethics' })).toHaveFocus();
  });

  test('takes the typed name as the signature', async () => {
    const { calls } = await open({}, { SignAttestation: { signAttestation: { id: 'a1', attestations: [] } } });
    await userEvent.type(screen.getByRole('textbox', { name: 'Type your name to sign: Code of ethics' }), 'Ana Reyes');
    await userEvent.click(screen.getByRole('button', { name: 'Sign: Code of ethics' }));
    await settle();
    expect(calls.find((call) => call.name === 'SignAttestation')?.body).toEqual({ input: { applicationId: 'a1', code: 'CODE_OF_ETHICS', signedName: 'Ana Reyes' } });
  });

  test('says which name to type when it differs, and keeps what was typed', async () => {
    await open({}, { SignAttestation: refuse('ATTESTATION_NAME_DIFFERS', { details: { name: 'Ana Reyes' } }) });
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
    await open({}, { SendApplication: refuse('APPLICATION_REQUIREMENTS_UNMET', { details: { unmet: ['experience', 'exam'] } }) });
    const dialog = await press();
    expect(dialog.getByRole('alert')).toHaveTextContent('Some requirements are not met yet.');
    expect(dialog.getAllByRole('listitem').map((item) => item.textContent)).toEqual([waitingHours.name, missingExam.name]);
  });

  test('sends once all is done', async () => {
    const { calls } = await open({ viewerCan: { edit: true, send: true, decide: false, confirm: false, isConflicted: false } }, { SendApplication: { sendApplication: { id: 'a1', status: 'SENT' } } });
    await press();
    expect(calls.find((call) => call.name === 'SendApplication')?.body).toEqual({ id: 'a1' });
  });
});

describe('after sending', () => {
  const settled = { edit: false, send: false, decide: false, confirm: false, isConflicted: false };

  test('[E3] says in plain words that the board has it', async () => {
    const { container } = await open({ status: 'SENT', sentAt: '2026-11-20T15:00:00.000Z', viewerCan: settled });
    expect(screen.getByText(/It is the board's turn. A reviewer looks at it next/)).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).toBeNull();
    await expectAccessible(container);
  });

  test('shows the reasons of a decision and leads to the certificate', async () => {
    await open({ status: 'ISSUED', sentAt: '2026-11-20T15:00:00.000Z', decisions: [firstApproval], credential: { id: 'c1', number: 'HS-1', code: 'ABC' }, viewerCan: settled });
    expect(screen.getByText('Every rule is met.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open your certificate' })).toHaveAttribute('href', '/certificate');
  });
});

describe('the home card', () => {
  const Card = homeCards.find(({ id }) => id === 'application')?.Component ?? (() => null);
  const mine = (requirements: unknown[]) => ({ RunningApplication: { myApplications: [{ id: 'a1', status: 'OPEN', scheme: { id: 's', title: 'Harbor State' }, requirements }] } });

  test('draws a ring for each requirement and names the next step', async () => {
    const { container } = await renderPage(<Card />, { api: mine([aRequirement(), waitingHours, missingExam]) });
    expect(screen.getAllByRole('img')).toHaveLength(3);
    expect(screen.getByText('Next: Exam passed')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('says when nothing is to do', async () => {
    await renderPage(<Card />, { api: mine([waitingHours]) });
    expect(screen.getByText('Nothing to do now. Others have the next step.')).toBeInTheDocument();
  });
});
