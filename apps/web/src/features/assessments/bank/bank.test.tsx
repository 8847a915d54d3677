/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../../graphql/session';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as BankPage } from './bank-page';
import { Component as ItemPage } from './item-page';
import { Component as NewItemPage } from './new-item-page';

const option = (en: string, isRight = false) => ({ en, es: `${en} (es)`, isRight, match: null });
const content = {
  ...{ domain: 'ADVOCACY', difficulty: 2, kind: 'SINGLE', rationale: '' },
  stem: { en: 'What comes first?', es: '¿Qué va primero?' },
  options: [option('Listen', true), option('Lecture')],
  extra: [],
  vignette: null,
};
const item = { id: 'i1', code: 'ADV-1', state: 'REVIEW', version: 1, missingLanguages: [], moves: ['PILOT', 'ACTIVE', 'DRAFT'], content };
const page = { nodes: [{ ...item, missingLanguages: ['es'], exposures: 3 }], pageInfo: { hasNextPage: false, endCursor: null } };
const whole = { ...item, versions: [], history: [{ id: 'h1', action: 'item.added', at: '2026-11-23T15:00:00.000Z', reason: null, actor: { name: 'Kim Osei' } }] };
const me = { id: 'p1', email: 'kim@example.org', legalName: 'Kim Osei', chosenName: null, isLegalNamePublic: false, name: 'Kim Osei', locale: 'en', memberships: [{ id: 'm1', role: 'TRAINER', organisation: { id: 'o1', name: 'Lakeshore', kind: 'TRAINING_PROVIDER' } }] } as Me;
const openItem = (with_ = {}, more = {}) => renderPage(<ItemPage />, { at: '/bank/i1', path: '/bank/:itemId', api: { BankItem: { bankItem: { ...whole, ...with_ } }, ...more } });

