import { Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { canAdminister } from './organisation.policy';

const actor = (role: Role, organisationId: string): Actor => ({ id: 'somebody', locale: 'en', memberships: [{ role, organisationId }] });

describe('an organisation is administered', () => {
  it('by its own admins and those of the platform', () => {
    expect(canAdminister(actor(Role.ORG_ADMIN, 'site'), 'site')).toBe(true);
    expect(canAdminister(actor(Role.PLATFORM_ADMIN, 'platform'), 'site')).toBe(true);
  });
  it.each(Object.values(Role).filter((role) => role !== Role.PLATFORM_ADMIN))('by no %s of another organisation', (role) => {
    expect(canAdminister(actor(role, 'elsewhere'), 'site')).toBe(false);
  });
  it.each(Object.values(Role).filter((role) => role !== Role.PLATFORM_ADMIN && role !== Role.ORG_ADMIN))('by no %s of its own', (role) => {
    expect(canAdminister(actor(role, 'site'), 'site')).toBe(false);
  });
});
