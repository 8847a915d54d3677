import { Role, stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { canAnswer } from './watch.policy';

const actor = (role: Role, organisationId = 'program'): Actor => ({ id: 'me', locale: 'en', memberships: [{ organisationId, role }] });
const waiting = { organisationId: 'program', raisedAt: null };
const raised = { organisationId: 'program', raisedAt: new Date('2026-11-30T15:00:00.000Z') };

it.each(Object.values(Role))('[G8] a %s answers, or not, a question that is new and one that waited', (role) => {
  const isStaff = role === Role.PROGRAM_STAFF;
  expect([canAnswer(actor(role), waiting), canAnswer(actor(role), raised)]).toEqual([isStaff, isStaff || role === Role.ORG_ADMIN]);
});

it('[G8] nobody of another program answers, and no stranger', () => {
  for (const other of [actor(Role.PROGRAM_STAFF, 'other'), actor(Role.ORG_ADMIN, 'other'), stranger()]) expect(canAnswer(other, raised)).toBe(false);
});
