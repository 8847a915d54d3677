/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { expectAccessible, refuse, renderPage } from '../ui/testing';
import { InboxCount } from './inbox-count';
import { Component as InboxPage } from './inbox-page';

const inbox = [
  { id: 'hours-returned e1', text: 'Look again at your hours of November 3, 2026: Which group was it?', path: '/hours/e1', since: '2026-11-04T15:00:00.000Z' },
  { id: 'cases MY_TURN', text: 'Applications to decide: 3', path: '/board/queue?tab=MY_TURN', since: '2026-11-20T15:00:00.000Z' },
];

test('[J2] every line is the way to what waits, with its day', async () => {
  const { container } = await renderPage(<InboxPage />, { api: { Inbox: { inbox } } });
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([`${inbox[0]?.text}Since November 4, 2026`, 'Applications to decide: 3Since November 20, 2026']);
  expect(screen.getByRole('link', { name: 'Applications to decide: 3' })).toHaveAttribute('href', '/board/queue?tab=MY_TURN');
  await expectAccessible(container);
});

test('[J2] says that nothing waits', async () => {
  const { container } = await renderPage(<InboxPage />, { api: { Inbox: { inbox: [] } } });
  expect(screen.getByText('Nothing waits for you')).toBeInTheDocument();
  await expectAccessible(container);
});

test('shows a failure where the list would be', async () => {
  await renderPage(<InboxPage />, { api: { Inbox: refuse('INTERNAL') } });
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
});

test.each([[inbox, true], [[], false]])('[J2] the menu counts what waits, and shows no zero', async (waiting, isShown) => {
  await renderPage(<InboxCount />, { api: { Inbox: { inbox: waiting } } });
  expect(screen.queryByText(/^\d+$/) !== null).toBe(isShown);
});
