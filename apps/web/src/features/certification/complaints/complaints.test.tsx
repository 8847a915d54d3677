/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as ComplainPage } from './complain-page';
import { Component as ComplaintPage } from './complaint-page';
import { aComplaint, aNotice, firstDecision, someDependents } from './complaints.builder';
import { Component as ComplaintsPage } from './complaints-page';
import { Component as NoticePage } from './notice-page';

const depends = { ComplaintDependents: { complaint: { id: 'c1', dependents: someDependents } } };
const open = (with_: Parameters<typeof aComplaint>[0] = {}, api = {}) => renderPage(<ComplaintPage />, { at: '/board/complaints/c1', path: '/board/complaints/:id', api: { Complaint: { complaint: aComplaint(with_) }, ...depends, ...api } });
const type = (name: string, text: string) => userEvent.type(screen.getByRole('textbox', { name }), text);
const press = async (name: string) => {
  await userEvent.click(screen.getByRole('button', { name }));
  await settle();
};
const sent = (calls: readonly { name: string; body: unknown }[], name: string) => calls.find((call) => call.name === name)?.body;

describe('[M2] that a measure stays', () => {
  const nos = [{ id: 'n1', kind: 'MEASURE_APPEAL' as const, words: 'The facts are the same.', fromOn: null, proposedAt: '2026-12-05T15:00:00.000Z', outcome: null, answer: null, decidedAt: null, proposer: { id: 'r3', name: 'Nora Lind' }, second: null, reviewers: [], viewerCan: { confirm: true, withdraw: false } }];
  const appeal = { id: 'p1', text: 'The facts are others.', filedAt: '2026-12-01T15:00:00.000Z', outcome: null, reasons: null, proposedNos: [] as typeof nos };

  test('is proposed by whoever hears the appeal', async () => {
    const { calls } = await open({ status: 'APPEALED', appeals: [appeal], viewerCan: { decideAppeal: true, decide: false } }, { DecideMeasureAppeal: { decideMeasureAppeal: { id: 'c1' } } });
    await userEvent.click(screen.getByRole('radio', { name: 'The decision stays' }));
    expect(screen.getByText(/^A no is what two people say/)).toBeVisible();
    await type('Reasons, for the holder to read', 'The facts are the same.');
    await press('Send to a second person');
    expect(sent(calls, 'DecideMeasureAppeal')).toEqual({ input: { complaintId: 'c1', outcome: 'NO_STANDS', reasons: 'The facts are the same.' } });
  });

  test('is confirmed beside the complaint and the appeal', async () => {
    const { container } = await open({ status: 'APPEALED', appeals: [{ ...appeal, proposedNos: nos }], viewerCan: { decide: false } });
    expect(screen.getByText('Nora Lind proposes: the measure stays')).toBeVisible();
    expect(screen.getByText('The facts are others.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Confirm the no' })).toBeVisible();
    expect(screen.queryByText(/Somebody who took no part has to hear the appeal/)).toBeNull();
    await expectAccessible(container);
  });

  test('waits where nobody else works on the complaint, and says whom to ask', async () => {
    await open({ status: 'APPEALED', appeals: [{ ...appeal, proposedNos: nos.map((no) => ({ ...no, viewerCan: { confirm: false, withdraw: true } })) }], viewerCan: { decide: false } });
    expect(screen.getByText(/Ask another reviewer to work on it\./)).toBeVisible();
  });
});

