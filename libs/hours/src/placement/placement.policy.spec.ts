import { NOBODY, Role, stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { canOpen, visibleTo } from './placement.policy';

const actor = (role: Role, organisationId = 'site'): Actor => ({ id: 'me', locale: 'en', memberships: [{ role, organisationId }] });

describe('a placement is seen', () => {
  it('by its trainee, its supervisor while they hold the role there, and the admins of the site', () => {
    expect(visibleTo(actor(Role.TRAINEE))).toEqual([{ traineeId: 'me' }]);
    expect(visibleTo(actor(Role.SUPERVISOR))).toEqual([{ traineeId: 'me' }, { supervisorId: 'me', organisationId: 'site' }]);
    expect(visibleTo(actor(Role.ORG_ADMIN))).toEqual([{ traineeId: 'me' }, { organisationId: 'site' }]);
  });

  it('by no stranger', () => {
    expect(visibleTo(stranger())).toEqual([{ traineeId: NOBODY }]);
  });
});

describe('a placement is opened', () => {
  const own = { organisationId: 'site', supervisorId: 'me' };
  const ofAnother = { organisationId: 'site', supervisorId: 'another' };
  it.each(Object.values(Role))('by a %s of the site', (role) => {
    expect(canOpen(actor(role), own)).toBe(role === Role.SUPERVISOR || role === Role.ORG_ADMIN);
    expect(canOpen(actor(role), ofAnother)).toBe(role === Role.ORG_ADMIN);
    expect(canOpen(actor(role, 'elsewhere'), own)).toBe(false);
  });
});
