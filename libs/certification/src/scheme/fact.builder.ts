import type { FactOf } from './fact.rules';

let last = 0;
const nextId = (): string => `fact-${String((last += 1)).padStart(5, '0')}`;
const confirmed = { on: '2026-03-02', state: 'CONFIRMED' } as const;

export const aTraining = (over: Partial<FactOf<'training'>> = {}): FactOf<'training'> =>
  ({ kind: 'training', id: nextId(), ...confirmed, minutes: 60, domain: 'ADVOCACY', topics: [], mode: 'SELF_PACED', provider: 'Harbor Learning', ...over }) as FactOf<'training'>;

export const anExperience = (over: Partial<FactOf<'experience'>> = {}): FactOf<'experience'> =>
  ({ kind: 'experience', id: nextId(), ...confirmed, minutes: 60, domain: 'RECOVERY_WELLNESS', activity: 'ONE_TO_ONE', ...over }) as FactOf<'experience'>;

export const aSupervision = (over: Partial<FactOf<'supervision'>> = {}): FactOf<'supervision'> =>
  ({ kind: 'supervision', id: nextId(), ...confirmed, minutes: 60, domain: 'RECOVERY_WELLNESS', activity: 'SUPERVISION_INDIVIDUAL', ...over }) as FactOf<'supervision'>;

export const anExam = (over: Partial<FactOf<'exam'>> = {}): FactOf<'exam'> =>
  ({ kind: 'exam', id: nextId(), ...confirmed, exam: 'ICRC_PR', form: 'A', passed: true, score: 560, attempt: 1, ...over }) as FactOf<'exam'>;

export const aSkill = (over: Partial<FactOf<'skill'>> = {}): FactOf<'skill'> =>
  ({ kind: 'skill', id: nextId(), ...confirmed, family: 'FIRST_MEETING', competencies: [], passed: true, ...over }) as FactOf<'skill'>;

export const aCredential = (over: Partial<FactOf<'credential'>> = {}): FactOf<'credential'> =>
  ({ kind: 'credential', id: nextId(), ...confirmed, scheme: 'icrc-pr', body: 'Harbor State Board', status: 'ACTIVE', ...over }) as FactOf<'credential'>;

export const anAttestation = (code: string, over: Partial<FactOf<'attestation'>> = {}): FactOf<'attestation'> =>
  ({ kind: 'attestation', id: nextId(), ...confirmed, code, version: '1', ...over }) as FactOf<'attestation'>;

export const aDocument = (code: string, over: Partial<FactOf<'document'>> = {}): FactOf<'document'> =>
  ({ kind: 'document', id: nextId(), ...confirmed, code, verifiedOn: confirmed.on, ...over }) as FactOf<'document'>;

export const aReference = (relation: string, over: Partial<FactOf<'reference'>> = {}): FactOf<'reference'> =>
  ({ kind: 'reference', id: nextId(), ...confirmed, relation, ...over }) as FactOf<'reference'>;