describe('[E9] telling a board', () => {
  const boards = [{ id: 'b1', name: 'Harbor State Board' }];
  const visit = (api = {}, at = '/complain') => renderPage(<ComplainPage />, { at, path: '/complain', me: null, api: { '/complaints/boards': boards, '/complaints': { number: 'C-2026-0007' }, ...api } });

  test('[N1] begins with the program whose page it came from, which alone says nothing yet', async () => {
    const { calls } = await visit({}, '/complain?place=Elm%20Street');
    await type('Whom is it about?', 'Sam');
    expect(screen.getByRole('textbox', { name: 'What happened?' })).toHaveValue('At Elm Street: ');
    await press('Send to the board');
    expect(screen.getByRole('alert')).toHaveTextContent('Write what happened.');
    await type('What happened?', 'He lent money.');
    await press('Send to the board');
    expect(calls.findLast(({ name }) => name === '/complaints')?.body).toMatchObject({ text: 'At Elm Street: He lent money.' });
  });

  test('needs no account, and brings along what the verify page knew', async () => {
    const { calls, container } = await visit({}, '/complain?certificate=WM-2026-000012&board=Harbor%20State%20Board');
    await expectAccessible(container);
    await press('Send to the board');
    expect(screen.getByRole('alert')).toHaveTextContent('Write what happened.');
    await type('What happened?', 'She lent money.');
    await press('Send to the board');
    expect(sent(calls, '/complaints')).toEqual({ id: expect.any(String), locale: 'en', boardId: 'b1', about: 'WM-2026-000012', text: 'She lent money.', happenedOn: null, name: null, email: null });
    expect(screen.getByText(/Its number is C-2026-0007/)).toBeVisible();
    expect(screen.queryByText('Confirm your email')).toBeNull();
  });

  test('keeps what was typed when the server refuses', async () => {
    await visit({ '/complaints': refuse('RATE_LIMITED') });
    await type('Whom is it about?', 'Ana');
    await type('What happened?', 'She lent money.');
    await press('Send to the board');
    expect(screen.getByRole('alert')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'What happened?' })).toHaveValue('She lent money.');
  });

  test('lets an address be confirmed by a code', async () => {
    const id = '11111111-1111-4111-8111-111111111111';
    const made = jest.spyOn(crypto, 'randomUUID').mockReturnValue(id);
    const { calls } = await visit({ [`/complaints/${id}/code`]: null, [`/complaints/${id}/confirm`]: null });
    made.mockRestore();
    await type('Whom is it about?', 'Ana');
    await type('What happened?', 'She lent money.');
    await type('Your email (if you want to hear back)', 'jo@example.org');
    await press('Send to the board');
    await press('Send me a code');
    await type('Code of six digits', '123456');
    await press('Confirm');
    expect(sent(calls, `/complaints/${id}/confirm`)).toEqual({ code: '123456' });
    expect(screen.getByText('Thank you. You will hear from the board.')).toBeVisible();
  });
});

describe('[E9] the list', () => {
  const row = { id: 'c1', number: 'C-2026-0007', status: 'RECEIVED', receivedAt: '2026-11-09T16:00:00.000Z', acknowledgeBy: '2026-11-17', decideBy: '2027-02-08', credential: null };
  const list = (nodes: object[]) => renderPage(<ComplaintsPage />, { at: '/board/complaints', api: { Complaints: { complaints: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } } } });

  test('says whom each is about and what is due', async () => {
    const { container } = await list([row, { ...row, id: 'c2', number: 'C-2026-0008', status: 'SECOND_LOOK', credential: { holderName: 'Ana Reyes' } }]);
    expect(screen.getByRole('link', { name: 'Complaint C-2026-0007' })).toHaveAttribute('href', '/board/complaints/c1');
    expect(screen.getByText('Nobody knows yet whom it is about')).toBeVisible();
    expect(screen.getByText('About Ana Reyes')).toBeVisible();
    expect(screen.getByText(/^Acknowledge by/)).toBeVisible();
    await expectAccessible(container);
  });

  test('is empty in kind words', async () => {
    await list([]);
    expect(screen.getByText('No complaint waits for you')).toBeVisible();
  });
});

