/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as AskPage } from './ask-page';
import { NameCard } from './name-card';

const card = (id: string, number: string) => ({ id, number, title: 'Certified Peer', holderName: 'Ana Reyes' });
const own = (with_: object = {}) => ({ NameToAsk: { credential: { id: 'c1', holderName: 'Ana Reyes', boardName: 'Harbor Board', nameOffer: null, nameAskable: [card('c1', 'WM-1'), card('c2', 'WM-2')], nameChange: null, ...with_ } } });
const asked = (with_: object = {}) => ({ id: 'n1', name: 'Ana Vega', status: 'ASKED', askedAt: '2026-11-20T15:00:00Z', decidedAt: null, answer: null, paperErasedAt: null, viewerCan: { withdraw: true }, ...with_ });
const show = (api: object) => renderPage(<AskPage />, { at: '/certificate/c1/name', path: '/certificate/:id/name', api: { ...api, AskForName: { askForName: { id: 'n1' } }, WithdrawNameChange: { withdrawNameChange: { id: 'n1' } } } });

describe('[F6] the holder', () => {
  test('asks for a chosen name on the certificates that they pick, with no paper, after reading who looks and what follows', async () => {
    const { calls, container } = await show(own());
    expect(screen.getByText(/Reviewers of Harbor Board can see both names/)).toBeInTheDocument();
    expect(screen.getByText(/Nothing changes on your certificate while they look/)).toBeInTheDocument();
    expect(screen.queryByText(/Nobody else|good until/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'The name I go by' }));
    expect(screen.queryByText('Photo of one paper')).not.toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: 'New name' }), 'Ana Vega');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Certified Peer, WM-2' }));
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Ask my board' }));
    await settle();
    expect(calls.find(({ name }) => name === 'AskForName')?.body).toEqual({ input: { id: expect.any(String), kind: 'CHOSEN', name: 'Ana Vega', credentialIds: ['c1'], fileId: null } });
  });

  test('is told what is missing, and keeps what was typed: a legal name needs a photo', async () => {
    const { calls } = await show(own());
    await userEvent.click(screen.getByRole('button', { name: 'Ask my board' }));
    expect(screen.getAllByText('Choose which name is new.').length).toBeGreaterThan(0);
    await userEvent.type(screen.getByRole('textbox', { name: 'New name' }), 'Ana Vega');
    await userEvent.click(screen.getByRole('radio', { name: 'My legal name' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ask my board' }));
    expect(screen.getAllByText('Add a photo of one paper that shows the name.').length).toBeGreaterThan(0);
    expect(screen.getByRole('textbox', { name: 'New name' })).toHaveValue('Ana Vega');
    expect(calls.filter(({ name }) => name === 'AskForName')).toEqual([]);
  });

  test('reads why it was refused, and keeps what was typed', async () => {
    await renderPage(<AskPage />, { at: '/certificate/c1/name', path: '/certificate/:id/name', api: { ...own({ nameOffer: { name: 'Ana Vega', isKnown: false } }), AskForName: refuse('NAME_CHANGE_KNOWN') } });
    expect(screen.getByRole('textbox', { name: 'New name' })).toHaveValue('Ana Vega');
    await userEvent.click(screen.getByRole('radio', { name: 'The name I go by' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ask my board' }));
    expect(await screen.findByText(/Your board knows this name/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'New name' })).toHaveValue('Ana Vega');
  });

  test('sees that it waits, and takes it back', async () => {
    const { calls, container } = await show(own({ nameAskable: [], nameChange: asked() }));
    expect(screen.getByText(/You asked for the name Ana Vega on November 20, 2026.*Nothing changes on your certificate while they look/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
    await userEvent.click(within(screen.getByRole('dialog', { name: 'Take your question back?' })).getByRole('button', { name: 'Take it back' }));
    await settle();
    expect(calls.find(({ name }) => name === 'WithdrawNameChange')?.body).toEqual({ id: 'n1' });
    await expectAccessible(container);
  });

  test('is told where they cannot ask', async () => {
    await show(own({ nameAskable: [] }));
    expect(screen.getByText(/You cannot ask for a name on this certificate now/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Ask my board' })).not.toBeInTheDocument();
  });
});

const question = (with_: object = {}) => ({ id: 'n1', kind: 'LEGAL', name: 'Ana Vega', askedAt: '2026-11-20T15:00:00Z', hasPaper: true, certificates: [card('c1', 'WM-1')], firstLook: null, earlierLooks: [], reviewers: [], viewerCan: { decide: true, confirm: false }, ...with_ }) as never;
const firstLook = { id: 'l1', isGranted: true, reason: 'The order shows it.', reviewer: { id: 'p1', name: 'Ruth Adler' } };
const board = (change: never) => renderPage(<NameCard change={change} />, { api: { DecideNameChange: { decideNameChange: { id: 'n1' } }, ConfirmNameChange: { confirmNameChange: { id: 'n1' } } } });

describe('[F6] [M2] the board', () => {
  test('sees both names and the paper, and gives a first answer with a reason', async () => {
    const { calls, container } = await board(question());
    expect(screen.getByText('Ana Reyes')).toBeInTheDocument();
    expect(screen.getByText('Ana Vega')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'The paper that shows the new name' })).toHaveAttribute('src', '/files/names/n1');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('radio', { name: 'No. It stays as it is.' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Why, for the holder' }), 'The photo is cut off.');
    await userEvent.click(screen.getByRole('button', { name: 'Send to a second person' }));
    await settle();
    expect(calls.at(-1)).toEqual({ name: 'DecideNameChange', body: { input: { id: 'n1', isGranted: false, reason: 'The photo is cut off.' } } });
    expect(screen.getByText('Sent to a second person. Nothing has changed yet.')).toBeInTheDocument();
  });

  test('confirms what was read, or sends it back', async () => {
    const { calls } = await board(question({ firstLook, viewerCan: { decide: false, confirm: true } }));
    expect(screen.getByText('Ruth Adler says yes:')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Yes. It counts at once.' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Your reasons' }), 'I read it.');
    await userEvent.click(screen.getByRole('button', { name: 'Make the new certificate' }));
    await settle();
    expect(calls.at(-1)).toEqual({ name: 'ConfirmNameChange', body: { input: { id: 'n1', lookId: 'l1', isAgreed: true, reason: 'I read it.' } } });
    await userEvent.click(screen.getByRole('radio', { name: 'No, send it back. Nothing changes.' }));
    await userEvent.click(screen.getByRole('button', { name: 'Send it back' }));
    await settle();
    expect(calls.at(-1)?.body).toMatchObject({ input: { isAgreed: false } });
  });

  test.each([
    ['yes', true, true, 'Recorded. A new certificate takes the place of this one, and the paper is erased.'],
    ['no', false, true, 'Recorded. The certificate stays as it is, and the paper is erased.'],
    ['yes', true, false, 'Recorded. A new certificate takes the place of this one.'],
    ['no', false, false, 'Recorded. The certificate stays as it is.'],
  ])('is told what came of a confirmed %s, and of a paper where there was one', async (_, isGranted, hasPaper, told) => {
    await board(question({ kind: hasPaper ? 'LEGAL' : 'CHOSEN', hasPaper, firstLook: { ...firstLook, isGranted }, viewerCan: { decide: false, confirm: true } }));
    await userEvent.click(screen.getByRole('radio', { name: 'Yes. It counts at once.' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Your reasons' }), 'I read it.');
    await userEvent.click(screen.getByRole('button', { name: isGranted ? 'Make the new certificate' : 'Confirm the no' }));
    await settle();
    expect(screen.getByText(told)).toBeInTheDocument();
  });

  test('whoever answered first sees who can look next, and no form', async () => {
    await board(question({ firstLook, reviewers: [{ id: 'p2', name: 'Thomas Nakai' }], viewerCan: { decide: false, confirm: false } }));
    expect(screen.getByText('These people can take the second look: Thomas Nakai.')).toBeInTheDocument();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  });

  test('reads what was sent back, with the words of both, before it answers anew', async () => {
    const { container } = await board(question({ earlierLooks: [{ ...firstLook, decidedAt: '2026-11-21T15:00:00Z' }, { id: 'l2', isGranted: null, reason: 'The last letter is hidden.', decidedAt: '2026-11-22T15:00:00Z', reviewer: { id: 'p2', name: 'Thomas Nakai' } }] }));
    const earlier = screen.getByRole('list', { name: 'Answers that were sent back' });
    expect(within(earlier).getAllByRole('listitem')).toHaveLength(1);
    for (const words of ['Yes to the new name: Thomas Nakai sent it back to Ruth Adler', 'Ruth Adler: The order shows it.', 'Thomas Nakai: The last letter is hidden.']) expect(within(earlier).getByText(words)).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'No. It stays as it is.' })).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('a chosen name has no paper', async () => {
    await board(question({ kind: 'CHOSEN', hasPaper: false }));
    expect(screen.getByText(/A chosen name needs no paper/)).toBeInTheDocument();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });
});
