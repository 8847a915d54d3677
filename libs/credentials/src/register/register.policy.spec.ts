import { Role } from '@waymark/kernel';
import { canKeep, registersOf } from './register.policy';

const actor = (role: Role) => ({ id: 'a', locale: 'en' as const, memberships: [{ organisationId: 'b1', role }] });

describe('the register of a board', () => {
  it('is kept by its administrators alone', () => {
    expect(canKeep(actor(Role.ORG_ADMIN), 'b1')).toBe(true);
    expect(canKeep(actor(Role.ORG_ADMIN), 'b2')).toBe(false);
    expect(canKeep(actor(Role.REVIEWER), 'b1')).toBe(false);
  });
  it('is read by administrators and reviewers', () => {
    expect([Role.ORG_ADMIN, Role.REVIEWER, Role.PROGRAM_STAFF, Role.TRAINEE].map((role) => registersOf(actor(role)))).toEqual([['b1'], ['b1'], [], []]);
  });
});
