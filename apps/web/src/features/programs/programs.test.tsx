/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../ui/testing';
import { Component as RosterPage } from './roster-page';

const me = {
  ...{ id: 'p1', email: 'priya.menon@example.org', chosenName: null, legalName: 'Priya Menon', isLegalNamePublic: false, name: 'Priya Menon', locale: 'en' },
  memberships: [{ id: 'm1', role: 'PROGRAM_STAFF' as const, organisation: { id: 'o1', name: 'Elm Street Recovery Center', kind: 'TREATMENT_PROGRAM' as const } }],
};
const certificate = {
  ...{ number: 'WM-2026-000007', code: 'ABCDEFGHJKMNPQRS', holderName: 'Ana Lucía Reyes', title: 'Certified Peer Support Specialist' },
  ...{ boardName: 'Harbor State Peer Certification Board', validUntil: '2028-11-01' },
};
const check = { status: 'ACTIVE', checkedAt: '2026-11-23T15:00:00.000Z', since: '2026-11-02', publicReason: null, conditions: null, certificate };
const ana = { id: 'r1', label: 'North site', addedAt: '2026-11-20T15:00:00.000Z', addedBy: { id: 'p1', name: 'Priya Menon' }, check };
const darnell = { ...ana, id: 'r2', label: null, check: { ...check, status: 'REVOKED', since: '2026-09-14', publicReason: 'By order of the board.', certificate: { ...certificate, holderName: 'Darnell Price' } } };
const unchecked = { ...ana, id: 'r3', check: { ...check, status: 'UNCHECKED', since: null, certificate: null } };

const end = { hasNextPage: false, endCursor: null };
const roster = (...nodes: unknown[]) => ({ Roster: { roster: { nodes, pageInfo: end } } });
const open = (api: Record<string, unknown>, language: 'en' | 'es' = 'en') => renderPage(<RosterPage />, { me, language, api });
const row = (name: string) => within(screen.getByRole('heading', { level: 3, name }).closest('li') as HTMLElement);
const code = () => screen.getByRole('textbox', { name: 'Certificate code' });
const add = () => screen.getByRole('button', { name: 'Check and add to the roster' });

