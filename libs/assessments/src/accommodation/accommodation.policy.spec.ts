import { Role } from '@waymark/kernel';
import { canApprove, canSee } from './accommodation.policy';

const actor = (role: Role) => ({ id: 'p', locale: 'en' as const, memberships: [{ organisationId: 'o', role }] });

it.each(Object.values(Role))('[EX11] of the provider, %s sees their own, and only an admin those of others', (role) => {
  expect(canSee(actor(role), { personId: 'p', providerId: 'o' })).toBe(true);
  expect(canSee(actor(role), { personId: 'other', providerId: 'o' })).toBe(role === Role.ORG_ADMIN);
  expect(canSee(actor(role), { personId: 'other', providerId: 'elsewhere' })).toBe(false);
});
it.each(Object.values(Role))('is approved by an admin of that provider alone: %s', (role) => {
  expect(canApprove(actor(role), 'o')).toBe(role === Role.ORG_ADMIN);
  expect(canApprove(actor(role), 'other')).toBe(false);
});
