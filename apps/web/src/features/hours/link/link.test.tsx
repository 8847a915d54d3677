/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as DoorPage } from './door-page';
import { Component as ReceiptsPage } from './receipts-page';
import { Component as WeekPage } from './week-page';

const attestation = 'I supervised this work.';
const entry = (day: number) => ({ id: `e${day}`, workedOn: `2026-11-0${day}`, startTime: '09:00', minutes: 60, activity: 'ONE_TO_ONE', domain: 'ADVOCACY', format: 'ONE_TO_ONE', served: null, note: '', supersedesId: null, amendmentReason: null, placement: { organisation: { name: 'Elm Street' } } });
const items = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => ({ contentHash: `h${day}`, flags: day === 9 ? ['LONG'] : [], entry: entry(day) }));
const week = { mailbox: 'maria@clinic.example', signerName: 'Maria Ortiz', attestation, hasMore: false, groups: [{ person: { id: 'p1', name: 'Ana Reyes' }, minutes: 540, items }] };
const press = async (name: string) => {
  await userEvent.click(screen.getByRole('button', { name }));
  await settle();
};

describe('the door of a link', () => {
  const at = { at: '/sign/t0ken', path: '/sign/:token', me: null };
  test('[D3] does nothing when it is opened, sends a code when asked, and opens with it', async () => {
    const api = { '/link/door/t0ken': { mailbox: 'm…@clinic.example', locale: 'en' }, '/link/door/t0ken/code': null, '/link/door/t0ken/enter': null };
    const { calls, container, address } = await renderPage(<DoorPage />, { ...at, api });
    expect(calls.map(({ name }) => name)).toEqual(['/link/door/t0ken']);
    await expectAccessible(container);
    await press('Send me a code');
    expect(screen.getByText('We sent a code to m…@clinic.example. It works for 15 minutes.')).toBeVisible();
    await press('Open the hours');
    expect(screen.getAllByText('Enter the six digits from the message.')[0]).toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: 'Code of six digits' }), '123 456');
    await press('Open the hours');
    expect(calls.find(({ name }) => name.endsWith('/enter'))?.body).toEqual({ code: '123 456' });
    expect(address()).toBe('/sign');
  });

  test('goes on in the language of the mail where none was chosen on the device', async () => {
    const onNewDevice = () => {
      localStorage.clear();
      return { mailbox: 'm…@x.example', locale: 'es' };
    };
    await renderPage(<DoorPage />, { ...at, api: { '/link/door/t0ken': onNewDevice } });
    await settle();
    expect(screen.getByRole('button', { name: 'Envíeme un código' })).toBeVisible();
  });

  test('says so when the link does not work any more, and keeps a code that was refused', async () => {
    const first = await renderPage(<DoorPage />, { ...at, api: { '/link/door/t0ken': refuse('LINK_NOT_OPEN') } });
    expect(screen.getByRole('alert')).toHaveTextContent('This link does not work any more.');
    first.unmount();
    await renderPage(<DoorPage />, { ...at, api: { '/link/door/t0ken': { mailbox: 'm…@x.example', locale: 'en' }, '/link/door/t0ken/code': null, '/link/door/t0ken/enter': refuse('SIGN_IN_CODE_REFUSED') } });
    await press('Send me a code');
    await userEvent.type(screen.getByRole('textbox', { name: 'Code of six digits' }), '123456');
    await press('Open the hours');
    expect(screen.getByRole('textbox', { name: 'Code of six digits' })).toHaveValue('123456');
  });
});

