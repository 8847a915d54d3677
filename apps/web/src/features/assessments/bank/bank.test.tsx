/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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
const me = { id: 'p1', email: 'kim@example.org', legalName: 'Kim Osei', chosenName: null, locale: 'en', memberships: [{ id: 'm1', role: 'TRAINER', organisation: { id: 'o1', name: 'Lakeshore', kind: 'TRAINING_PROVIDER' } }] };
const openItem = (with_ = {}, more = {}) => renderPage(<ItemPage />, { at: '/bank/i1', path: '/bank/:itemId', api: { BankItem: { bankItem: { ...whole, ...with_ } }, ...more } });

describe('the list', () => {
  test('says state, part and missing language, and filters by the address', async () => {
    const { container, calls, address } = await renderPage(<BankPage />, { at: '/bank?state=REVIEW', path: '/bank', api: { BankItems: { bankItems: page } } });
    expect(screen.getByRole('link', { name: 'ADV-1' })).toHaveAttribute('href', '/bank/i1');
    expect(screen.getByText('Lacks Spanish')).toBeInTheDocument();
    expect(screen.getByText(/shown 3 times$/)).toBeInTheDocument();
    expect(calls[0]?.body).toMatchObject({ filter: { state: 'REVIEW', domain: null } });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Part' }), 'ADVOCACY');
    await settle();
    expect(address()).toBe('/bank?state=REVIEW&domain=ADVOCACY');
    expect(calls.at(-1)?.body).toMatchObject({ filter: { state: 'REVIEW', domain: 'ADVOCACY' } });
    await expectAccessible(container);
  });
  test('says what to do when nothing fits', async () => {
    await renderPage(<BankPage />, { api: { BankItems: { bankItems: { nodes: [], pageInfo: page.pageInfo } } } });
    expect(screen.getByText('No question here')).toBeInTheDocument();
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
