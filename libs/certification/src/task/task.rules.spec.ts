import { ApplicationStatus } from '../application/application.rules';
import { FeeStatus } from '../fee/fee.rules';
import { evaluate, schemes } from '../scheme';
import type { Fact, Scheme } from '../scheme';
import { aDocument, anAttestation, aReference, aTraining } from '../scheme/fact.builder';
import { stateOf, TaskKind, tasksOf, TaskState } from './task.rules';
import type { TaskInput } from './task.rules';

const scheme = schemes.find(({ id }) => id === 'harbor-coach') as Scheme;
const everything = (): Fact[] => [aTraining({ minutes: 120 }), aReference('SUPERVISOR'), aReference('COLLEAGUE'), aDocument('HIGH_SCHOOL'), aDocument('LIVED_EXPERIENCE_STATEMENT'), anAttestation('CODE_OF_ETHICS')];

function tasks(facts: readonly Fact[], with_: Partial<TaskInput> = {}) {
  const { requirements } = evaluate(scheme, facts, '2026-06-01');
  const due = { id: 'application', status: FeeStatus.DUE, since: null };
  return tasksOf({ scheme, requirements, status: ApplicationStatus.OPEN, openedOn: '2026-05-01', hasName: true, fees: [due], refused: [], hasLostReference: false, ...with_ });
}
const stateIn = (list: ReturnType<typeof tasks>) => Object.fromEntries(list.map(({ id, state }) => [id, state]));

it('[E3] lists every requirement, the name, the fee and the sending, each with the page that it is done on', () => {
  expect(tasks([]).map(({ id, kind }) => [id, kind])).toEqual([
    ['training', TaskKind.TRAINING], ['references', TaskKind.REFERENCE], ['high-school', TaskKind.DOCUMENT], ['statement', TaskKind.STATEMENT], ['code-of-ethics', TaskKind.ATTESTATION],
    ['name', TaskKind.NAME], ['fee-application', TaskKind.FEE], ['send', TaskKind.SEND],
  ]);
});

it('[E3] says whose turn it is and since when, and nobody’s once it is done', () => {
  const [training, references] = tasks([aTraining({ minutes: 120 })]);
  expect(training).toMatchObject({ state: 'COMPLETED', whoseTurn: null });
  expect(references).toMatchObject({ state: 'NOT_STARTED', whoseTurn: 'TRAINEE', since: '2026-05-01' });
});

it.each([
  [{ status: 'MET', counted: 1, pending: 0 }, TaskState.COMPLETED],
  [{ status: 'PENDING', counted: 0, pending: 1 }, TaskState.IN_PROGRESS],
  [{ status: 'MISSING', counted: 1, pending: 0 }, TaskState.IN_PROGRESS],
  [{ status: 'MISSING', counted: 0, pending: 1 }, TaskState.IN_PROGRESS],
  [{ status: 'MISSING', counted: 0, pending: 0 }, TaskState.NOT_STARTED],
] as const)('%j is %s', (node, state) => {
  expect(stateOf(node, false)).toBe(state);
  expect(stateOf(node, true)).toBe(node.status === 'MET' ? TaskState.COMPLETED : TaskState.PROBLEM);
});

it('names a problem where a picture was sent back, a person said no, or a waiver was refused', () => {
  const waiver = { id: 'application', status: FeeStatus.WAIVER_REFUSED, since: '2026-05-20' };
  expect(stateIn(tasks([], { refused: ['HIGH_SCHOOL'], hasLostReference: true, fees: [waiver] }))).toMatchObject({ references: 'PROBLEM', 'high-school': 'PROBLEM', 'fee-application': 'PROBLEM', training: 'NOT_STARTED' });
});

it.each([
  [FeeStatus.PAID, 'COMPLETED', null],
  [FeeStatus.WAIVED, 'COMPLETED', null],
  [FeeStatus.WAIVER_ASKED, 'IN_PROGRESS', 'BOARD'],
  [FeeStatus.DUE, 'NOT_STARTED', 'TRAINEE'],
])('a fee that is %s is %s, and the turn is %s', (status, state, whoseTurn) => {
  expect(tasks([], { status: ApplicationStatus.SENT, fees: [{ id: 'application', status, since: '2026-05-20' }] }).at(-2)).toMatchObject({ state, whoseTurn, since: '2026-05-20' });
});

it('can be sent once all is done but what only the board can do, and not without a name', () => {
  const waiting = everything().map((fact): Fact => (fact.kind === 'document' ? { ...fact, state: 'PENDING', awaits: 'BOARD' } : fact));
  const sending = (facts: readonly Fact[], with_ = {}) => stateIn(tasks(facts, with_))['send'];
  expect([sending([]), sending(everything()), sending(waiting), sending(everything(), { hasName: false })]).toEqual(['CANNOT_START_YET', 'NOT_STARTED', 'NOT_STARTED', 'CANNOT_START_YET']);
  expect(sending(everything(), { status: ApplicationStatus.SENT })).toBe('COMPLETED');
  expect(stateIn(tasks([], { hasName: false }))['name']).toBe('NOT_STARTED');
});

it('what only waits for the board is ready while the application is open, and with the board once it is sent', () => {
  const shown: Fact[] = [{ ...aDocument('HIGH_SCHOOL'), state: 'PENDING', awaits: 'BOARD' }];
  const asked = [{ id: 'application', status: FeeStatus.WAIVER_ASKED, since: '2026-05-20' }];
  expect(stateIn(tasks(shown, { fees: asked }))).toMatchObject({ 'high-school': 'COMPLETED', 'fee-application': 'COMPLETED' });
  expect(stateIn(tasks(shown, { fees: asked, status: ApplicationStatus.SENT }))).toMatchObject({ 'high-school': 'IN_PROGRESS', 'fee-application': 'IN_PROGRESS' });
});