test('keeps a receipt of the whole list and leads to its page and its file', async () => {
  const { container, calls } = await open({ ...roster(ana), MakeRosterReceipt: { makeRosterReceipt: { code: 'ABCD-EFGH-JKMN-PQRS', path: '/verify/r/ABCD-EFGH-JKMN-PQRS', rows: 1 } } });
  await userEvent.click(screen.getByRole('button', { name: 'Make a receipt of this list' }));
  expect(await screen.findByText(/Its code is ABCD-EFGH-JKMN-PQRS/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Save the PDF' })).toHaveAttribute('href', '/verify/r/ABCD-EFGH-JKMN-PQRS.pdf?lang=en');
  expect(calls.at(1)).toEqual({ name: 'MakeRosterReceipt', body: { organisationId: 'o1' } });
  await expectAccessible(container);
});

test('says why no receipt could be made', async () => {
  await open({ ...roster(), MakeRosterReceipt: refuse('RECEIPT_EMPTY') });
  await userEvent.click(screen.getByRole('button', { name: 'Make a receipt of this list' }));
  expect(await screen.findByText(/there is nothing to keep/)).toBeInTheDocument();
});

describe('the roster', () => {
  test('says for each certificate in a word and a sentence how it stands, and when that was checked', async () => {
    const { container, calls } = await open(roster(ana, darnell, unchecked));
    expect(row('Ana Lucía Reyes').getByText('Active')).toBeInTheDocument();
    expect(row('Ana Lucía Reyes').getByText('It counts, until November 1, 2028.')).toBeInTheDocument();
    expect(row('Ana Lucía Reyes').getByText(/^Checked Nov 23, 2026/)).toBeInTheDocument();
    expect(row('Ana Lucía Reyes').getByText('Note: North site')).toBeInTheDocument();
    expect(row('Darnell Price').getByText('Revoked')).toBeInTheDocument();
    expect(row('Darnell Price').getByText('The board says: By order of the board.')).toBeInTheDocument();
    expect(calls).toEqual([{ name: 'Roster', body: { organisationId: 'o1', first: 25, after: null } }]);
    await expectAccessible(container);
  });

  test.each([['en', 'With conditions', 'It counts until November 1, 2028, and only with its conditions.'], ['es', 'Con condiciones', 'Vale hasta el 1 de noviembre de 2028, pero solo con sus condiciones.']] as const)('[G3] has a word, a shape and a tone of its own for one under conditions (%s)', async (locale, word, sentence) => {
    await open(roster({ ...ana, id: 'r2', check: { ...ana.check, status: 'CONDITIONAL', conditions: 'Works under supervision.' } }, ana), locale);
    const [tag, active] = [screen.getByText(word), screen.getByText(locale === 'en' ? 'Active' : 'Activo')];
    expect([tag, active].map((each) => each.getAttribute('data-tone'))).toEqual(['attention', 'good']);
    expect(tag.querySelector('path')?.getAttribute('d')).not.toBe(active.querySelector('path')?.getAttribute('d'));
    expect(screen.getByText(sentence)).toBeInTheDocument();
    expect(screen.getByText(/Works under supervision\./)).toBeInTheDocument();
  });

  test('is never green for what could not be checked', async () => {
    await open(roster(unchecked));
    expect(screen.getByText('Not checked')).toHaveAttribute('data-tone', 'waiting');
    expect(screen.getByText(/We could not check it right now/)).toBeInTheDocument();
    expect(screen.queryByText('Active')).not.toBeInTheDocument();
  });

  test('without entries says what to do', async () => {
    const { container } = await open(roster());
    expect(screen.getByText('Nobody is on your roster yet')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('can try again when the server does not answer', async () => {
    await open({ Roster: refuse('INTERNAL') });
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });

  test('takes an entry off after one more question', async () => {
    const { calls } = await open({ ...roster(ana), RemoveFromRoster: { removeFromRoster: { id: 'r1', endedAt: '2026-11-23T15:00:00.000Z' } } });
    await userEvent.click(screen.getByRole('button', { name: 'Take off the roster' }));
    const dialog = await screen.findByRole('dialog', { name: 'Take Ana Lucía Reyes off the roster?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Take off the roster' }));
    await settle();
    expect(calls.find(({ name }) => name === 'RemoveFromRoster')?.body).toEqual({ id: 'r1' });
  });

  test('speaks Spanish', async () => {
    await open(roster(ana), 'es');
    expect(screen.getByText('Vale hasta el 1 de noviembre de 2028.')).toBeInTheDocument();
  });
});

describe('a code', () => {
  test('is checked, kept, and answered in one sentence', async () => {
    const { calls } = await open({ ...roster(), AddToRoster: { addToRoster: ana } });
    await userEvent.type(code(), 'ABCD-EFGH-JKMN-PQRS');
    await userEvent.type(screen.getByRole('textbox', { name: 'Note (optional)' }), 'North site');
    await userEvent.click(add());
    expect(await screen.findByText('Ana Lucía Reyes is on your roster. It counts, until November 1, 2028.')).toBeInTheDocument();
    expect(calls.find(({ name }) => name === 'AddToRoster')?.body).toEqual({ input: { organisationId: 'o1', code: 'ABCD-EFGH-JKMN-PQRS', label: 'North site' } });
    expect(code()).toHaveValue('');
  });

  test('[G7] that comes from the public page stands in the field already', async () => {
    await renderPage(<RosterPage />, { me, at: '/roster?code=ABCDEFGHJKMNPQRS', api: roster() });
    expect(code()).toHaveValue('ABCDEFGHJKMNPQRS');
  });

  test('that is not there is refused in words and stays in the field', async () => {
    await open({ ...roster(), AddToRoster: refuse('ROSTER_CODE_UNKNOWN') });
    await userEvent.type(code(), 'ABCD-EFGH');
    await userEvent.click(add());
    expect((await screen.findByText(/We have no certificate with this code/)).closest('[role=alert]')).toHaveFocus();
    expect(code()).toHaveValue('ABCD-EFGH');
  });

  test('that is missing sends nothing', async () => {
    const { calls } = await open(roster());
    await userEvent.click(add());
    await userEvent.click(within(screen.getByRole('alert')).getByRole('link', { name: 'Enter the code from the certificate' }));
    expect(code()).toHaveFocus();
    expect(calls.map(({ name }) => name)).toEqual(['Roster']);
  });
});
