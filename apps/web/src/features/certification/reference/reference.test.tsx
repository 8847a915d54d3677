/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { anOwnCase, aReference } from '../applicant/applicant.builder';
import { Component as TaskPage } from '../applicant/task-page';
import { Component as SpeakPage } from './speak-page';

const openMine = (with_ = {}, api = {}) => renderPage(<TaskPage />, { at: '/apply/a1/references', path: '/apply/:id/:taskId', api: { MyApplication: { application: anOwnCase(with_) }, ...api } });

describe('the people whom an applicant names', () => {
  test('are asked by a name, a relation and an address, in the language chosen', async () => {
    const { calls, container } = await openMine({}, { AskReference: { askReference: { id: 'a1' } } });
    expect(screen.getByText('Harbor State Board wants to hear from 2 people who know you.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Send the request' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Choose how they know you.');
    await userEvent.type(screen.getByRole('textbox', { name: 'Name of the person' }), 'Sam Whitaker');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How they know you' }), 'SUPERVISOR');
    await userEvent.type(screen.getByRole('textbox', { name: 'Their email' }), 'sam@clinic.example');
    await userEvent.click(screen.getByRole('radio', { name: 'Español' }));
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Send the request' }));
    await settle();
    expect(calls.find(({ name }) => name === 'AskReference')?.body).toEqual({ input: { id: expect.any(String), applicationId: 'a1', name: 'Sam Whitaker', relation: 'SUPERVISOR', email: 'sam@clinic.example', locale: 'es' } });
  });

  test('are shown with what became of it, can be reminded, and taken back after a question', async () => {
    const late = aReference({ id: 'r2', name: 'Kim Osei', relation: 'TRAINER', status: 'EXPIRED' });
    const { calls, container } = await openMine({ references: [aReference(), late] }, { RemindReference: { remindReference: { id: 'a1' } }, ReplaceReference: { replaceReference: { id: 'a1' } } });
    expect(screen.getAllByText('Asked on November 12, 2026. They can answer until December 3, 2026.')).toHaveLength(2);
    expect(screen.getByText('No answer in time')).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Write to Sam Whitaker again' }));
    await settle();
    expect(screen.getByText('We wrote to them again.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take back: Kim Osei' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take back: Kim Osei' }));
    await settle();
    expect(calls.find(({ name }) => name === 'ReplaceReference')?.body).toEqual({ id: 'r2' });
  });

  test('are not asked again too soon, and the page says so', async () => {
    await openMine({ references: [aReference()] }, { RemindReference: refuse('REFERENCE_TOO_SOON', { details: { days: 3 } }) });
    await userEvent.click(screen.getByRole('button', { name: 'Write to Sam Whitaker again' }));
    await settle();
    expect(screen.getByText(/less than 3 days ago/)).toBeInTheDocument();
  });

  test('leave nothing to do once they answered, and their words are not there', async () => {
    await openMine({ references: [aReference({ status: 'ANSWERED', answeredAt: '2026-11-15T15:00:00.000Z' })], canAskReference: false });
    expect(screen.getByText('Answered on November 15, 2026')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Sam Whitaker/ })).toBeNull();
  });
});

describe('the page behind a mailed link', () => {
  const door = '/link/door/secret';
  const asked = { id: 'q1', name: 'Sam Whitaker', applicant: 'Ana Reyes', relation: 'SUPERVISOR', board: 'Harbor State Board' };
  const visit = (requests: unknown, api = {}, language: 'en' | 'es' = 'en') =>
    renderPage(<SpeakPage />, { at: '/reference/secret', path: '/reference/:token', language, api: { [door]: { mailbox: 's…@clinic.example' }, [`${door}/code`]: null, [`${door}/enter`]: null, '/link/references': requests, ...api } });

  async function enter(): Promise<void> {
    await userEvent.click(screen.getByRole('button', { name: 'Send me a code' }));
    await settle();
    await userEvent.type(screen.getByRole('textbox', { name: 'Code of six digits' }), '123 456');
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await settle();
  }

  test('sends nothing when it is opened, names the mailbox by one letter, and asks for the code', async () => {
    const { calls, container } = await visit([asked]);
    expect(calls.map(({ name }) => name)).toEqual([door]);
    expect(screen.getByText(/We send a code of six digits to s…@clinic.example/)).toBeInTheDocument();
    expect(screen.queryByText(/Ana Reyes/)).toBeNull();
    await expectAccessible(container);
    await enter();
    expect(calls.find(({ name }) => name === `${door}/enter`)?.body).toEqual({ code: '123 456' });
    expect(screen.getByText(/Ana Reyes asks you to speak for them to Harbor State Board/)).toBeInTheDocument();
  });

  test('asks four plain questions and thanks', async () => {
    let left = [asked];
    const { calls, container } = await visit(() => left, { '/link/references/q1/answer': () => ((left = []), null) });
    await enter();
    await userEvent.click(screen.getByRole('button', { name: 'Send to Harbor State Board' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Choose how long.');
    await userEvent.click(screen.getByRole('radio', { name: 'Longer' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Yes' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'What does Ana Reyes do well with people?' }), 'She listens.');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Send to Harbor State Board' }));
    await settle();
    expect(calls.find(({ name }) => name.endsWith('/answer'))?.body).toEqual({ knownFor: 'LONGER', recommends: 'YES', strengths: 'She listens.', concerns: '' });
    expect(screen.getByText('Thank you')).toBeInTheDocument();
  });

  test('lets somebody say that they cannot', async () => {
    let left = [asked];
    const { calls } = await visit(() => left, { '/link/references/q1/decline': () => ((left = []), null) });
    await enter();
    await userEvent.click(screen.getByRole('button', { name: 'I cannot do this' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'I cannot do this' }));
    await settle();
    expect(calls.some(({ name }) => name.endsWith('/decline'))).toBe(true);
  });

  test('keeps what was typed when the code is wrong, and speaks Spanish with usted', async () => {
    await visit([], { [`${door}/enter`]: refuse('SIGN_IN_CODE_REFUSED') }, 'es');
    await userEvent.click(screen.getByRole('button', { name: 'Envíeme un código' }));
    await settle();
    await userEvent.type(screen.getByRole('textbox', { name: 'Código de seis cifras' }), '000000');
    await userEvent.click(screen.getByRole('button', { name: 'Continuar' }));
    await settle();
    expect(screen.getByRole('textbox', { name: 'Código de seis cifras' })).toHaveValue('000000');
    expect(screen.getByText('Alguien le nombró. Primero vemos que este buzón es suyo.')).toBeInTheDocument();
  });

  test('says so when the link is closed', async () => {
    await visit([], { [door]: refuse('LINK_NOT_OPEN') });
    expect(screen.queryByRole('button', { name: 'Send me a code' })).toBeNull();
    expect(screen.getByRole('alert')).toBeInTheDocument();
  });
});
