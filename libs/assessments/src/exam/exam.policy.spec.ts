import { NOBODY, Role, stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { attemptsVisibleTo, examsVisibleTo } from './exam.policy';

const actor = (role: Role): Actor => ({ id: 'me', locale: 'en', memberships: [{ organisationId: 'ours', role }] });

it.each(Object.values(Role))('a %s is offered the exams of their provider or none', (role) => {
  expect(examsVisibleTo(actor(role))).toEqual([{ providerId: NOBODY }, ...(role === Role.TRAINEE ? [{ providerId: 'ours' }] : [])]);
});

it('an attempt is its own person\'s, whatever somebody else may be', () => {
  for (const role of Object.values(Role)) expect(attemptsVisibleTo(actor(role))).toEqual({ personId: 'me' });
  expect(attemptsVisibleTo(stranger())).toEqual({ personId: NOBODY });
});
