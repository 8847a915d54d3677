import { NOBODY, Role, stranger } from '@waymark/kernel';
import { visibleTo } from './data-copy.policy';

it.each(Object.values(Role))('[M5] [PR7] a %s sees their own copies alone', (role) => {
  expect(visibleTo({ id: 'me', locale: 'en', memberships: [{ organisationId: 'o', role }] })).toEqual({ personId: 'me' });
});
it('[M5] a stranger sees none', () => {
  expect(visibleTo(stranger())).toEqual({ personId: NOBODY });
});
