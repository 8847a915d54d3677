/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../ui/testing';
import { Component as ToSignPage } from './to-sign-page';

const attestation = 'I supervised this work.';
const entryOn = (day: number) => ({
  id: `e${day}`,
  workedOn: `2026-11-0${day}`,
  startTime: '09:00',
  endsAt: `2026-11-0${day}T16:00:00.000Z`,
  timeZone: 'America/Chicago',
  minutes: 60,
  activity: 'ONE_TO_ONE',
  domain: 'ADVOCACY',
  format: 'ONE_TO_ONE',
  served: 'AFTERCARE',
  note: '',
  state: 'SENT',
  returnedReason: null,
  supersedesId: null,
  supersededAt: null,
  amendmentReason: null,
  placement: { id: 'pl1', organisation: { id: 'o1', name: 'Elm Street' }, supervisor: { id: 's1', name: 'Sam Whitaker' } },
  viewerCan: { correct: false, amend: false, decide: true },
});
const days = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const items = days.map((day) => ({ contentHash: `h${day}`, flags: day === 9 ? ['LONG'] : [], entry: entryOn(day) }));
const toSign = { hoursToSign: { attestation, hasMore: false, groups: [{ person: { id: 'p1', name: 'Ana Reyes' }, minutes: 540, items }] } };
const decided = { decideHours: { id: 'r1', decidedAt: '2026-11-23T15:00:00.000Z', signed: days.slice(0, 8).map((day) => ({ ...entryOn(day), signature: { id: `g${day}`, contentHash: 'a'.repeat(64) } })), returned: [{ ...entryOn(9), returnedReason: 'Add what you did.' }] } };

const askAboutTheLast = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Looks right: 8 entries without a flag' }));
  const last = within(screen.getByRole('group', { name: /Nov 9/ }));
  await userEvent.click(last.getByRole('button', { name: 'Ask for a change' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add what you did.' }));
  await userEvent.click(screen.getByRole('button', { name: 'Sign 8, return 1' }));
  await settle();
};
const confirm = async () => {
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Sign 8, return 1' }));
  await settle();
};

describe('a supervisor', () => {
  test('with nothing to sign reads so', async () => {
    const { container } = await renderPage(<ToSignPage />, { api: { HoursToSign: { hoursToSign: { attestation, hasMore: false, groups: [] } } } });
    expect(screen.getByText('Nothing to sign')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('reads that more wait when not all of them fit on the page', async () => {
    const more = await renderPage(<ToSignPage />, { api: { HoursToSign: { hoursToSign: { ...toSign.hoursToSign, hasMore: true } } } });
    expect(screen.getByText(/^More entries wait than fit on this page/)).toBeInTheDocument();
    more.unmount();
    await renderPage(<ToSignPage />, { api: { HoursToSign: toSign } });
    expect(screen.queryByText(/^More entries wait/)).not.toBeInTheDocument();
  });

  test('[D4] signs eight entries and returns one in one act', async () => {
    const { calls, container } = await renderPage(<ToSignPage />, { api: { HoursToSign: toSign, DecideHours: decided } });
    expect(screen.getByText('More than 8:00')).toBeInTheDocument();
    await expectAccessible(container);
    await askAboutTheLast();
    await userEvent.click(screen.getByRole('checkbox', { name: attestation }));
    await confirm();
    const sign = days.slice(0, 8).map((day) => ({ id: `e${day}`, contentHash: `h${day}` }));
    expect(calls.find(({ name }) => name === 'DecideHours')?.body).toEqual({ input: { sign, return: [{ id: 'e9', reason: 'Add what you did.' }], attestation } });
    expect(screen.getByText(/Signed: 8 \(8:00\)\. Returned: 1\./)).toBeInTheDocument();
  });

  test('who did not tick the sentence is told, and every choice stays', async () => {
    const { calls } = await renderPage(<ToSignPage />, { api: { HoursToSign: toSign, DecideHours: refuse('HOURS_ATTESTATION_CHANGED') } });
    await askAboutTheLast();
    await confirm();
    expect(calls.find(({ name }) => name === 'DecideHours')?.body).toMatchObject({ input: { attestation: null } });
    expect(within(screen.getByRole('dialog')).getByText(/Read the sentence that you sign/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'What should change?', hidden: true })).toHaveValue('Add what you did.');
  });

  test('[D4] whose page is old reads which entry changed, and chooses anew for that one alone', async () => {
    const changed = { hoursToSign: { attestation, hasMore: false, groups: [{ ...toSign.hoursToSign.groups[0], items: items.map((item) => (item.entry.id === 'e9' ? { ...item, contentHash: 'other' } : item)) }] } };
    let reads = 0;
    const { calls } = await renderPage(<ToSignPage />, { api: { HoursToSign: () => ((reads += 1) === 1 ? toSign : changed), DecideHours: refuse('HOURS_CONTENT_CHANGED', { details: { day: '2026-11-09', time: '09:00' } }) } });
    await askAboutTheLast();
    await userEvent.click(screen.getByRole('checkbox', { name: attestation }));
    await confirm();
    expect(screen.getByText(/entry of .*9.* at 09:00 changed/)).toBeInTheDocument();
    expect(calls.filter(({ name }) => name === 'HoursToSign').length).toBeGreaterThan(1);
    expect(screen.getAllByRole('button', { name: 'Sign 8 entries', hidden: true }).length).toBeGreaterThan(0);
  });
});
