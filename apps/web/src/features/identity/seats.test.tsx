/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../ui/testing';
import { InviteForm } from './invite-form';
import { Component as SeatsPage } from './seats-page';

const seat = {
  ...{ id: 's1', email: 'amara@example.org', role: 'REVIEWER', createdAt: '2026-11-20T15:00:00.000Z', expiresAt: '2026-12-04T15:00:00.000Z' },
  ...{ organisation: { id: 'b1', name: 'Harbor Board' }, inviter: { id: 'p1', name: 'Grace Lindqvist' }, viewerCan: { approve: true } },
};
const page = (...nodes: unknown[]) => ({ SeatsToApprove: { seatsToApprove: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } } });
const open = (api: Record<string, unknown>) => renderPage(<SeatsPage />, { api });
const press = async (name: string) => {
  await userEvent.click(screen.getByRole('button', { name }));
  await settle();
};

describe('[AZ20] seats at a board', () => {
  test('are read with who offered them, asked once more, and approved', async () => {
    const { calls, container } = await open({ ...page(seat), DecideSeat: { decideSeat: true } });
    expect(screen.getByText('amara@example.org: Reviewer at Harbor Board')).toBeInTheDocument();
    expect(screen.getByText('Offered by Grace Lindqvist on November 20, 2026. It ends on December 4, 2026.')).toBeInTheDocument();
    await expectAccessible(container);
    await press('Approve the seat');
    expect(calls.map(({ name }) => name)).not.toContain('DecideSeat');
    await userEvent.click(within(await screen.findByRole('dialog', { name: 'Give amara@example.org this seat?' })).getByRole('button', { name: 'Approve the seat' }));
    await settle();
    expect(calls.find(({ name }) => name === 'DecideSeat')?.body).toEqual({ input: { id: 's1', isApproved: true } });
  });

  test('are refused, with the reason where that fails', async () => {
    const { calls } = await open({ ...page(seat), DecideSeat: refuse('SEAT_DECIDED') });
    await press('Say no to amara@example.org');
    expect(calls.find(({ name }) => name === 'DecideSeat')?.body).toEqual({ input: { id: 's1', isApproved: false } });
    expect(screen.getByText(/Somebody has answered this already/)).toBeInTheDocument();
  });

  test('of one\'s own offer wait for somebody else, and are taken back', async () => {
    await open(page({ ...seat, viewerCan: { approve: false } }));
    expect(screen.getByText(/Another administrator of the board, or of the platform, has to approve it/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Approve the seat' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Take back the offer to amara@example.org' })).toBeInTheDocument();
  });

  test('say so where none waits, and where they cannot be read', async () => {
    await open(page());
    expect(screen.getByText('No seat waits for you')).toBeInTheDocument();
  });

  test('show what went wrong', async () => {
    await open({ SeatsToApprove: refuse('INTERNAL') });
    expect(screen.getByRole('button', { name: /Try again/ })).toBeInTheDocument();
  });

  test('are offered as something that a second person approves', async () => {
    await renderPage(<InviteForm organisation={{ id: 'b1', name: 'Harbor Board', kind: 'CERTIFICATION_BOARD' }} />, { api: { InviteMember: { inviteMember: true } } });
    expect(screen.getByText(/Two people choose who works at a board/)).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: 'Email' }), 'amara@example.org');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Role' }), 'Reviewer');
    await press('Send the invitation');
    expect(screen.getByText('Your offer to amara@example.org waits for another administrator.')).toBeInTheDocument();
  });
});
