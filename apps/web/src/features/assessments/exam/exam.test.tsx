/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as AttemptPage } from './attempt-page';
import { Component as ExamListPage } from './exam-list-page';
import { Component as ExamPage } from './exam-page';

const option = (id: string, text: string) => ({ id, text });
const other = { locale: 'es', stem: '¿Qué ayuda aquí?', vignette: null, options: [option('a', 'Escuchar'), option('b', 'Sermonear')], targets: [] };
const question = (position: number, with_ = {}) => ({
  locale: 'en',
  other,
  id: `q${position}`,
  position,
  kind: 'SINGLE',
  stem: `What helps here (${position})?`,
  options: [option('a', 'Listen'), option('b', 'Lecture')],
  targets: [] as { id: string; text: string }[],
  vignette: null as string | null,
  chosen: [] as string[],
  isFlagged: false,
  savedAt: null as string | null,
  ...with_,
});
const examRow = { id: 'e1', title: 'Core exam', minutes: 30, itemCount: 16, isPassed: false, attemptsLeft: 3, nextAllowedOn: null, openAttempt: null, viewerCan: { start: true } };
const exam = { ...examRow, periodDays: null, breakMinutes: 0, presentWindow: null, opensInWindows: false, identityCheck: 'NONE', accommodation: null, identity: { isNeeded: false, isAsked: false, isConfirmed: false }, passingScore: 500, waitDays: 7, maxAttempts: 3, pilotCount: 0, attempts: [], blueprint: [{ domain: 'ADVOCACY', count: 4 }] };
const attempt = {
  id: 'a1',
  isOpen: true,
  secondsLeft: 900,
  hold: 1,
  isOnBreak: false,
  breakUntil: null,
  breakSecondsLeft: 0,
  hasLargerText: false,
  closedAt: null,
  questions: [question(1), question(2, { kind: 'MULTIPLE', chosen: ['a'], savedAt: '2026-11-23T15:00:00.000Z' })],
  result: null,
  exam: { id: 'e1', title: 'Core exam', passingScore: 500, attemptsLeft: 2, nextAllowedOn: null },
};
const { result: _result, exam: _exam, ...sitting } = attempt;
const result = { id: 'r1', scaledScore: 436, isPassed: false, on: '2026-11-23', byDomain: [{ domain: 'ADVOCACY', right: 3, of: 4 }, { domain: 'RECOVERY_WELLNESS', right: 0, of: 4 }] };
const saved = { saveAnswers: [{ itemId: 'q1', savedAt: '2026-11-23T15:04:05.000Z' }] };
const openAttempt = (with_ = {}, more = {}, at = '/attempts/a1') =>
  renderPage(<AttemptPage />, { at, path: '/attempts/:attemptId', api: { Attempt: { attempt: { ...attempt, ...with_ } }, AttemptClock: { attempt: { ...attempt, ...with_ } }, ContinueAttempt: { continueAttempt: { id: 'a1', hold: 1 } }, SaveAnswers: saved, ...more } });
beforeEach(() => sessionStorage.clear());