describe('the week by person', () => {
  const at = { at: '/sign', me: null };
  test('says that more wait when not all of them fit on the page', async () => {
    await renderPage(<WeekPage />, { ...at, api: { '/link/week': { ...week, hasMore: true } } });
    expect(screen.getByText(/^More entries wait than fit on this page/)).toBeVisible();
  });

  test('[D4] is signed with one sentence and one press: eight signed, the unusual one asked about', async () => {
    const { calls, container, address } = await renderPage(<WeekPage />, { ...at, api: { '/link/week': week, '/link/decide': { id: 'r1' } } });
    expect(screen.getByText('9 entries, 9:00 hours in all. Sign what is right, ask about the rest.')).toBeVisible();
    expect(screen.getByText('More than 8:00')).toBeVisible();
    await press('Looks right: 8 entries without a flag');
    await userEvent.click(within(screen.getByRole('group', { name: /Nov 9/ })).getByRole('button', { name: 'Ask for a change' }));
    await press('Add what you did.');
    expect(screen.getByText(attestation)).toBeVisible();
    await expectAccessible(container);
    await press('Sign 8, return 1');
    const sign = items.slice(0, 8).map(({ contentHash, entry: { id } }) => ({ id, contentHash }));
    expect(calls.find(({ name }) => name === '/link/decide')?.body).toEqual({ sign, return: [{ id: 'e9', reason: 'Add what you did.' }], attestation, signerName: 'Maria Ortiz' });
    expect(address()).toBe('/sign/receipts');
  });

  test('keeps what was chosen when it is refused', async () => {
    await renderPage(<WeekPage />, { ...at, api: { '/link/week': week, '/link/decide': refuse('HOURS_CONTENT_CHANGED', { details: { day: '2026-11-01', time: '09:00' } }) } });
    await press('Looks right: 8 entries without a flag');
    await press('Sign 8 entries');
    expect(screen.getByRole('alert')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Sign 8 entries' })).toBeVisible();
  });

  test('is empty when nothing waits, and says how to come back once it has closed', async () => {
    const first = await renderPage(<WeekPage />, { ...at, api: { '/link/week': { ...week, groups: [] } } });
    expect(screen.getByText('Nothing waits for you')).toBeVisible();
    first.unmount();
    const { container } = await renderPage(<WeekPage />, { ...at, api: { '/link/week': refuse('UNAUTHENTICATED') } });
    expect(screen.getByText('Open the link in your mail again and ask for a new code. What you signed is safe.')).toBeVisible();
    await expectAccessible(container);
  });
});

describe('the receipts of a link', () => {
  const line = (id: string, with_: object = {}) => ({ entryId: id, isSigned: true, undoneAt: null, trainee: 'Ana Reyes', workedOn: '2026-11-01', minutes: 60, activity: 'ONE_TO_ONE', reason: null, ...with_ });
  const receipt = (with_: object = {}) => ({ id: 'r1', decidedAt: '2026-11-23T15:00:00.000Z', timeZone: 'America/Chicago', sentence: attestation, canUndo: true, lines: [line('e1'), line('e2', { isSigned: false, reason: 'Which group?' })], ...with_ });
  const at = { at: '/sign/receipts', me: null };

  test('[D8] are downloaded, and a signature is taken back within the day', async () => {
    const { calls, container } = await renderPage(<ReceiptsPage />, { ...at, api: { '/link/receipts': [receipt()], '/link/undo': null } });
    expect(screen.getByText('Signed: 1 (1:00 hours). Sent back: 1.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Download the receipt (PDF)' })).toHaveAttribute('href', '/link/receipts/r1.pdf');
    await expectAccessible(container);
    await press('Take it back');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Take it back' }));
    await settle();
    expect(calls.find(({ name }) => name === '/link/undo')?.body).toEqual({ ids: ['e1'] });
  });

  test('[D8] offer no way back after the day, and say what was taken back', async () => {
    await renderPage(<ReceiptsPage />, { ...at, api: { '/link/receipts': [receipt({ canUndo: false, lines: [line('e1'), line('e3', { undoneAt: '2026-11-23T16:00:00.000Z' })] })] } });
    expect(screen.queryByRole('button', { name: 'Take it back' })).not.toBeInTheDocument();
    expect(screen.getByText('Taken back')).toBeVisible();
  });
});
