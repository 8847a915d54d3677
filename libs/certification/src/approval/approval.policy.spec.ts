import { Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In } from 'typeorm';
import { canApply, canDecide, isOfProvider, visibleTo } from './approval.policy';

const actor = (role: Role, organisationId = 'here'): Actor => ({ id: 'me', locale: 'en', memberships: [{ organisationId, role }] });

it.each(Object.values(Role))('[M3] a %s sees, asks for and decides approvals by the role held there', (role) => {
  const teaches = role === Role.TRAINER || role === Role.ORG_ADMIN;
  const judges = role === Role.REVIEWER || role === Role.ORG_ADMIN;
  expect(visibleTo(actor(role))).toEqual([{ providerId: In(teaches ? ['here'] : []) }, { boardId: In(judges ? ['here'] : []) }]);
  expect(canApply(actor(role), 'here')).toBe(role === Role.ORG_ADMIN);
  expect(canDecide(actor(role), { boardId: 'here' })).toBe(role === Role.REVIEWER);
  expect(canDecide(actor(role), { boardId: 'elsewhere' })).toBe(false);
  expect(isOfProvider(actor(role), { providerId: 'here' })).toBe(true);
  expect(isOfProvider(actor(role), { providerId: 'elsewhere' })).toBe(false);
});
