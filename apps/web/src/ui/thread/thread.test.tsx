/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../testing';
import { ThreadCard } from './thread-card';

const message = (with_: object = {}) => ({ id: 'm1', author: 'Sam Whitaker', isMine: false, body: 'Which day was it?', writtenAt: '2026-11-20T15:00:00.000Z', ...with_ });
const thread = (with_: object = {}) => ({ RecordThread: { thread: { id: 'e1', canWrite: true, unreached: [], messages: [message()], ...with_ } }, ReadThread: { readThread: { id: 'e1' } } });
const card = <ThreadCard kind="HOURS_ENTRY" recordId="e1" />;

it('[J3] shows what was written, says that it was read, and sends an answer', async () => {
  const page = await renderPage(card, { api: { ...thread(), WriteMessage: { writeMessage: { id: 'e1' } } } });
  expect(screen.getByText('Which day was it?')).toBeVisible();
  await settle();
  expect(page.calls.find(({ name }) => name === 'ReadThread')?.body).toEqual({ kind: 'HOURS_ENTRY', recordId: 'e1' });
  await userEvent.type(screen.getByRole('textbox', { name: 'Your message' }), 'It was Friday.');
  await expectAccessible(page.container);
  await userEvent.click(screen.getByRole('button', { name: 'Send the message' }));
  await settle();
  expect(page.calls.find(({ name }) => name === 'WriteMessage')?.body).toMatchObject({ input: { kind: 'HOURS_ENTRY', recordId: 'e1', body: 'It was Friday.', isVouched: false } });
});

it('[D12] a name is asked about before it is kept, and what was typed stays', async () => {
  await renderPage(card, { api: { ...thread({ messages: [] }), WriteMessage: refuse('MESSAGE_NAMES_SOMEBODY') } });
  await userEvent.type(screen.getByRole('textbox', { name: 'Your message' }), 'With Maria.');
  await userEvent.click(screen.getByRole('button', { name: 'Send the message' }));
  await settle();
  expect(screen.getByRole('checkbox', { name: 'The names here are of nobody I support' })).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Your message' })).toHaveValue('With Maria.');
});

it('says whose mail comes back, that words were taken away, and hides where nobody may write', async () => {
  const { unmount } = await renderPage(card, { api: thread({ unreached: ['Sam Whitaker'], messages: [message({ isMine: true, body: null })] }) });
  expect(screen.getByText(/No mail reaches Sam Whitaker/)).toBeVisible();
  expect(screen.getByText('The words were taken away.')).toBeVisible();
  unmount();
  await renderPage(card, { api: thread({ canWrite: false, messages: [] }) });
  expect(screen.queryByText('Messages')).toBeNull();
});