describe('the list of exams', () => {
  test('shows what is open and is accessible', async () => {
    const { container } = await renderPage(<ExamListPage />, { api: { Exams: { exams: { nodes: [examRow] } } } });
    expect(screen.getByText('Ready when you are')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See the rules: Core exam' })).toHaveAttribute('href', '/exams/e1');
    await expectAccessible(container);
  });
  test('says what will be here while there is none', async () => {
    await renderPage(<ExamListPage />, { api: { Exams: { exams: { nodes: [] } } } });
    expect(screen.getByText('No exam is open to you yet')).toBeInTheDocument();
  });
  test('offers to try again when the server cannot be reached', async () => {
    await renderPage(<ExamListPage />, { api: { Exams: refuse('INTERNAL') } });
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });
});

describe('the page before the start', () => {
  const open = (api: Record<string, unknown>) => renderPage(<ExamPage />, { at: '/exams/e1', path: '/exams/:examId', api });
  test('says time, questions, retake rule and what is saved', async () => {
    const { container } = await open({ Exam: { exam } });
    expect(screen.getByText('16 questions. You see one at a time and can go back.')).toBeInTheDocument();
    expect(screen.getByText('There are 3 attempts in all. Between two attempts you wait 7 days.')).toBeInTheDocument();
    expect(screen.getByText('We save each answer as you choose it and say when.')).toBeInTheDocument();
    await expectAccessible(container);
  });
  test('begins and goes to the attempt', async () => {
    const { address } = await open({ Exam: { exam }, StartAttempt: { startAttempt: sitting } });
    await userEvent.click(screen.getByRole('button', { name: 'Begin the exam (30 minutes)' }));
    await settle();
    expect(address()).toBe('/attempts/a1');
  });
  test('[C1] begins, holds and brings the questions in one request', async () => {
    const before = await open({ Exam: { exam }, StartAttempt: { startAttempt: { ...sitting, hold: 7 } } });
    await userEvent.click(screen.getByRole('button', { name: 'Begin the exam (30 minutes)' }));
    await settle();
    const device = (before.calls.find((call) => call.name === 'StartAttempt')?.body as { device: string }).device;
    expect(before.calls.map((call) => call.name)).toEqual(['Exam', 'StartAttempt']);
    before.unmount();
    const { calls, unmount } = await openAttempt({ hold: 7 });
    await userEvent.click(screen.getByRole('radio', { name: 'Listen' }));
    await settle();
    expect(calls.map((call) => call.name)).not.toContain('ContinueAttempt');
    expect(calls.find((call) => call.name === 'SaveAnswers')?.body).toMatchObject({ input: { attemptId: 'a1', hold: 7 } });
    unmount();
    // Opened again, it goes on as the same device.
    const again = await openAttempt();
    expect(again.calls.find((call) => call.name === 'ContinueAttempt')?.body).toEqual({ id: 'a1', device });
  });
  test('[C11] asks for a person or the code of the room first, and for no camera', async () => {
    const identity = { isNeeded: true, isAsked: false, isConfirmed: false };
    const { calls, container } = await open({ Exam: { exam: { ...exam, identity, identityCheck: 'EITHER' } }, EnterRoomCode: refuse('ROOM_CODE_WRONG'), AskIdentityCheck: { askIdentityCheck: { id: 'e1' } } });
    expect(screen.queryByRole('button', { name: /^Begin/ })).toBeNull();
    await expectAccessible(container);
    await userEvent.type(screen.getByRole('textbox', { name: 'Code of the room' }), 'abc234');
    await userEvent.click(screen.getByRole('button', { name: 'Check the code' }));
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('It changes every minute');
    expect(screen.getByRole('textbox', { name: 'Code of the room' })).toHaveValue('abc234');
    await userEvent.click(screen.getByRole('button', { name: 'Ask a proctor to recognize me' }));
    await settle();
    expect(calls.map((call) => call.name)).toEqual(expect.arrayContaining(['EnterRoomCode', 'AskIdentityCheck']));
  });
  test.each([['PERSON', false, true], ['ROOM_CODE', true, false]])('[C11] offers only the way that the exam takes: %s', async (identityCheck, hasCode, hasPerson) => {
    await open({ Exam: { exam: { ...exam, identity: { isNeeded: true, isAsked: false, isConfirmed: false }, identityCheck } } });
    expect(screen.queryByRole('textbox', { name: 'Code of the room' }) !== null).toBe(hasCode);
    expect(screen.queryByRole('button', { name: 'Ask a proctor to recognize me' }) !== null).toBe(hasPerson);
  });
  test('[C3] says that it is closed where no time is set', async () => {
    await open({ Exam: { exam: { ...exam, opensInWindows: true, viewerCan: { start: false } } } });
    expect(screen.getByText('It is closed now. Your trainer sets the next time.')).toBeInTheDocument();
  });
  test('[C11] begins once somebody confirmed who it is', async () => {
    await open({ Exam: { exam: { ...exam, identity: { isNeeded: true, isAsked: false, isConfirmed: true } } } });
    expect(screen.getByRole('button', { name: /^Begin/ })).toBeInTheDocument();
  });
  test('names the day of the next attempt', async () => {
    await open({ Exam: { exam: { ...exam, nextAllowedOn: '2026-11-30', viewerCan: { start: false } } } });
    expect(screen.getByText('Open again on November 30, 2026')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Begin/ })).toBeNull();
  });
  test('shows a refusal where it was asked', async () => {
    await open({ Exam: { exam }, StartAttempt: refuse('EXAM_BANK_TOO_SMALL', { details: { missing: 4 } }) });
    await userEvent.click(screen.getByRole('button', { name: /Begin/ }));
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('it lacks new questions for you (4)');
  });
});

