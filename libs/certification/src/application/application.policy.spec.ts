import { NOBODY, Role, stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In, IsNull, Not } from 'typeorm';
import { canReview, canSeeNames, visibleTo } from './application.policy';

const actor = (role: Role, organisationId = 'board'): Actor => ({ id: 'me', locale: 'en', memberships: [{ organisationId, role }] });

it.each(Object.values(Role))('a %s sees their own application, and as a reviewer what was sent to their board', (role) => {
  expect(visibleTo(actor(role))).toEqual([{ applicantId: 'me' }, { boardId: In(role === Role.REVIEWER ? ['board'] : []), sentAt: Not(IsNull()) }]);
});

it('a stranger sees none', () => {
  expect(visibleTo(stranger())).toEqual([{ applicantId: NOBODY }, { boardId: In([]), sentAt: Not(IsNull()) }]);
});

it.each(Object.values(Role))('a %s of the board reviews an application or not, and never their own', (role) => {
  expect(canReview(actor(role), { applicantId: 'another', boardId: 'board' })).toBe(role === Role.REVIEWER);
  expect(canReview(actor(role), { applicantId: 'me', boardId: 'board' })).toBe(false);
  expect(canReview(actor(role, 'elsewhere'), { applicantId: 'another', boardId: 'board' })).toBe(false);
});

it.each(Object.values(Role))('[F6] a %s sees the legal name of an applicant as a reviewer of the board that decides, and their own', (role) => {
  expect(canSeeNames(actor(role), { applicantId: 'another', boardId: 'board' })).toBe(role === Role.REVIEWER);
  expect(canSeeNames(actor(role, 'elsewhere'), { applicantId: 'another', boardId: 'board' })).toBe(false);
  expect(canSeeNames(actor(role, 'elsewhere'), { applicantId: 'me', boardId: 'board' })).toBe(true);
});
