import { Role, stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In } from 'typeorm';
import { programsOf, visibleTo } from './roster.policy';

const actor = (role: Role): Actor => ({ id: 'me', locale: 'en', memberships: [{ organisationId: 'program', role }] });

it.each(Object.values(Role))('a %s keeps the roster of their program, or none', (role) => {
  const programs = role === Role.PROGRAM_STAFF ? ['program'] : [];
  expect(programsOf(actor(role))).toEqual(programs);
  expect(visibleTo(actor(role))).toEqual({ organisationId: In(programs) });
});

it('a stranger sees no entry', () => {
  expect(visibleTo(stranger())).toEqual({ organisationId: In([]) });
});