describe('the list', () => {
  test('says state, part and missing language, and filters by the address', async () => {
    const { container, calls, address } = await renderPage(<BankPage />, { at: '/bank?state=REVIEW', path: '/bank', api: { BankItems: { bankItems: page } } });
    expect(screen.getByRole('link', { name: 'ADV-1' })).toHaveAttribute('href', '/bank/i1');
    expect(screen.getByText('Lacks Spanish')).toBeInTheDocument();
    expect(screen.getByText(/shown 3 times$/)).toBeInTheDocument();
    expect(calls[0]?.body).toMatchObject({ filter: { state: 'REVIEW', domain: null } });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Domain' }), 'ADVOCACY');
    await settle();
    expect(address()).toBe('/bank?state=REVIEW&domain=ADVOCACY');
    expect(calls.at(-1)?.body).toMatchObject({ filter: { state: 'REVIEW', domain: 'ADVOCACY' } });
    await expectAccessible(container);
  });
  const nothing = { bankItems: { nodes: [], pageInfo: page.pageInfo } };
  test('[N5] says what to do when nothing fits, and an empty bank begins with the starter questions', async () => {
    const { calls, container } = await renderPage(<BankPage />, { me, api: { BankItems: nothing, AddStarterItems: { addStarterItems: { added: 136, already: 1 } } } });
    expect(screen.getByText('No question here')).toBeInTheDocument();
    expect(screen.getByText(/It is a starter, not an accredited course\./)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Add the starter questions' }));
    await settle();
    expect(calls.find(({ name }) => name === 'AddStarterItems')?.body).toEqual({ providerId: 'o1' });
    expect(screen.getByText('136 came in. 1 was here before and stays as it is.')).toBeVisible();
    await expectAccessible(container);
  });
  test('keeps the starter questions folded away from a bank that has some, and from a filter that finds none', async () => {
    await renderPage(<BankPage />, { me, at: '/bank?state=PILOT', path: '/bank', api: { BankItems: nothing } });
    expect(screen.getByText('Begin with what ships with Waymark').closest('details')).not.toHaveAttribute('open');
  });
  const row = (code: string, moves: string[]) => ({ ...item, id: code, code, moves, exposures: 0 });
  const several = { ...page, nodes: [row('A-1', ['PILOT', 'ACTIVE', 'DRAFT']), row('A-2', ['ACTIVE', 'DRAFT']), row('A-3', ['DRAFT'])] };
  test('[N5] a second person takes many questions into use in one act, their own left out', async () => {
    const { calls, container } = await renderPage(<BankPage />, { me, api: { BankItems: { bankItems: several }, MoveItems: { moveItems: [{ id: 'A-1' }, { id: 'A-2' }] } } });
    expect(screen.queryByRole('checkbox', { name: 'Choose A-3' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Choose A-1' }));
    expect(screen.getByRole('button', { name: 'Try 1 out' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Choose all 2 on this page' }));
    expect(screen.queryByRole('button', { name: /^Try/ })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take 2 into use' }));
    await settle();
    expect(calls.find(({ name }) => name === 'MoveItems')?.body).toEqual({ ids: ['A-1', 'A-2'], to: 'ACTIVE' });
    expect(screen.getByText('2 questions moved.')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: 'Choose A-1' })).not.toBeChecked();
    await expectAccessible(container);
  });
  test('keeps what was chosen when the move is refused', async () => {
    await renderPage(<BankPage />, { me, api: { BankItems: { bankItems: several }, MoveItems: refuse('ITEM_OWN_REVIEW') } });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Choose A-1' }));
    await userEvent.click(screen.getByRole('button', { name: 'Take 1 into use' }));
    await settle();
    expect(screen.getByRole('alert')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: 'Choose A-1' })).toBeChecked();
  });
});

describe('one question', () => {
  test('is shown as a candidate gets it, in either language', async () => {
    const { container } = await openItem();
    const preview = screen.getByRole('region', { name: 'As a candidate sees it' });
    expect(within(preview).getByRole('radio', { name: 'Listen' })).not.toBeChecked();
    await userEvent.selectOptions(within(preview).getByRole('combobox', { name: 'Language' }), 'es');
    expect(within(preview).getByRole('radio', { name: 'Listen (es)' })).toBeInTheDocument();
    await expectAccessible(container);
  });
  test('is saved as the next version', async () => {
    const { calls } = await openItem({}, { EditItem: { editItem: { ...item, version: 2 } } });
    await userEvent.type(screen.getByRole('textbox', { name: 'Question (English)' }), ' Now?');
    await userEvent.click(screen.getByRole('radio', { name: 'Answer 2 is right' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save as version 2' }));
    await settle();
    expect(calls.find((call) => call.name === 'EditItem')?.body).toMatchObject({
      ...{ id: 'i1', expectedVersion: 1 },
      content: { stem: { en: 'What comes first? Now?' }, options: [{ isRight: false }, { isRight: true }], vignette: null },
    });
  });
  test('is reviewed by moving it, with a note', async () => {
    const { calls } = await openItem({}, { MoveItem: { moveItem: { ...item, state: 'DRAFT' } } });
    await userEvent.type(screen.getByRole('textbox', { name: 'Reason or note' }), 'Shorter');
    await userEvent.click(screen.getByRole('button', { name: 'Send back to draft' }));
    await settle();
    expect(calls.find((call) => call.name === 'MoveItem')?.body).toEqual({ id: 'i1', to: 'DRAFT', reason: 'Shorter' });
  });
  test('tells its author that somebody else goes on, and shows a refusal', async () => {
    await openItem({ moves: ['DRAFT'] }, { MoveItem: refuse('ITEM_REASON_MISSING') });
    expect(screen.getByText('You wrote this version. Somebody else takes the next step.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Send back to draft' }));
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('Say why');
  });
  test.each([
    ['ORDERING', 'Steps in the right order', 'Put these in order, from first to last.'],
    ['MATCHING', 'Pairs', 'Choose what belongs to each one.'],
    ['TRUE_FALSE', 'Is it true?', 'Choose one answer.'],
    ['MULTIPLE', 'Answers: mark all that are right', 'Choose all answers that fit.'],
  ])('of kind %s has its own answers and its own preview', async (kind, legend, hint) => {
    const { container } = await openItem();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), kind);
    expect(screen.getByRole('group', { name: legend })).toBeInTheDocument();
    expect(screen.getByText(hint)).toBeInTheDocument();
    await expectAccessible(container);
  });
});

test('a new question needs a short name', async () => {
  const { calls, address } = await renderPage(<NewItemPage />, { at: '/bank/new', path: '/bank/new', me: me as never, api: { AddItem: { addItem: { id: 'i9' } } } });
  await userEvent.click(screen.getByRole('button', { name: 'Keep the draft' }));
  expect(screen.getByText('Give it a short name, like ETH-12')).toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox', { name: 'Name of the question' }), 'ETH-12');
  await userEvent.click(screen.getByRole('button', { name: 'Keep the draft' }));
  await settle();
  expect(calls.find((call) => call.name === 'AddItem')?.body).toMatchObject({ providerId: 'o1', code: 'ETH-12' });
  expect(address()).toBe('/bank/i9');
});
