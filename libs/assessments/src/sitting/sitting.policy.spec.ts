import { Role } from '@waymark/kernel';
import { In } from 'typeorm';
import { canProctor, proctoredVisibleTo } from './sitting.policy';

const actor = (...roles: Role[]) => ({ id: 'p', locale: 'en' as const, memberships: roles.map((role) => ({ organisationId: 'o', role })) });

it.each(Object.values(Role))('an exam is watched by trainers and admins of the provider: %s', (role) => {
  const may = role === Role.TRAINER || role === Role.ORG_ADMIN;
  expect(canProctor(actor(role), 'o')).toBe(may);
  expect(canProctor(actor(role), 'other')).toBe(false);
  expect(proctoredVisibleTo(actor(role))).toEqual({ providerId: In(may ? ['o'] : []) });
});
it('is not watched by who may sit it', () => {
  expect(canProctor(actor(Role.TRAINER, Role.TRAINEE), 'o')).toBe(false);
});