describe('the sitting', () => {
  test('[C1] sends a choice at once and says when it was saved', async () => {
    const { calls, container } = await openAttempt();
    await userEvent.click(screen.getByRole('radio', { name: 'Listen' }));
    await settle();
    expect(calls.find((call) => call.name === 'SaveAnswers')?.body).toEqual({ input: { attemptId: 'a1', hold: 1, answers: [{ itemId: 'q1', optionIds: ['a'], isFlagged: false, sequence: 1 }] } });
    expect(screen.getByRole('status')).toHaveTextContent(/^Saved at \d\d:04:05/);
    expect(screen.getByText('About 15 minutes left')).toBeInTheDocument();
    expect(screen.getByText('2 of 2 answered')).toBeInTheDocument();
    await expectAccessible(container);
  });
  test('puts parts in order with buttons, and says where each one went', async () => {
    const parts = [option('a', 'Plan'), option('b', 'Greet'), option('c', 'Listen')];
    const { calls, container } = await openAttempt({ questions: [question(1, { kind: 'ORDERING', options: parts }), question(2)] });
    await expectAccessible(container);
    const up = screen.getByRole('button', { name: 'Move up: Greet' });
    up.focus();
    await userEvent.keyboard('{Enter}');
    await settle();
    expect(calls.filter((call) => call.name === 'SaveAnswers').at(-1)?.body).toMatchObject({ input: { answers: [{ optionIds: ['b', 'a', 'c'] }] } });
    expect(screen.getByText('Greet is now in place 1 of 3.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Move up: Greet' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getAllByRole('listitem').map((item) => item.textContent?.slice(0, 8))).toEqual(['1. Greet', '2. PlanM', '3. Liste']);
    expect(screen.getByText('1 of 2 answered')).toBeInTheDocument();
  });
  test('takes the order as it stands only when told so', async () => {
    const parts = [option('a', 'Plan'), option('b', 'Greet'), option('c', 'Listen')];
    const { calls } = await openAttempt({ questions: [question(1, { kind: 'ORDERING', options: parts })] });
    expect(screen.getByText('0 of 1 answered')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'This order is right' }));
    await settle();
    expect(calls.filter((call) => call.name === 'SaveAnswers').at(-1)?.body).toMatchObject({ input: { answers: [{ optionIds: ['a', 'b', 'c'] }] } });
  });
  test('matches each part from a list, and takes it back', async () => {
    const targets = [option('x', 'an open question'), option('y', 'a closed question')];
    const { calls, container } = await openAttempt({ questions: [question(1, { kind: 'MATCHING', targets, vignette: 'Ana is waiting.' })] });
    await expectAccessible(container);
    expect(screen.getByRole('region', { name: 'The situation' })).toHaveTextContent('Ana is waiting.');
    const last = () => calls.filter((call) => call.name === 'SaveAnswers').at(-1)?.body as { input: { answers: [{ optionIds: string[] }] } };
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Lecture' }), 'x');
    await settle();
    expect(last().input.answers[0].optionIds).toEqual(['b:x']);
    expect(screen.getByText('0 of 1 answered')).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Listen' }), 'y');
    await settle();
    expect(last().input.answers[0].optionIds).toEqual(['a:y', 'b:x']);
    expect(screen.getByText('1 of 1 answered')).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Lecture' }), '');
    await settle();
    expect(last().input.answers[0].optionIds).toEqual(['a:y']);
  });
  test('keeps the choice and says so when it could not be saved', async () => {
    await openAttempt({}, { SaveAnswers: refuse('INTERNAL') });
    await userEvent.click(screen.getByRole('radio', { name: 'Listen' }));
    await settle();
    expect(screen.getByRole('status')).toHaveTextContent('Not saved yet. Your answer is still here.');
    expect(screen.getByRole('radio', { name: 'Listen' })).toBeChecked();
  });
  test('tries again until the server has the choice, newest first', async () => {
    let isReachable = false;
    const { calls } = await openAttempt({}, { SaveAnswers: () => (isReachable ? saved : refuse('INTERNAL')) });
    await userEvent.click(screen.getByRole('radio', { name: 'Listen' }));
    await settle();
    await userEvent.click(screen.getByRole('radio', { name: 'Lecture' }));
    await settle();
    isReachable = true;
    act(() => void window.dispatchEvent(new Event('online')));
    await settle();
    expect(screen.getByRole('status')).toHaveTextContent(/^Saved at/);
    expect(calls.filter((call) => call.name === 'SaveAnswers').at(-1)?.body).toMatchObject({ input: { answers: [{ optionIds: ['b'], sequence: 2 }] } });
  });
  test('[C1] sends what waited before the page was loaded again', async () => {
    const first = await openAttempt({}, { SaveAnswers: refuse('INTERNAL') });
    await userEvent.click(screen.getByRole('radio', { name: 'Listen' }));
    await settle();
    first.unmount();
    const { calls } = await openAttempt();
    expect(calls.find((call) => call.name === 'SaveAnswers')?.body).toMatchObject({ input: { answers: [{ itemId: 'q1', optionIds: ['a'], sequence: 1 }] } });
    expect(screen.getByRole('radio', { name: 'Listen' })).toBeChecked();
  });
  test('[C1] shows both answers when another device went on, and sends this one only when asked', async () => {
    let hold = 1;
    let hasMoved = false;
    const elsewhere = { attempt: { ...attempt, hold: 2, questions: [question(1, { chosen: ['b'] })] } };
    const { calls, container } = await openAttempt({}, { ContinueAttempt: () => ({ continueAttempt: { id: 'a1', hold } }), SaveAnswers: () => (hold === 1 ? ((hasMoved = true), refuse('ATTEMPT_ELSEWHERE')) : saved), Attempt: () => (hasMoved ? elsewhere : { attempt }) });
    await userEvent.click(screen.getByRole('radio', { name: 'Listen' }));
    await settle();
    expect(screen.getByRole('heading', { name: 'The exam goes on on another device' })).toBeInTheDocument();
    expect(screen.getAllByRole('definition').map((each) => each.textContent)).toEqual(['Listen', 'Lecture']);
    await expectAccessible(container);
    const before = calls.filter((call) => call.name === 'SaveAnswers').length;
    hold = 3;
    await userEvent.click(screen.getByRole('button', { name: 'Go on here with the answer of this device' }));
    await settle();
    const after = calls.filter((call) => call.name === 'SaveAnswers').slice(before);
    expect(after[0]?.body).toMatchObject({ input: { hold: 3, answers: [{ itemId: 'q1', optionIds: ['a'] }] } });
    expect(screen.getByRole('radio', { name: 'Listen' })).toBeChecked();
  });
  test('[C1] sends what waits before it hands in at the end of the time', async () => {
    const first = await openAttempt({}, { SaveAnswers: refuse('INTERNAL') });
    await userEvent.click(screen.getByRole('radio', { name: 'Listen' }));
    await settle();
    first.unmount();
    const { calls } = await openAttempt({ isOpen: false, secondsLeft: 0, questions: [] }, { SubmitAttempt: { submitAttempt: { id: 'a1', closedAt: '2026-11-23T15:30:00.000Z' } } });
    const order = calls.map((call) => call.name).filter((name) => name === 'SaveAnswers' || name === 'SubmitAttempt');
    expect(order.slice(0, 2)).toEqual(['SaveAnswers', 'SubmitAttempt']);
  });
  test('[C1] does not hand in while answers are still on their way', async () => {
    const first = await openAttempt({}, { SaveAnswers: refuse('INTERNAL') });
    await userEvent.click(screen.getByRole('radio', { name: 'Listen' }));
    await settle();
    first.unmount();
    const { calls } = await openAttempt({ isOpen: false, secondsLeft: 0, questions: [] }, { SaveAnswers: refuse('INTERNAL') });
    expect(screen.getByText(/Some answers are still on their way/)).toBeInTheDocument();
    expect(calls.map((call) => call.name)).not.toContain('SubmitAttempt');
  });
  test('reads the attempt again when the server says that it is over', async () => {
    const { calls } = await openAttempt({}, { SaveAnswers: refuse('ATTEMPT_OVER') });
    await userEvent.click(screen.getByRole('radio', { name: 'Listen' }));
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('What was saved before counts.');
    expect(calls.filter((call) => call.name === 'Attempt').length).toBeGreaterThan(1);
  });
  test('lists the questions with what is open, and asks once more before handing in', async () => {
    const { calls, container } = await openAttempt({}, { SubmitAttempt: { submitAttempt: { id: 'a1', closedAt: '2026-11-23T15:05:00.000Z' } } }, '/attempts/a1?q=review');
    const [first, second] = screen.getAllByRole('listitem') as [HTMLElement, HTMLElement];
    expect(within(first).getByText('Open')).toBeInTheDocument();
    expect(within(second).getByText('Answered')).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Hand in the exam' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('1 question is still open.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Hand in the exam' }));
    await settle();
    expect(calls.map((call) => call.name)).toContain('SubmitAttempt');
  });
  test('hands in what was saved when the time is over', async () => {
    const { calls } = await openAttempt({ isOpen: false, secondsLeft: 0, questions: [] }, { SubmitAttempt: { submitAttempt: { id: 'a1', closedAt: '2026-11-23T15:30:00.000Z' } } });
    expect(calls.map((call) => call.name)).toContain('SubmitAttempt');
  });
});

