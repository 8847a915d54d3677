/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as ImportPage } from './import-page';

const me = { id: 'p1', email: 'kim@example.org', legalName: 'Kim Osei', chosenName: null, isLegalNamePublic: false, name: 'Kim Osei', locale: 'en', memberships: [{ id: 'm1', role: 'TRAINER', organisation: { id: 'o1', name: 'Lakeshore', kind: 'TRAINING_PROVIDER' } }] };
const words = (en: string) => ({ en, es: '' });
const preview = {
  drafts: [{ code: 'G-1', kind: 'SINGLE', stem: words('First?'), options: [{ ...words('Listen'), isRight: true, match: null }, { ...words('Lecture'), isRight: false, match: null }] }],
  taken: ['G-2'],
  left: [{ where: 'Q-1 > itemBody > p > img', what: 'img', reason: 'MEDIA' }],
};
const open = (api: Record<string, unknown>) => renderPage(<ImportPage />, { at: '/bank/import', path: '/bank/import', me: me as never, api });

test('[L4] [L6] names every element that stays behind before anything comes in', async () => {
  const { calls, container, address } = await open({ ImportPreview: { importPreview: preview }, ImportItems: { importItems: [{ id: 'i1' }] } });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Format' }), 'QTI');
  await userEvent.type(screen.getByRole('textbox', { name: 'Text of the file' }), '<a/>');
  await userEvent.click(screen.getByRole('button', { name: 'See what would come in' }));
  await settle();
  expect(calls[0]?.body).toEqual({ input: { providerId: 'o1', format: 'QTI', locale: 'en', domain: 'ADVOCACY', difficulty: 2, prefix: 'IMP', text: '<a/>' } });
  const left = within(screen.getByRole('table'));
  expect(left.getByText('Q-1 > itemBody > p > img')).toBeInTheDocument();
  expect(left.getByText('Pictures, sound, tables and links do not come in.')).toBeInTheDocument();
  expect(left.getByText('The bank has a question of this name.')).toBeInTheDocument();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Bring 1 question in, as a draft' }));
  await settle();
  expect(calls.find((call) => call.name === 'ImportItems')?.body).toEqual(calls[0]?.body);
  expect(address()).toBe('/bank?state=DRAFT');
});

test('says why a file cannot be read', async () => {
  await open({ ImportPreview: refuse('IMPORT_UNSAFE_XML') });
  await userEvent.click(screen.getByRole('button', { name: 'See what would come in' }));
  await settle();
  expect(screen.getByRole('alert')).toHaveTextContent('DOCTYPE');
});
