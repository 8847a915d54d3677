import { NOBODY, Role, stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In } from 'typeorm';
import { visibleTo as creditsVisibleTo } from '../credit/credit.policy';
import { visibleTo as draftsVisibleTo } from '../draft/draft.policy';
import { canPublish, canTeach, staffOf } from './course.policy';

const actor = (role: Role): Actor => ({ id: 'me', locale: 'en', memberships: [{ organisationId: 'ours', role }] });
const isStaff = (role: Role): boolean => role === Role.TRAINER || role === Role.ORG_ADMIN;

describe.each(Object.values(Role))('a %s', (role) => {
  it('publishes and teaches at their own provider, or not', () => {
    expect([canPublish(actor(role), 'ours'), canTeach(actor(role), 'ours')]).toEqual([isStaff(role), isStaff(role)]);
    expect([canPublish(actor(role), 'theirs'), canTeach(actor(role), 'theirs')]).toEqual([false, false]);
    expect(staffOf(actor(role))).toEqual(isStaff(role) ? ['ours'] : []);
  });

  it('sees the drafts of their own provider, or none: a draft holds the keys of its checks', () => {
    expect(draftsVisibleTo(actor(role))).toEqual({ course: { organisationId: In(isStaff(role) ? ['ours'] : []) } });
  });

  it('sees their own credit, and as staff what their provider gave', () => {
    expect(creditsVisibleTo(actor(role))).toEqual([{ personId: 'me' }, { organisationId: In(isStaff(role) ? ['ours'] : []) }]);
  });
});

it('a stranger sees neither', () => {
  expect(draftsVisibleTo(stranger())).toEqual({ course: { organisationId: In([]) } });
  expect(creditsVisibleTo(stranger())).toEqual([{ personId: NOBODY }, { organisationId: In([]) }]);
});
