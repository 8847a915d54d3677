/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { firstApproval } from '../certification.builder';
import { homeCards } from '../home';
import { Component as QueuePage } from './queue-page';

const row = { id: 'a1', status: 'SENT', sentAt: '2026-11-20T15:00:00.000Z', dueOn: '2026-12-14', boardDaysLeft: 10, certificateLanguage: 'es', assignee: null as unknown, applicant: { id: 'p1', name: 'Ana Reyes' }, decisions: [] as unknown[], appeals: [] as unknown[] };
const noor = { ...row, id: 'a2', boardDaysLeft: -2, assignee: { id: 'r2', name: 'Thomas Nakai' }, applicant: { id: 'p2', name: 'Noor Aziz' } };
const page = (nodes: unknown[]) => ({ applicationQueue: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } });
const byTab = (rows: Record<string, unknown[]>) => ({ tab }: { tab?: string }) => page(rows[tab ?? ''] ?? []);
const open = (answer: unknown, api = {}) => renderPage(<QueuePage />, { at: '/board/queue', api: { ApplicationQueue: answer, ...api } });
const rowOf = (name: string) => within(screen.getByRole('link', { name }).closest('li') as HTMLElement);

afterEach(() => localStorage.clear());

describe('[E5] the queue', () => {
  test('shows who waits, how long the board has, and who works on it', async () => {
    const { container } = await open(byTab({ MY_TURN: [noor, row] }));
    expect(screen.getByRole('link', { name: 'Ana Reyes' })).toHaveAttribute('href', '/board/applications/a1');
    expect(rowOf('Ana Reyes').getByText('10 working days left, due on December 14, 2026')).toBeInTheDocument();
    expect(rowOf('Ana Reyes').getByText(/Certificate language: Español/)).toBeInTheDocument();
    expect(rowOf('Noor Aziz').getByText('2 working days over due. It was due on December 14, 2026.')).toBeInTheDocument();
    expect(rowOf('Noor Aziz').getByText('Thomas Nakai works on it.')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('says that the clock rests while the applicant has the case', async () => {
    await open(byTab({ WITH_APPLICANT: [{ ...row, status: 'ASKED', boardDaysLeft: 8 }] }));
    await userEvent.click(screen.getByRole('tab', { name: 'Waiting on them' }));
    await settle();
    expect(screen.getByText('Clock rests with 8 working days left. They have until December 14, 2026.')).toBeInTheDocument();
  });

  test('has a tab for second looks that names who decided first, and shows what others have taken when asked to', async () => {
    const { address, calls } = await open(byTab({ SECOND_LOOK: [{ ...row, status: 'SECOND_LOOK', decisions: [firstApproval] }] }));
    expect(screen.getByText('No application waits for you')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Second look' }));
    await settle();
    expect(screen.getByText('Ruth Adler says yes. Another person must confirm.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Show also what others have taken' }));
    await settle();
    expect(address()).toBe('/board/queue?tab=SECOND_LOOK&of=all');
    expect(calls.at(-1)?.body).toMatchObject({ tab: 'SECOND_LOOK', isEverybodys: true });
  });

  test('[F6] asks for the new names of each tab apart: those that wait for a first look, and for a second one', async () => {
    const names = { id: 'n1', name: 'Ana Vega', askedAt: '2026-11-20T15:00:00Z', certificates: [{ id: 'c1', number: 'WM-1', holderName: 'Ana Reyes' }] };
    const { calls } = await open(byTab({}), { NamesToDecide: ({ isSecond }: { isSecond?: boolean }) => ({ nameChangesToDecide: { nodes: isSecond === true ? [names] : [], pageInfo: { hasNextPage: false, endCursor: null } } }) });
    expect(screen.queryByText(/Certificates: new names/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Second look' }));
    await settle();
    expect(screen.getByText('Certificates: new names that need a second look')).toBeInTheDocument();
    expect(rowOf('Ana Reyes').getByText('Asks for the name Ana Vega')).toBeInTheDocument();
    expect(calls.filter(({ name }) => name === 'NamesToDecide').map(({ body }) => body)).toMatchObject([{ isSecond: false }, { isSecond: true }]);
  });

  test('is taken from the list', async () => {
    const { calls } = await open(byTab({ MY_TURN: [row] }), { TakeApplication: refuse('CASE_HELD_BY_ANOTHER') });
    await userEvent.click(screen.getByRole('button', { name: 'Take the case of Ana Reyes' }));
    await settle();
    expect(calls.find(({ name }) => name === 'TakeApplication')?.body).toEqual({ id: 'a1' });
    expect(screen.getByText(/Another reviewer works on this case/)).toBeInTheDocument();
  });

  test('[K2] is walked by keys, which can be turned off', async () => {
    await open(byTab({ MY_TURN: [noor, row] }));
    const [first, second] = ['Noor Aziz', 'Ana Reyes'].map((name) => screen.getByRole('link', { name }));
    await userEvent.keyboard('j');
    expect(first).toHaveFocus();
    await userEvent.keyboard('jj');
    expect(second).toHaveFocus();
    await userEvent.keyboard('k');
    expect(first).toHaveFocus();
    await userEvent.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keys' });
    expect(within(dialog).getByText('Open the case')).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Use keys' }));
    first?.focus();
    await userEvent.keyboard('j');
    expect(first).toHaveFocus();
  });

  test('opens a case by Enter', async () => {
    const { address } = await open(byTab({ MY_TURN: [row] }));
    await userEvent.keyboard('j{Enter}');
    expect(address()).toBe('/board/applications/a1');
  });

  test('speaks Spanish', async () => {
    await renderPage(<QueuePage />, { at: '/board/queue', language: 'es', api: { ApplicationQueue: byTab({ MY_TURN: [row] }) } });
    expect(screen.getByText('Quedan 10 días hábiles, vence el 14 de diciembre de 2026')).toBeInTheDocument();
  });

  test('offers to try again when the server cannot be reached', async () => {
    await open(refuse('INTERNAL'));
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });
});

test('the home card counts what waits and what is late', async () => {
  const Card = homeCards.find(({ id }) => id === 'board-turn')?.Component ?? (() => null);
  const list = (...left: number[]) => ({ nodes: left.map((boardDaysLeft, index) => ({ id: `a${index}`, boardDaysLeft })), pageInfo: { hasNextPage: false } });
  const { container } = await renderPage(<Card />, { api: { BoardTurn: { mine: list(-1, 4), second: list(0), appeals: list(9), nos: list(1) } } });
  expect(screen.getByText('2 applications wait for a first look.')).toBeInTheDocument();
  expect(screen.getByText('1 waits for a second look.')).toBeInTheDocument();
  expect(screen.getByText('1 appeal waits.')).toBeInTheDocument();
  expect(screen.getByText('1 other decision waits for a second look.')).toBeInTheDocument();
  expect(screen.getByText('1 is over due.')).toBeInTheDocument();
  await expectAccessible(container);
});

describe('issuing together', () => {
  const second = (id: string, name: string, with_ = {}) => ({ ...row, id, status: 'SECOND_LOOK', applicant: { id: `p-${id}`, name }, decisions: [{ ...firstApproval, ...with_ }] });
  const rows = [second('a1', 'Ana Reyes'), second('a2', 'Noor Aziz'), second('a3', 'Lee Park', { outcome: 'DENY' })];
  const start = (api = {}) => renderPage(<QueuePage />, { at: '/board/queue?tab=SECOND_LOOK', api: { ApplicationQueue: page(rows), ...api } });
  const answer = { confirmApprovals: [{ applicationId: 'a1', isIssued: true, problem: null }, { applicationId: 'a2', isIssued: false, problem: 'APPLICATION_REQUIREMENTS_UNMET' }] };

  test('confirms the chosen approvals, and says of each what became of it', async () => {
    const { calls, container } = await start({ ConfirmApprovals: answer });
    expect(screen.queryByRole('checkbox', { name: 'Choose Lee Park to issue' })).toBeNull();
    await userEvent.keyboard('jxj');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Noor Aziz to issue' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Reasons for all of them' }), 'I read each.');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Agree and issue 2 certificates' }));
    await settle();
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Agree and issue 2 certificates' }));
    await settle();
    expect(calls.find(({ name }) => name === 'ConfirmApprovals')?.body).toEqual({ input: { applicationIds: ['a1', 'a2'], reasons: 'I read each.' } });
    const results = within(screen.getByRole('status'));
    expect(results.getByText('Certificate issued')).toBeInTheDocument();
    expect(results.getByText(/Some requirements are not met yet/)).toBeInTheDocument();
  });

  test('asks for reasons first, and keeps them when it is refused', async () => {
    await start({ ConfirmApprovals: refuse('BATCH_TOO_LARGE', { details: { most: 50 } }) });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Ana Reyes to issue' }));
    const act = async () => {
      await userEvent.click(screen.getByRole('button', { name: 'Agree and issue 1 certificate' }));
      await settle();
      await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Agree and issue 1 certificate' }));
      await settle();
    };
    await act();
    expect(screen.getByText('Write the reasons for your decision.')).toBeInTheDocument();
    const reasons = screen.getByRole('textbox', { name: 'Reasons for all of them' });
    await userEvent.type(reasons, 'I read it.');
    await act();
    expect(screen.getByText('Choose at most 50 cases.')).toBeInTheDocument();
    expect(reasons).toHaveValue('I read it.');
  });
});
