import { Role, stranger } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In } from 'typeorm';
import { bankVisibleTo, canAuthor } from './item.policy';

const actor = (...memberships: Actor['memberships']): Actor => ({ id: 'me', locale: 'en', memberships });
const at = (organisationId: string, role: Role) => ({ organisationId, role });

it.each(Object.values(Role))('a %s writes questions of their provider or not', (role) => {
  expect(canAuthor(actor(at('ours', role)), 'ours')).toBe(role === Role.TRAINER || role === Role.ORG_ADMIN);
  expect(canAuthor(actor(at('theirs', role)), 'ours')).toBe(false);
});

it('nobody reads the key of an exam that they may sit, also as a trainer or an administrator', () => {
  for (const role of [Role.TRAINER, Role.ORG_ADMIN]) {
    const both = actor(at('ours', role), at('ours', Role.TRAINEE), at('theirs', role));
    expect(canAuthor(both, 'ours')).toBe(false);
    expect(bankVisibleTo(both)).toEqual({ providerId: In(['theirs']) });
  }
});

it('a stranger sees no question', () => {
  expect(bankVisibleTo(stranger())).toEqual({ providerId: In([]) });
});
