/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../ui/testing';
import { CopyCard } from './copy-card';

const ready = { id: 'c1', status: 'READY', expiresAt: '2026-11-24T15:00:00.000Z', bytes: 2_621_440, sha256: 'a'.repeat(64) };
const answer = { MakeDataCopy: { makeDataCopy: { id: 'c2', status: 'BUILDING' } } };
const press = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Make my copy' }));
  await settle();
};

it('[M5] one button asks for everything, and says what is not in it', async () => {
  const page = await renderPage(<CopyCard />, { api: { DataCopies: { dataCopies: [] }, ...answer } });
  expect(screen.getByText(/Your words on lived experience are not in it/)).toBeVisible();
  await press();
  expect(page.calls.filter(({ name }) => name === 'MakeDataCopy')).toHaveLength(1);
  await expectAccessible(page.container);
});
it('[M5] while it is made no second one is asked for', async () => {
  const page = await renderPage(<CopyCard />, { api: { DataCopies: { dataCopies: [{ ...ready, status: 'BUILDING' }] }, ...answer } });
  expect(screen.getByText(/Your copy is being made/)).toBeVisible();
  await press();
  expect(page.calls.filter(({ name }) => name === 'MakeDataCopy')).toHaveLength(0);
});
it('[M5] it is there with its size, the time of its end and its sum', async () => {
  const page = await renderPage(<CopyCard />, { api: { DataCopies: { dataCopies: [ready] } } });
  expect(screen.getByRole('link', { name: 'Save my copy (2.5 MB)' })).toHaveAttribute('href', '/files/copy/c1.zip');
  await userEvent.click(screen.getByText('How to check that the file is whole'));
  expect(screen.getByText('a'.repeat(64))).toBeVisible();
  await expectAccessible(page.container);
});
it('[M5] says why not', async () => {
  await renderPage(<CopyCard />, { api: { DataCopies: { dataCopies: [{ ...ready, status: 'GONE' }] }, MakeDataCopy: refuse('DATA_COPY_TOO_MANY') } });
  expect(screen.queryByRole('link')).toBeNull();
  await press();
  expect(screen.getByRole('alert')).toHaveTextContent('You made three copies today already');
});
