import type { FeeStateFragment, OwnCaseFragment, PaperStateFragment, ReferenceLineFragment, StatementStateFragment, TaskLineFragment } from '../../../graphql/generated/graphql';
import { anApplication, aRequirement, missingExam, waitingHours } from '../certification.builder';

export const aTask = (with_: Partial<TaskLineFragment> = {}): TaskLineFragment => ({ id: 'training', kind: 'TRAINING', state: 'COMPLETED', whoseTurn: null, since: '2026-11-02', codes: [], ...with_ });

export const aFee = (with_: Partial<FeeStateFragment> = {}): FeeStateFragment => ({ id: 'application', name: 'Application fee', cents: 4000, source: 'Rule 9', status: 'DUE', viewerSteps: ['ASK_WAIVER'], entries: [], ...with_ });

export const aPaper = (with_: Partial<PaperStateFragment> = {}): PaperStateFragment => ({ code: 'HIGH_SCHOOL', name: 'School diploma or GED', canAdd: true, canVerify: false, documents: [], ...with_ });

export const aPhotoRow = (with_: Partial<PaperStateFragment['documents'][number]> = {}): PaperStateFragment['documents'][number] => ({
  id: 'd1', status: 'WAITING', addedAt: '2026-11-20T15:00:00.000Z', decidedAt: null, reason: null, deleteOn: null, deletedAt: null, decidedBy: null, ...with_,
});

export const aStatement = (with_: Partial<StatementStateFragment> = {}): StatementStateFragment => ({
  words: 0, mostWords: 250, text: null, writtenAt: null, erasedAt: null, readers: [], readings: [], viewerCan: { write: true, erase: false, read: false, nameReaders: false }, ...with_,
});

export const aReference = (with_: Partial<ReferenceLineFragment> = {}): ReferenceLineFragment => ({
  id: 'r1', name: 'Sam Whitaker', relation: 'SUPERVISOR', email: 'sam@clinic.example', status: 'WAITING', askedAt: '2026-11-12T15:00:00.000Z', lastMailAt: '2026-11-12T15:00:00.000Z', expiresAt: '2026-12-03T15:00:00.000Z', answeredAt: null, bouncedAt: null, answer: null, ...with_,
});

const requirements = [
  aRequirement(),
  waitingHours,
  missingExam,
  aRequirement({ id: 'references', name: 'Two people speak for you', status: 'MISSING', unit: 'COUNT', counted: 1, required: 2, missing: 1, whoseTurn: 'TRAINEE', factIds: [] }),
  aRequirement({ id: 'high-school', name: 'School diploma or GED', status: 'MISSING', unit: 'COUNT', counted: 0, required: 1, missing: 1, whoseTurn: 'TRAINEE', factIds: [] }),
  aRequirement({ id: 'statement', name: 'A few words on lived experience', status: 'MISSING', unit: 'COUNT', counted: 0, required: 1, missing: 1, whoseTurn: 'TRAINEE', factIds: [] }),
  aRequirement({ id: 'code-of-ethics', name: 'Code of ethics signed', status: 'MISSING', unit: 'COUNT', counted: 0, required: 1, missing: 1, whoseTurn: 'TRAINEE', factIds: [] }),
];

export const ownTasks: TaskLineFragment[] = [
  aTask(),
  aTask({ id: 'experience', kind: 'EXPERIENCE', state: 'IN_PROGRESS', whoseTurn: 'SUPERVISOR', since: '2026-11-20' }),
  aTask({ id: 'exam', kind: 'EXAM', state: 'NOT_STARTED', whoseTurn: 'TRAINEE', since: '2026-11-01' }),
  aTask({ id: 'references', kind: 'REFERENCE', state: 'IN_PROGRESS', whoseTurn: 'REFEREE', since: '2026-11-12' }),
  aTask({ id: 'high-school', kind: 'DOCUMENT', state: 'PROBLEM', whoseTurn: 'TRAINEE', since: '2026-11-20', codes: ['HIGH_SCHOOL'] }),
  aTask({ id: 'statement', kind: 'STATEMENT', state: 'NOT_STARTED', whoseTurn: 'TRAINEE', since: '2026-11-01', codes: ['LIVED_EXPERIENCE_STATEMENT'] }),
  aTask({ id: 'code-of-ethics', kind: 'ATTESTATION', state: 'NOT_STARTED', whoseTurn: 'TRAINEE', since: '2026-11-01', codes: ['CODE_OF_ETHICS'] }),
  aTask({ id: 'name', kind: 'NAME', since: null }),
  aTask({ id: 'fee-application', kind: 'FEE', state: 'NOT_STARTED', whoseTurn: 'TRAINEE', since: '2026-11-01', codes: ['application'] }),
  aTask({ id: 'send', kind: 'SEND', state: 'CANNOT_START_YET', since: null }),
];

export const anOwnCase = (with_: Partial<OwnCaseFragment> = {}): OwnCaseFragment => ({ ...anApplication({ requirements }), tasks: ownTasks, fees: [aFee()], documents: [aPaper()], statement: aStatement(), canAskReference: true, references: [], transfer: null, ...with_ });
