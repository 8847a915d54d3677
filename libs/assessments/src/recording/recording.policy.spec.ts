import { NOBODY, Role, stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In, Not } from 'typeorm';
import { canDelete, visibleTo } from './recording.policy';

const actor = (role: Role): Actor => ({ id: 'me', locale: 'en', memberships: [{ organisationId: 'ours', role }] });

it.each(Object.values(Role))('a %s hears their own recordings, and as a trainer those that were sent to the provider', (role) => {
  expect(visibleTo(actor(role))).toEqual([{ traineeId: 'me' }, { traineeId: Not('me'), organisationId: In(role === Role.TRAINER ? ['ours'] : []) }]);
});

it('a voice is taken away by its owner alone', () => {
  expect(canDelete(actor(Role.TRAINEE), { traineeId: 'me' })).toBe(true);
  for (const role of Object.values(Role)) expect(canDelete(actor(role), { traineeId: 'another' })).toBe(false);
  expect(canDelete(stranger(), { traineeId: NOBODY })).toBe(false);
});
