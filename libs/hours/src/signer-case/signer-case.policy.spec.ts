import { Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { canAnswer, canNameAnother, canWithdraw } from './signer-case.policy';
import { SignerCaseState } from './signer-case.rules';

const someone = (id: string, role?: Role, organisationId = 'site'): Actor => ({ id, locale: 'en', memberships: role ? [{ organisationId, role }] : [] }) as unknown as Actor;
const about = (state: SignerCaseState) => ({ traineeId: 'ana', organisationId: 'site', state });

describe('[D10] who may do what in a case', () => {
  it.each(Object.values(SignerCaseState))('in %s: the trainee takes it back, the site answers, and nobody else does either', (state) => {
    const isOpen = ['WITH_SITE', 'WITH_SIGNER', 'WITH_TRAINEE'].includes(state);
    expect(canWithdraw(someone('ana'), about(state))).toBe(isOpen);
    expect(canNameAnother(someone('ana'), about(state))).toBe(state === SignerCaseState.WITH_TRAINEE);
    for (const role of [Role.ORG_ADMIN, Role.PROGRAM_STAFF]) {
      expect(canAnswer(someone('lena', role), about(state))).toBe(isOpen);
      expect(canAnswer(someone('ana', role), about(state))).toBe(false);
      expect(canAnswer(someone('lena', role, 'elsewhere'), about(state))).toBe(false);
      expect(canWithdraw(someone('lena', role), about(state))).toBe(false);
    }
    for (const role of [Role.SUPERVISOR, Role.TRAINER, Role.REVIEWER]) expect(canAnswer(someone('sam', role), about(state))).toBe(false);
  });
});
