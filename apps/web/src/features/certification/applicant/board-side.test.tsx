/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { aFee, aPaper, aPhotoRow, aReference, aStatement } from './applicant.builder';
import { BoardSide } from './board-side';

const nothing = { write: false, erase: false, read: false, nameReaders: false };
const side = (with_ = {}) => ({ application: { id: 'a1', fees: [], documents: [], references: [], statement: null, transfer: null, ...with_ } });
const open = (with_ = {}, api = {}) => renderPage(<BoardSide applicationId="a1" />, { api: { BoardSide: side(with_), ...api } });

test('a paper is accepted, or sent back with what a good picture has to show', async () => {
  const { calls, container } = await open({ documents: [aPaper({ canAdd: false, canVerify: true, documents: [aPhotoRow()] })] }, { DecideDocument: { decideDocument: { id: 'a1' } } });
  expect(screen.getByRole('img', { name: 'Picture: School diploma or GED' })).toHaveAttribute('src', '/files/documents/d1');
  await userEvent.click(screen.getByRole('button', { name: 'Record: School diploma or GED' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Choose one.');
  await userEvent.click(screen.getByRole('radio', { name: 'No, ask for another picture' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'What a good picture has to show' }), 'The whole seal.');
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Record: School diploma or GED' }));
  await settle();
  expect(calls.find(({ name }) => name === 'DecideDocument')?.body).toEqual({ input: { id: 'd1', isAccepted: false, reason: 'The whole seal.' } });
});

test('what people wrote is there for the reviewer', async () => {
  const answer = { knownFor: 'LONGER' as const, recommends: 'WITH_DOUBTS' as const, strengths: 'She listens.', concerns: 'Often late.' };
  const { container } = await open({ references: [aReference({ status: 'ANSWERED', answeredAt: '2026-11-15T15:00:00.000Z', answer })] });
  for (const text of ['She listens.', 'Often late.', 'Yes, with doubts']) expect(screen.getByText(text)).toBeInTheDocument();
  await expectAccessible(container);
});

describe('[E10] the words on lived experience', () => {
  const readers = [{ readerId: 'r2', namedAt: '2026-11-20T15:00:00.000Z', reader: { id: 'r2', name: 'Thomas Nakai' } }];

  test('are not there for whoever is not named; another reviewer can be named and taken off', async () => {
    const statement = { ...aStatement({ words: 12, readers, viewerCan: { ...nothing, nameReaders: true } }), candidates: [{ id: 'r3', name: 'Lena Fischer' }] };
    const { calls, container } = await open({ statement }, { NameStatementReader: { nameStatementReader: { id: 'a1' } }, DismissStatementReader: { dismissStatementReader: { id: 'a1' } } });
    expect(screen.getByText('Another reviewer has to name you before you can read it.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Read it' })).toBeNull();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Who may read it?' }), 'r3');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Let this person read it' }));
    await settle();
    expect(calls.find(({ name }) => name === 'NameStatementReader')?.body).toEqual({ input: { applicationId: 'a1', readerId: 'r3' } });
    await userEvent.click(screen.getByRole('button', { name: 'Take off the list: Thomas Nakai' }));
    await settle();
    expect(calls.find(({ name }) => name === 'DismissStatementReader')?.body).toEqual({ input: { applicationId: 'a1', readerId: 'r2' } });
  });

  test('are read by a press, which the server writes down', async () => {
    const statement = { ...aStatement({ words: 4, readers, viewerCan: { ...nothing, read: true } }), candidates: [] };
    const { calls } = await open({ statement }, { ReadStatement: { readStatement: 'Somebody sat beside me.' } });
    expect(calls.some(({ name }) => name === 'ReadStatement')).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Read it' }));
    await settle();
    expect(screen.getByText('Somebody sat beside me.')).toBeInTheDocument();
  });

  test('say why when the reading is refused, and that they were erased', async () => {
    const statement = { ...aStatement({ words: 4, readers, viewerCan: { ...nothing, read: true } }), candidates: [] };
    await open({ statement }, { ReadStatement: refuse('STATEMENT_NOT_A_READER') });
    await userEvent.click(screen.getByRole('button', { name: 'Read it' }));
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('Another reviewer has to name you');
  });

  test('that were erased leave the day', async () => {
    await open({ statement: { ...aStatement({ words: 4, erasedAt: '2026-11-25T15:00:00.000Z', viewerCan: nothing }), candidates: [] } });
    expect(screen.getByText('The applicant erased it on November 25, 2026.')).toBeInTheDocument();
  });
});

test('a payment is written down with its number, a waiver with a reason', async () => {
  const fee = aFee({ status: 'WAIVER_ASKED', viewerSteps: ['GRANT_WAIVER', 'REFUSE_WAIVER', 'PAY'] });
  const { calls, container } = await open({ fees: [fee] }, { RecordFee: { recordFee: { id: 'a1' } } });
  const card = within(screen.getByRole('region', { name: 'Fee' }));
  await userEvent.click(card.getByRole('radio', { name: 'Payment came in' }));
  await userEvent.selectOptions(card.getByRole('combobox', { name: 'How it was paid' }), 'MONEY_ORDER');
  await userEvent.type(card.getByRole('textbox', { name: 'Its number' }), '17-204');
  await expectAccessible(container);
  await userEvent.click(card.getByRole('button', { name: 'Record: Application fee' }));
  await settle();
  expect(calls.find(({ name }) => name === 'RecordFee')?.body).toEqual({ input: { applicationId: 'a1', feeId: 'application', step: 'PAY', method: 'MONEY_ORDER', reference: '17-204' } });
  await userEvent.click(card.getByRole('radio', { name: 'Need not be paid' }));
  await userEvent.type(card.getByRole('textbox', { name: 'Why' }), 'Income below the line.');
  await userEvent.click(card.getByRole('button', { name: 'Record: Application fee' }));
  await settle();
  expect(calls.findLast(({ name }) => name === 'RecordFee')?.body).toEqual({ input: { applicationId: 'a1', feeId: 'application', step: 'GRANT_WAIVER', reason: 'Income below the line.' } });
});
