/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { DecideTime } from './decide-time';
import { TimeCard } from './time-card';

const asked = { id: 'x1', reason: 'The site closed.', status: 'ASKED', askedAt: '2026-11-20T15:00:00.000Z', decidedAt: null, answer: null, validUntil: null };
const time = (with_: object = {}) => ({ StageTime: { application: { id: 'a1', stageTime: { validUntil: '2027-05-22', left: 1, extendedUntil: '2027-11-22', unmet: [], canAsk: true, canDecide: false, canConfirm: false, firstLook: null, earlierLooks: [], asked: [], ...with_ } } } });

describe('[E7] whoever holds a certificate for a time', () => {
  it('sees until when it is valid, and asks for more with a reason', async () => {
    const page = await renderPage(<TimeCard applicationId="a1" status="ISSUED" />, { api: { ...time(), AskForMoreTime: { askForMoreTime: { id: 'a1' } } } });
    expect(screen.getByText('This certificate is valid until May 22, 2027.')).toBeVisible();
    await userEvent.click(screen.getByText('Ask for more time'));
    expect(screen.getByText(/valid until November 22, 2027/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Send to the board' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Write a few words on why.');
    await userEvent.type(screen.getByRole('textbox', { name: 'Why is the time too short?' }), 'The site closed.');
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('button', { name: 'Send to the board' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'AskForMoreTime')?.body).toMatchObject({ input: { applicationId: 'a1', reason: 'The site closed.' } });
  });

  it('is told why not, and keeps what was typed', async () => {
    await renderPage(<TimeCard applicationId="a1" status="ISSUED" />, { api: { ...time(), AskForMoreTime: refuse('EXTENSION_RUNS_ALREADY') } });
    await userEvent.click(screen.getByText('Ask for more time'));
    await userEvent.type(screen.getByRole('textbox', { name: 'Why is the time too short?' }), 'The site closed.');
    await userEvent.click(screen.getByRole('button', { name: 'Send to the board' }));
    await settle();
    expect(screen.getByText(/You have asked already/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Why is the time too short?' })).toHaveValue('The site closed.');
  });

  it('sees what the board said, what it asks first, and that none is left', async () => {
    await renderPage(<TimeCard applicationId="a1" status="ISSUED" />, { api: time({ left: 1, canAsk: false, unmet: ['Still in training'], asked: [{ ...asked, status: 'REFUSED', answer: 'Half a year is left.' }] }) });
    expect(screen.getByText('Not given')).toBeVisible();
    expect(screen.getByText(/Half a year is left/)).toBeVisible();
    expect(screen.getByText('Still in training')).toBeVisible();
    expect(screen.queryByText('Ask for more time')).toBeNull();
  });

  it('sees nothing of it with any other certificate', async () => {
    await renderPage(<TimeCard applicationId="a1" status="ISSUED" />, { api: { StageTime: { application: { id: 'a1', stageTime: null } } } });
    expect(screen.queryByText('Your time')).toBeNull();
  });
});

it('[E7] a reviewer reads the reason, and answers with yes or no and why', async () => {
  const page = await renderPage(<DecideTime applicationId="a1" />, { api: { ...time({ canAsk: false, canDecide: true, asked: [asked] }), DecideMoreTime: { decideMoreTime: { id: 'a1' } } } });
  expect(screen.getByText(/The site closed/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Send to a second person' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Choose yes or no');
  await userEvent.click(screen.getByRole('radio', { name: 'Yes, valid until November 22, 2027' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Why' }), 'Not her doing.');
  await expectAccessible(page.container);
  await userEvent.click(screen.getByRole('button', { name: 'Send to a second person' }));
  await settle();
  expect(page.calls.find(({ name }) => name === 'DecideMoreTime')?.body).toEqual({ input: { id: 'x1', isGranted: true, reason: 'Not her doing.' } });
});

describe('[M2] [E7] the second look', () => {
  const firstLook = { id: 'l1', isGranted: true, reason: 'Not her doing.', decidedAt: '2026-11-21T15:00:00.000Z', reviewer: { id: 'p9', name: 'Ruth Adler' } };

  it('reads the first answer and confirms it, with reasons', async () => {
    const page = await renderPage(<DecideTime applicationId="a1" />, { api: { ...time({ canAsk: false, canConfirm: true, firstLook, asked: [asked] }), ConfirmMoreTime: { confirmMoreTime: { id: 'a1' } } } });
    expect(screen.getByText('Ruth Adler says: Yes, valid until November 22, 2027')).toBeVisible();
    expect(screen.getByText('Not her doing.')).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'Yes. The holder is told at once.' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Your reasons' }), 'I read the same.');
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('button', { name: 'Record the second look' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'ConfirmMoreTime')?.body).toEqual({ input: { id: 'x1', lookId: 'l1', isAgreed: true, reason: 'I read the same.' } });
  });

  it('keeps what was typed where it is refused', async () => {
    await renderPage(<DecideTime applicationId="a1" />, { api: { ...time({ canAsk: false, canConfirm: true, firstLook, asked: [asked] }), ConfirmMoreTime: refuse('EXTENSION_LOOKED_AT') } });
    await userEvent.click(screen.getByRole('radio', { name: 'No, answer it anew' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Your reasons' }), 'Half a year is left.');
    await userEvent.click(screen.getByRole('button', { name: 'Record the second look' }));
    await settle();
    expect(screen.getByText(/Another reviewer has answered this/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Your reasons' })).toHaveValue('Half a year is left.');
  });

  it('is not for whoever answered first', async () => {
    await renderPage(<DecideTime applicationId="a1" />, { api: time({ canAsk: false, firstLook, asked: [asked] }) });
    expect(screen.getByText(/You answered first/)).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});
