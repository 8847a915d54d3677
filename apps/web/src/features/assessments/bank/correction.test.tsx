/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as CorrectionPage } from './correction-page';

const option = (id: string, en: string) => ({ id, en, es: `${en} (es)` });
const version = { id: 'v1', number: 1, kind: 'SINGLE', acceptsAll: false, accepted: [['a']], options: [option('a', 'Listen'), option('b', 'Ask')], targets: [] as unknown[] };
const change = (name: string, outcome: string, scoreBefore: number, scoreAfter: number) => ({ outcome, scoreBefore, scoreAfter, person: { id: name, name } });
const preview = { digest: 'd1', nowPassed: 1, raised: 0, kept: 1, changes: [change('Ana Reyes', 'NOW_PASSED', 472, 500), change('Jo Blake', 'KEPT', 500, 472)] };
const open = (more = {}, with_ = {}) =>
  renderPage(<CorrectionPage />, { at: '/bank/i1/key', path: '/bank/:itemId/key', api: { ItemKeys: { bankItem: { id: 'i1', code: 'ADV-1', versions: [{ ...version, ...with_ }] } }, CorrectionPreview: { correctionPreview: preview }, ...more } });

test('[C5] shows who passes now before anything changes, and changes it with a reason', async () => {
  const { calls, container, address } = await open({ CorrectKey: { correctKey: { nowPassed: 1, raised: 0 } } });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Ask' }));
  await userEvent.click(screen.getByRole('button', { name: 'See who changes' }));
  await settle();
  expect(calls.find((call) => call.name === 'CorrectionPreview')?.body).toEqual({ input: { versionId: 'v1', acceptsAll: false, accepted: [['a'], ['b']] } });
  expect(screen.getByText('1 person passes now.')).toBeInTheDocument();
  expect(screen.getByText('Jo Blake: 500 before, 500 after')).toBeInTheDocument();
  await expectAccessible(container);
  expect(calls.map((call) => call.name)).not.toContain('CorrectKey');
  await userEvent.type(screen.getByRole('textbox', { name: 'Why the key changes' }), 'Both fit');
  await userEvent.click(screen.getByRole('button', { name: 'Correct the key' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Correct the key' }));
  await settle();
  expect(calls.find((call) => call.name === 'CorrectKey')?.body).toEqual({ input: { versionId: 'v1', acceptsAll: false, accepted: [['a'], ['b']], digest: 'd1', reason: 'Both fit' } });
  expect(address()).toBe('/bank/i1');
});

test('[C5] drops a question with full credit, whatever its kind', async () => {
  const { calls } = await open({}, { kind: 'ORDERING' });
  await userEvent.click(screen.getByRole('checkbox', { name: /^Drop the question/ }));
  await userEvent.click(screen.getByRole('button', { name: 'See who changes' }));
  await settle();
  expect(calls.find((call) => call.name === 'CorrectionPreview')?.body).toEqual({ input: { versionId: 'v1', acceptsAll: true, accepted: [] } });
});

test('says so when the key would stay the same', async () => {
  await open({ CorrectionPreview: refuse('CORRECTION_CHANGES_NOTHING') });
  await userEvent.click(screen.getByRole('button', { name: 'See who changes' }));
  await settle();
  expect(screen.getByRole('alert')).toHaveTextContent('count already');
});

test('[C5] a second order is made with the buttons of the exam and counts too', async () => {
  const { calls, container } = await open({}, { kind: 'ORDERING', accepted: [['a', 'b']] });
  await userEvent.click(screen.getByRole('button', { name: 'Add another right answer' }));
  const second = screen.getByRole('list', { name: 'Right answer 2' });
  await userEvent.click(within(second).getByRole('button', { name: 'Move up: Ask' }));
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'See who changes' }));
  await settle();
  expect(calls.find((call) => call.name === 'CorrectionPreview')?.body).toEqual({ input: { versionId: 'v1', acceptsAll: false, accepted: [['a', 'b'], ['b', 'a']] } });
});

test('[C5] pairs are chosen anew, and an answer is taken out', async () => {
  const { calls, container } = await open({}, { kind: 'MATCHING', accepted: [['a:x', 'b:y'], ['a:y', 'b:x']], targets: [option('x', 'Ears'), option('y', 'Words')] });
  await userEvent.click(screen.getByRole('button', { name: 'Take out right answer 1' }));
  const left = screen.getByRole('group', { name: 'Right answer 2' });
  expect(within(left).getByRole('combobox', { name: 'Listen' })).toHaveDisplayValue('Words');
  await userEvent.selectOptions(within(left).getByRole('combobox', { name: 'Ask' }), 'Words');
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'See who changes' }));
  await settle();
  expect(calls.find((call) => call.name === 'CorrectionPreview')?.body).toEqual({ input: { versionId: 'v1', acceptsAll: false, accepted: [['a:y', 'b:y']] } });
});