describe('[C10] a question', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'speechSynthesis'));
  const speech = (langs: string[]) => {
    const spoken: { text: string; lang: string }[] = [];
    Object.assign(globalThis, {
      SpeechSynthesisUtterance: class { constructor(readonly text: string) {} },
      speechSynthesis: { getVoices: () => langs.map((lang) => ({ lang })), addEventListener: jest.fn(), removeEventListener: jest.fn(), cancel: jest.fn(), speak: (part: { text: string; lang: string }) => spoken.push(part) },
    });
    return spoken;
  };

  test('is read in the other language, one question at a time, with the answer kept', async () => {
    const { container } = await openAttempt();
    await userEvent.click(screen.getByRole('radio', { name: 'Listen' }));
    await userEvent.click(screen.getByRole('button', { name: 'Leer en español' }));
    expect(screen.getByRole('radio', { name: 'Escuchar' })).toBeChecked();
    expect(screen.getByRole('radiogroup', { name: /¿Qué ayuda aquí\?/ }).closest('[lang]')).toHaveAttribute('lang', 'es');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Read in English' }));
    expect(screen.getByRole('radio', { name: 'Listen' })).toBeChecked();
  });
  test('is read aloud with its answers, in its language', async () => {
    const spoken = speech(['en-US', 'es-MX']);
    await openAttempt();
    await userEvent.click(screen.getByRole('button', { name: 'Read aloud' }));
    expect(spoken.map(({ text, lang }) => [text, lang])).toEqual([['What helps here (1)?', 'en-US'], ['Listen', 'en-US'], ['Lecture', 'en-US']]);
    await userEvent.click(screen.getByRole('button', { name: 'Leer en español' }));
    await userEvent.click(screen.getByRole('button', { name: 'Read aloud' }));
    expect(spoken.at(-1)).toMatchObject({ text: 'Sermonear', lang: 'es-MX' });
  });
  test('says so where the device has no voice', async () => {
    speech(['en-US']);
    await openAttempt();
    await userEvent.click(screen.getByRole('button', { name: 'Leer en español' }));
    expect(screen.getByText('This device has no voice to read Spanish aloud.')).toBeInTheDocument();
  });
  test('is answered and left with the keyboard alone', async () => {
    const { address } = await openAttempt();
    screen.getByRole('radio', { name: 'Listen' }).focus();
    await userEvent.keyboard(' ');
    await settle();
    expect(screen.getByRole('radio', { name: 'Listen' })).toBeChecked();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(screen.getByRole('checkbox', { name: 'Come back to this question later' })).toBeChecked();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(address()).toBe('/attempts/a1?q=2');
  });
});

