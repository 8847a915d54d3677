import type { CredentialStatus, Verification, VerificationStatus } from '@waymark/credentials';

const board = '(TEST) Pretend Board';
const people: readonly (readonly [code: string, status: Exclude<VerificationStatus, 'unknown' | 'unchecked'>, name: string])[] = [
  ['TESTACTV22222222', 'active', 'Test Active'],
  ['TESTEXPR22222222', 'expired', 'Test Ended'],
  ['TESTSUSP22222222', 'suspended', 'Test Suspended'],
  ['TESTREVK22222222', 'revoked', 'Test Revoked'],
  ['TESTSUPR22222222', 'superseded', 'Test Replaced'],
  ['TESTCOND22222222', 'conditional', 'Test Conditional'],
];

function answer([code, status, holderName]: (typeof people)[number], index: number, now: Date): Verification {
  const term = { issuedOn: '2026-01-01', validUntil: status === 'expired' ? '2026-06-30' : '2099-12-31' };
  const words = { title: 'Pretend Certificate', boardName: board, timeZone: 'UTC', schemeName: 'Pretend Rules', schemeVersion: 'T-1', evidence: [{ label: 'Training', value: '1:00 h' }], isDetailOpen: true };
  const credential = { id: code, number: `T-2026-00000${index + 1}`, code, holderName, ...term, ...words, events: [], sha256: null, replacedBy: status === 'superseded' ? 'T-2026-000001' : null };
  const conditions = status === 'conditional' ? { since: term.issuedOn, until: null, text: 'A pretend condition.' } : null;
  const publicReason = status === 'active' || conditions ? null : 'A pretend reason.';
  const standing = { status: status.toUpperCase() as CredentialStatus, since: status === 'expired' ? term.validUntil : term.issuedOn, publicReason, conditions };
  return { status, checkedAt: now, credential, standing };
}

/** One invented person for each standing. No board, number or code of them exists. */
export const testPeople = (now: Date): readonly Verification[] => people.map((person, index) => answer(person, index, now));

export function testAnswer(typed: string, now: Date): Verification {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return testPeople(now).find(({ credential }) => credential?.code === code) ?? { status: 'unknown', checkedAt: now, credential: null, standing: null };
}
