import { NOBODY, Role, stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { canNameAlternate, canNameSupervisor, canOpen, visibleTo } from './placement.policy';

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
  const own = { organisationId: 'site', supervisorId: 'me', traineeId: 'trainee' };
  const ofAnother = { ...own, supervisorId: 'another' };
  it.each(Object.values(Role))('by a %s of the site', (role) => {
    expect(canOpen(actor(role), own)).toBe(role === Role.SUPERVISOR || role === Role.ORG_ADMIN);
    expect(canOpen(actor(role), ofAnother)).toBe(role === Role.ORG_ADMIN);
    expect(canOpen(actor(role, 'elsewhere'), own)).toBe(false);
  });
  it('[D3] by the trainee, under somebody without an account alone', () => {
    const mine = { organisationId: 'site', traineeId: 'me' };
    expect(canOpen(actor(Role.TRAINEE), { ...mine, supervisorId: null })).toBe(true);
    expect(canOpen(actor(Role.TRAINEE), { ...mine, supervisorId: 'another' })).toBe(false);
    expect(canOpen(actor(Role.TRAINEE), { ...mine, supervisorId: null, traineeId: 'another' })).toBe(false);
  });
});

describe('who signs without an account is named', () => {
  const mine = { organisationId: 'elsewhere', traineeId: 'me' };
  it('by an admin of the site, and by the trainee where nobody with an account supervises', () => {
    const [free, taken] = [{ ...mine, supervisorId: null }, { ...mine, supervisorId: 'another' }];
    expect([canNameSupervisor(actor(Role.TRAINEE), free), canNameSupervisor(actor(Role.TRAINEE), taken)]).toEqual([true, false]);
    expect([canNameSupervisor(actor(Role.ORG_ADMIN, 'elsewhere'), taken), canNameSupervisor(actor(Role.ORG_ADMIN), { ...taken, traineeId: 'another' })]).toEqual([true, false]);
    expect([canNameAlternate(actor(Role.TRAINEE), taken), canNameAlternate(actor(Role.SUPERVISOR, 'elsewhere'), { ...taken, traineeId: 'another' })]).toEqual([true, false]);
  });
});