describe('what an exam gives', () => {
  test('[C2] is said to the person before the start', async () => {
    const accommodation = { id: 'g1', timePercent: 150, breakMinutes: 10, hasFewerOptions: false, hasLargerText: true, hasSeparateRoom: false, hasReader: true };
    const { container } = await renderPage(<ExamPage />, { at: '/exams/e1', path: '/exams/:examId', api: { Exam: { exam: { ...exam, accommodation, presentWindow: { id: 'w1', opensAt: '2026-11-23T15:00:00.000Z', closesAt: '2026-11-23T18:00:00.000Z' } } } } });
    const card = screen.getByRole('region', { name: 'For you' });
    expect(within(card).getAllByRole('listitem').map((line) => line.textContent)).toEqual(['Time and a half', '10 minutes of break that stop the clock', 'Larger text', 'A person who reads the questions aloud']);
    expect(screen.getByText(/Who has begun keeps the whole time/)).toBeInTheDocument();
    await expectAccessible(container);
  });
  test('[C2] is a break that hides the questions until the person is back', async () => {
    const { calls, container } = await openAttempt({ isOnBreak: true, breakUntil: '2099-11-23T15:10:00.000Z', questions: [] }, { EndBreak: { endBreak: { id: 'a1', isOnBreak: false } } });
    expect(screen.queryByRole('radio')).toBeNull();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'End the break' }));
    await settle();
    expect(calls.map((call) => call.name)).toContain('EndBreak');
  });
  test('sends what waits before a break begins', async () => {
    const { calls } = await openAttempt({ breakSecondsLeft: 600 }, { BeginBreak: { beginBreak: { id: 'a1', isOnBreak: true } } });
    await userEvent.click(screen.getByRole('radio', { name: 'Listen' }));
    await userEvent.click(screen.getByRole('button', { name: 'Take a break (up to 10 minutes)' }));
    await settle();
    const order = calls.map((call) => call.name).filter((name) => name === 'SaveAnswers' || name === 'BeginBreak');
    expect(order).toEqual(['SaveAnswers', 'BeginBreak']);
  });
});

describe('the result', () => {
  test('[C8] [C9] says "not yet" with the next day and how each domain went', async () => {
    const { container } = await openAttempt({ isOpen: false, questions: [], result, exam: { ...attempt.exam, nextAllowedOn: '2026-11-30' } });
    expect(screen.getByRole('heading', { name: 'Not passed yet' })).toBeInTheDocument();
    expect(screen.getByText('You can begin again on November 30, 2026. You have 2 more tries.')).toBeInTheDocument();
    expect(screen.getByText('This domain is strong.')).toBeInTheDocument();
    expect(screen.getByText('Look at this domain again.')).toBeInTheDocument();
    await expectAccessible(container);
  });
  test('says passed', async () => {
    await openAttempt({ isOpen: false, questions: [], result: { ...result, isPassed: true, scaledScore: 640 } });
    expect(screen.getByRole('heading', { name: 'You passed' })).toBeInTheDocument();
    expect(screen.getByText('Your score is 640; 500 passes. Taken on November 23, 2026.')).toBeInTheDocument();
  });
});
