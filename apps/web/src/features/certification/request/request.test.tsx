/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { anOwnCase } from '../applicant/applicant.builder';
import { Component as ApplicationPage } from '../application-page';
import { Component as ReviewPage } from '../board/review-page';
import { aReviewedApplication } from '../certification.builder';

const nothing = { edit: false, send: false, decide: false, confirm: false, appeal: false, decideAppeal: false, take: false };
const waits = { words: 'The office is closed.', askedAt: '2026-11-25T15:00:00.000Z', answerBy: null as string | null, answer: null as string | null, decidedAt: null as string | null };
const request = {
  id: 'q1',
  lines: [
    { kind: 'REQUIREMENT' as const, id: 'training', sentence: 'Which course was in May?', note: null },
    { kind: 'FIELD' as const, id: 'CERTIFICATE_NAME', sentence: 'Is this your full name?', note: null },
  ],
  askedAt: '2026-11-23T15:00:00.000Z', answerBy: '2026-12-23', endedAt: null, isAnswered: false, time: null as null | typeof waits,
};
const asked = { status: 'ASKED' as const, sentAt: '2026-11-20T15:00:00.000Z', viewerCan: nothing, requests: [request] };
const answered = { ...request, endedAt: '2026-11-30T15:00:00.000Z', isAnswered: true, lines: request.lines.map((line) => ({ ...line, note: 'Foundations, at the academy.' })) };
const openMine = (with_ = {}, api = {}) => renderPage(<ApplicationPage />, { at: '/apply/a1', path: '/apply/:id', api: { MyApplication: { application: anOwnCase({ ...asked, ...with_ }) }, ...api } });
const openCase = (with_ = {}, api = {}) => renderPage(<ReviewPage />, { at: '/board/applications/a1', path: '/board/applications/:id', api: { BoardApplication: { application: aReviewedApplication(with_) }, ...api } });