describe('[E9] a case', () => {
  test('shows what was told, the answer, the papers and who works on it', async () => {
    const { container } = await open();
    for (const text of ['She lent money to somebody she supports.', 'It was a bus ticket.', 'Ruth Adler']) expect(screen.getByText(text)).toBeVisible();
    expect(screen.getByText('Email, not confirmed: jo@example.org')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open the picture: The receipt' })).toHaveAttribute('href', '/files/complaints/p1');
    await expectAccessible(container);
  });

  test('[H7] counts first what rests on the word of the person', async () => {
    const { calls } = await open();
    expect(screen.getByText('12 entries of hours signed, 25:00 hours')).toBeVisible();
    expect(screen.getByText('1 role-play graded')).toBeVisible();
    expect(screen.getByText('3 people in training behind them')).toBeVisible();
    expect(screen.getByText('1 program keeps an eye on the certificate')).toBeVisible();
    fireEvent.change(screen.getByLabelText('Count from'), { target: { value: '2026-01-01' } });
    await settle();
    expect(calls.findLast(({ name }) => name === 'ComplaintDependents')?.body).toEqual({ id: 'c1', since: '2026-01-01' });
  });

  test('a measure asks for its public words and how long they stay', async () => {
    const { calls } = await open({}, { DecideComplaint: { decideComplaint: { id: 'c1' } } });
    await userEvent.click(screen.getByRole('radio', { name: 'Conditions' }));
    await press('Send to a second person');
    for (const text of ['Write the public words.', 'Choose a day.', 'Write the letter.']) expect(screen.getByRole('alert')).toHaveTextContent(text);
    await type('Public words', 'Order 7.');
    fireEvent.change(screen.getByLabelText(/^Conditions end on/), { target: { value: '2027-05-31' } });
    fireEvent.change(screen.getByLabelText('Public until'), { target: { value: '2028-05-31' } });
    await type('Letter to the holder', 'Dear Ana.');
    await type('Reasons, for the board alone', 'Seen.');
    await press('Send to a second person');
    expect(sent(calls, 'DecideComplaint')).toEqual({ input: { complaintId: 'c1', outcome: 'CONDITIONS', reasons: 'Seen.', letter: 'Dear Ana.', publicWording: 'Order 7.', publicUntil: '2028-05-31', endsOn: '2027-05-31' } });
  });

  test('until the holder was heard, it can only be dismissed', async () => {
    await open({ viewerCan: { decideMeasure: false } });
    expect(screen.getAllByRole('radio', { name: /Dismiss|Advice|Revoke|Suspend|^Conditions/ })).toHaveLength(1);
    expect(screen.getByText('Until the holder was heard, it can only be dismissed.')).toBeVisible();
  });

  test('[M2] a second person reads the decision and confirms that very one', async () => {
    const { calls, container } = await open({ status: 'SECOND_LOOK', decisions: [firstDecision], viewerCan: { decide: false, confirm: true } }, { ConfirmComplaint: { confirmComplaint: { id: 'c1' } } });
    expect(screen.getByText('Order 7 of the board.')).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'Yes, close it this way' }));
    await type('Reasons, for the board alone', 'I agree.');
    await press('Record the second look');
    expect(sent(calls, 'ConfirmComplaint')).toEqual({ input: { complaintId: 'c1', decisionId: 'd1', isAgreed: true, reasons: 'I agree.' } });
    await expectAccessible(container);
  });

  test('[AZ6] one that is not the viewer\'s says only that nothing is there, and a tie of their own leaves it', async () => {
    const first = await open({}, { Complaint: refuse('NOT_FOUND') });
    expect(screen.getByRole('alert')).toHaveTextContent('We could not find that');
    first.unmount();
    const { calls, address } = await open({}, { LeaveComplaint: { leaveComplaint: 'c1' } });
    await userEvent.click(screen.getByText('I must not judge this'));
    await userEvent.click(screen.getByRole('radio', { name: 'We are family or close' }));
    await press('Leave it to others');
    expect(sent(calls, 'LeaveComplaint')).toEqual({ input: { complaintId: 'c1', ground: 'RELATIVE' } });
    expect(address()).toBe('/board/complaints');
  });
});

describe('[E9] the holder', () => {
  const read = (with_ = {}, api = {}) => renderPage(<NoticePage />, { at: '/notices/n1', path: '/notices/:id', api: { Notice: { notice: aNotice(with_) }, ...api } });

  test('reads what is said, and answers once', async () => {
    const { calls, container } = await read({}, { AnswerNotice: refuse('NOTICE_OVER') });
    expect(screen.getByText('Somebody told us.')).toBeVisible();
    await expectAccessible(container);
    await type('Your answer', 'It was a bus ticket.');
    await press('Send my answer');
    expect(sent(calls, 'AnswerNotice')).toEqual({ input: { id: 'n1', text: 'It was a bus ticket.' } });
    expect(screen.getByRole('textbox', { name: 'Your answer' })).toHaveValue('It was a bus ticket.');
  });

  test('reads how it ends with the exact public words, and appeals', async () => {
    const measure = { outcome: 'CONDITIONS', letter: 'Dear Ana.', publicWording: 'Order 7.', publicUntil: '2028-05-31', endsOn: null, decidedAt: '2026-11-20T16:00:00.000Z', appealUntil: '2026-12-21' } as const;
    const { calls, container } = await read({ measure, answer: 'No.', answeredAt: '2026-11-14T16:00:00.000Z', viewerCan: { answer: false, appeal: true } }, { AppealMeasure: { appealMeasure: { id: 'n1' } } });
    expect(screen.getByText('Your certificate counts with conditions.')).toBeVisible();
    expect(screen.getByText('Order 7.')).toBeVisible();
    await expectAccessible(container);
    await type('Why is it not right?', 'The facts are others.');
    await press('Send my appeal');
    expect(sent(calls, 'AppealMeasure')).toEqual({ input: { noticeId: 'n1', text: 'The facts are others.' } });
  });
});
