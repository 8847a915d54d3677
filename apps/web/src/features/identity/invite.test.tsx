/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../ui/testing';
import { InviteForm } from './invite-form';

const press = async (name: string) => {
  await userEvent.click(screen.getByRole('button', { name }));
  await settle();
};
const fill = async (email: string) => {
  await userEvent.type(screen.getByRole('textbox', { name: 'Email' }), email);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Role' }), 'Trainer');
};

test('an invitation has one id however often it is sent, is mailed again only when asked, and the next one has its own', async () => {
  const answers: unknown[] = [refuse('INTERNAL'), { inviteMember: false }, { inviteMember: true }, { inviteMember: true }];
  const api = { InviteMember: () => answers.shift() };
  const { calls, container } = await renderPage(<InviteForm organisation={{ id: 'o1', name: 'Lakeshore', kind: 'TRAINING_PROVIDER' }} />, { api });
  await fill('sam@example.org');
  await press('Send the invitation');
  await press('Send the invitation');
  expect(screen.getByText('sam@example.org already has an open invitation to this role. We sent nothing new.')).toBeVisible();
  await expectAccessible(container);
  await press('Send it again');
  expect(screen.getByText('We sent an invitation to sam@example.org.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send it again' })).not.toBeInTheDocument();
  await fill('lee@example.org');
  await press('Send the invitation');
  const sent = calls.filter(({ name }) => name === 'InviteMember').map(({ body }) => (body as { input: { id: string; again: boolean } }).input);
  expect(sent.map(({ again }) => again)).toEqual([false, false, true, false]);
  expect(sent.map(({ id }) => sent.findIndex((each) => each.id === id))).toEqual([0, 0, 0, 3]);
});