describe('[E5] the reviewer', () => {
  test('names each line with a sentence, and only those are sent', async () => {
    const { calls, container } = await openCase({}, { RequestInformation: { requestInformation: {} } });
    await userEvent.click(screen.getByText('Ask Ana Reyes for more', { selector: 'summary' }));
    await userEvent.click(screen.getByRole('checkbox', { name: '6 hours of training' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ask Ana Reyes for 1 thing' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Write a sentence for each thing you ask about.');
    await userEvent.type(screen.getByRole('textbox', { name: 'What do you need? 6 hours of training' }), 'Which course was in May?');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Ask Ana Reyes for 1 thing' }));
    await settle();
    expect(calls.find(({ name }) => name === 'RequestInformation')?.body).toEqual({ input: { applicationId: 'a1', lines: [{ kind: 'REQUIREMENT', id: 'training', sentence: 'Which course was in May?' }] } });
  });

  test('sends nothing where nothing is chosen, and keeps what was typed when it is refused', async () => {
    await openCase({}, { RequestInformation: refuse('CASE_HELD_BY_ANOTHER') });
    await userEvent.click(screen.getByText('Ask Ana Reyes for more', { selector: 'summary' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ask Ana Reyes for more' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Choose at least one thing to ask about.');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Name on the certificate' }));
    const sentence = screen.getByRole('textbox', { name: 'What do you need? Name on the certificate' });
    await userEvent.type(sentence, 'Is this your full name?');
    await userEvent.click(screen.getByRole('button', { name: 'Ask Ana Reyes for 1 thing' }));
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('Another reviewer works on this case.');
    expect(sentence).toHaveValue('Is this your full name?');
  });

  test('sees whose turn it is, what was asked, and what came back', async () => {
    const { container } = await openCase({ ...asked, requests: [answered, { ...request, id: 'q2' }] });
    expect(screen.getByRole('heading', { name: 'Ana Reyes has it' })).toBeInTheDocument();
    const list = within(screen.getByRole('region', { name: 'What the board asked for' }));
    expect(list.getByText('Answered on November 30, 2026')).toBeInTheDocument();
    expect(list.getAllByText('Foundations, at the academy.')).toHaveLength(2);
    expect(list.getByText('Open until December 23, 2026')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('goes on without an answer, or hears until when it has to wait', async () => {
    await openCase(asked, { StopWaiting: refuse('REQUEST_STILL_RUNS', { details: { until: '2026-12-23' } }) });
    await userEvent.click(screen.getByRole('button', { name: 'Go on without an answer' }));
    await settle();
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Go on without an answer' }));
    await settle();
    expect(screen.getByText('The applicant has time to answer until December 23, 2026.')).toBeInTheDocument();
  });
});

describe('[E5] the applicant', () => {
  test('sees "Your turn", what is asked, and nothing else', async () => {
    const { container } = await openMine();
    expect(screen.getByText('Your turn')).toBeInTheDocument();
    expect(screen.getByText('Which course was in May?')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Name on the certificate' })).toHaveValue('Ana Reyes');
    expect(screen.queryByText('Exam passed')).toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Read and sign' })).toBeNull();
    await expectAccessible(container);
  });

  test('answers each point and sends it once', async () => {
    const { calls } = await openMine({}, { AnswerRequest: { answerRequest: { id: 'a1', status: 'SENT' } } });
    const send = () => userEvent.click(screen.getByRole('button', { name: 'Send the answer to Harbor State Board' }));
    await send();
    expect(screen.getByRole('alert')).toHaveTextContent('Write what you did for each point.');
    await userEvent.type(screen.getByRole('textbox', { name: 'Your answer: 6 hours of training' }), 'Foundations.');
    await send();
    await settle();
    expect(calls.find(({ name }) => name === 'AnswerRequest')?.body).toEqual({ input: { applicationId: 'a1', lines: [{ kind: 'REQUIREMENT', id: 'training', note: 'Foundations.' }, { kind: 'FIELD', id: 'CERTIFICATE_NAME', note: '' }] } });
  });

  test('reads it in Spanish with usted', async () => {
    await renderPage(<ApplicationPage />, { at: '/apply/a1', path: '/apply/:id', language: 'es', api: { MyApplication: { application: anOwnCase(asked) } } });
    expect(screen.getByText('Responda cada punto y luego envíe todo junto. Tiene hasta el 23 de diciembre de 2026.')).toBeInTheDocument();
  });
});

describe('[E5] more time to answer', () => {
  const withTime = (time: typeof waits) => ({ requests: [{ ...request, time }] });

  test('is asked for with a word, which stays when it is refused', async () => {
    const { calls, container } = await openMine({}, { AskForTimeToAnswer: refuse('REQUEST_TIME_TOO_LATE', { details: { last: '2026-12-23' } }) });
    await userEvent.click(screen.getByText('Ask for more time', { selector: 'summary' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ask for more time' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Write a few words on why.');
    const words = screen.getByRole('textbox', { name: 'Why do you need more time?' });
    await userEvent.type(words, 'The office is closed.');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Ask for more time' }));
    await settle();
    expect(calls.find(({ name }) => name === 'AskForTimeToAnswer')?.body).toEqual({ input: { applicationId: 'a1', words: 'The office is closed.' } });
    expect(screen.getByText(/The last day was December 23, 2026/)).toBeInTheDocument();
    expect(words).toHaveValue('The office is closed.');
  });

  test.each([
    [waits, 'You asked for more time on November 25, 2026. The board will answer you.'],
    [{ ...waits, decidedAt: '2026-11-26T15:00:00.000Z', answerBy: '2027-01-15' }, 'You have more time now: until January 15, 2027.'],
    [{ ...waits, decidedAt: '2026-11-26T15:00:00.000Z', answer: 'One line is enough.' }, 'The day stays as it is.'],
  ])('says to the applicant where it stands', async (time, text) => {
    await openMine(withTime(time));
    expect(screen.getByText(text)).toBeInTheDocument();
    expect(screen.queryByText('Ask for more time', { selector: 'summary' })).toBeNull();
  });

  test('is given to a new day by the reviewer, or not and why', async () => {
    const { calls, container } = await openCase({ ...asked, ...withTime(waits) }, { AnswerForTime: { answerForTime: {} } });
    expect(screen.getByRole('heading', { name: 'Ana Reyes asks for more time' })).toBeInTheDocument();
    expect(screen.getByText('They can answer until December 14, 2026. The clock rests.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Go on without an answer' })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'No, the day stays' }));
    await userEvent.click(screen.getByRole('button', { name: 'Tell Ana Reyes that the day stays' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Write a few words on why.');
    await userEvent.click(screen.getByRole('radio', { name: 'Yes, until a later day' }));
    await userEvent.type(screen.getByLabelText('New last day'), '2027-01-15');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Give Ana Reyes more time' }));
    await settle();
    expect(calls.find(({ name }) => name === 'AnswerForTime')?.body).toEqual({ input: { applicationId: 'a1', answerBy: '2027-01-15', words: '' } });
  });
});
