/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../../graphql/session';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Booking } from './booking';
import { Component as TimesPage } from './times-page';

const me = { id: 'kim', email: 'x@example.org', chosenName: null, legalName: null, isLegalNamePublic: false, name: null, locale: 'en', memberships: [{ id: 'm', role: 'TRAINER', organisation: { id: 'o1', name: 'Lakeshore', kind: 'TRAINING_PROVIDER' } }] } as unknown as Me;
const slot = (with_: object = {}) => ({ id: 's1', startsAt: '2026-12-01T18:00:00.000Z', minutes: 30, mode: 'CALL', place: 'https://call.example/kim', trainer: { id: 'kim', name: 'Kim Osei' }, trainee: null, ...with_ }) as const;
const last = { hasNextPage: false, endCursor: null };

describe('[B12] the times of a trainer', () => {
  it('are offered, one after the other', async () => {
    const page = await renderPage(<TimesPage />, { me, api: { MySlots: { mySlots: { nodes: [], pageInfo: last } }, OfferSlots: refuse('SLOT_OVERLAPS') } });
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('button', { name: 'Offer these times' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Fill this in.');
    await userEvent.type(screen.getByLabelText('First one begins'), '2026-12-01T12:00');
    await userEvent.type(screen.getByRole('textbox', { name: 'How many, one after the other' }), '2');
    await userEvent.type(screen.getByRole('textbox', { name: 'Where' }), 'Room 2');
    await userEvent.click(screen.getByRole('button', { name: 'Offer these times' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'OfferSlots')?.body).toEqual({ input: { organisationId: 'o1', startsAt: new Date('2026-12-01T12:00').toISOString(), minutes: 30, count: 12, mode: 'ROOM', place: 'Room 2' } });
    expect(screen.getByRole('alert')).toHaveTextContent('There is another time in the same hour.');
  });
  it('say who has booked them, and can be taken back after a question', async () => {
    const page = await renderPage(<TimesPage />, { me, api: { MySlots: { mySlots: { nodes: [slot({ trainee: { id: 'ana', name: 'Ana Reyes' } }), slot({ id: 's2' })], pageInfo: last } }, GiveBackSlot: refuse('SLOT_STARTED') } });
    expect([screen.getByText('Booked by Ana Reyes'), screen.getByText('Free')].every((tag) => tag.isConnected)).toBe(true);
    await expectAccessible(page.container);
    await userEvent.click(screen.getAllByRole('button', { name: /^Take back/ })[0] as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Ana Reyes gets a mail');
    await userEvent.click(within(dialog).getByRole('button', { name: /^Take back/ }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'GiveBackSlot')?.body).toEqual({ id: 's1' });
    expect(within(dialog).getByRole('alert')).toHaveTextContent('This time has begun.');
  });
});

describe('[B12] a trainee', () => {
  it('books one of the free times, and hears when somebody else was faster', async () => {
    const page = await renderPage(<Booking rolePlayId="p1" slot={null} />, { api: { FreeSlots: { freeSlots: { nodes: [slot({ place: null })], pageInfo: last } }, BookSlot: refuse('SLOT_TAKEN') } });
    expect(screen.getByText(/30 minutes with Kim Osei/)).toBeVisible();
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('button', { name: /^Book Dec 1/ }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'BookSlot')?.body).toEqual({ id: 's1', rolePlayId: 'p1' });
    expect(screen.getByRole('alert')).toHaveTextContent('Somebody else was faster.');
  });
  it('is told that there is no time, and that nothing is lost by it', async () => {
    await renderPage(<Booking rolePlayId="p1" slot={null} />, { api: { FreeSlots: { freeSlots: { nodes: [], pageInfo: last } } } });
    expect(screen.getByText(/Any of your trainers may still take it/)).toBeVisible();
  });
  it('sees where they meet, and may give it back', async () => {
    const page = await renderPage(<Booking rolePlayId="p1" slot={slot()} />, { api: { GiveBackSlot: refuse('SLOT_STARTED') } });
    expect(screen.getByText('By call: https://call.example/kim')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Give this time back' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Give this time back' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'GiveBackSlot')?.body).toEqual({ id: 's1' });
  });
});
