import { counts } from '@waymark/credentials';
import type { CredentialStatus, PretendHolder, Verification, VerificationStatus } from '@waymark/credentials';

export const pretendBoard = '(TEST) Pretend Board';
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
  const words = { title: 'Pretend Certificate', boardName: pretendBoard, timeZone: 'UTC', schemeName: 'Pretend Rules', schemeVersion: 'T-1', evidence: [{ label: 'Training', value: '1:00 h' }], isDetailOpen: true };
  const credential = { id: code, number: `T-2026-00000${index + 1}`, code, holderName, ...term, ...words, events: [], sha256: null, replacedBy: status === 'superseded' ? 'T-2026-000001' : null };
  const conditions = status === 'conditional' ? { since: term.issuedOn, until: null, text: 'A pretend condition.' } : null;
  const publicReason = status === 'active' || conditions ? null : 'A pretend reason.';
  const standing = { status: status.toUpperCase() as CredentialStatus, since: status === 'expired' ? term.validUntil : term.issuedOn, publicReason, conditions };
  return { status, checkedAt: now, credential, standing };
}

/** One invented person for each standing. No board, number or code of them exists. */
export const testPeople = (now: Date): readonly Verification[] => people.map((person, index) => answer(person, index, now));

const normalised = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '');

export function testAnswer(typed: string, now: Date): Verification {
  return testPeople(now).find(({ credential }) => credential?.code === normalised(typed)) ?? { status: 'unknown', checkedAt: now, credential: null, standing: null };
}

/** Whose badge the pretend issuer signs; nobody for a code that is none of these. */
export function pretendHolder(typed: string, now: Date): PretendHolder | null {
  const index = people.findIndex(([code]) => code === normalised(typed));
  const credential = testPeople(now)[index]?.credential;
  return credential ? { ...credential, holderName: credential.holderName ?? '', index } : null;
}

/** The badges that are suspended, by their place in the list. */
export const pretendSuspended = (now: Date): number[] => testPeople(now).flatMap(({ status }, index) => (status === 'suspended' ? [index] : []));

/** The badges that count no more, suspended ones among them. One that ended says so itself. */
export const pretendEnded = (now: Date): number[] => testPeople(now).flatMap(({ status, standing }, index) => (status === 'expired' || counts(standing?.status ?? '') ? [] : [index]));
