import { Role, stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In } from 'typeorm';
import { canDraft, hasWritten, visibleTo } from './scheme-draft.policy';

const actor = (role: Role): Actor => ({ id: 'me', locale: 'en', memberships: [{ organisationId: 'board', role }] });

it.each(Object.values(Role))('a %s works on the rules of a board as its reviewer or admin only', (role) => {
  const works = role === Role.REVIEWER || role === Role.ORG_ADMIN;
  expect(visibleTo(actor(role))).toEqual({ boardId: In(works ? ['board'] : []) });
  expect(canDraft(actor(role), 'board')).toBe(works);
  expect(canDraft(actor(role), 'another board')).toBe(false);
});

it('[M2] tells who wrote a part of a draft', () => {
  expect(hasWritten(actor(Role.REVIEWER), { editors: ['somebody', 'me'] })).toBe(true);
  expect(hasWritten(actor(Role.REVIEWER), { editors: ['somebody'] })).toBe(false);
  expect(hasWritten(stranger(), { editors: [] })).toBe(false);
});
