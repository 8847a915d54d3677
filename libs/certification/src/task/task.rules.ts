import type { LocalDate } from '@waymark/kernel';
import { ApplicationStatus, isSendable } from '../application/application.rules';
import { FeeStatus } from '../fee/fee.rules';
import { STATEMENT_CODE } from '../statement/statement.rules';
import type { FactKind, NodeEvaluation, Requirement, Scheme, WhoActs } from '../scheme';

/** Few words, the same on every row. */
export enum TaskState {
  COMPLETED = 'COMPLETED',
  IN_PROGRESS = 'IN_PROGRESS',
  NOT_STARTED = 'NOT_STARTED',
  CANNOT_START_YET = 'CANNOT_START_YET',
  PROBLEM = 'PROBLEM',
}

/** What is done on the page of a task. */
export enum TaskKind {
  NAME = 'NAME',
  TRAINING = 'TRAINING',
  EXPERIENCE = 'EXPERIENCE',
  SUPERVISION = 'SUPERVISION',
  EXAM = 'EXAM',
  SKILL = 'SKILL',
  CREDENTIAL = 'CREDENTIAL',
  ATTESTATION = 'ATTESTATION',
  DOCUMENT = 'DOCUMENT',
  STATEMENT = 'STATEMENT',
  REFERENCE = 'REFERENCE',
  /** One of several ways, or several things together. */
  CHOICE = 'CHOICE',
  FEE = 'FEE',
  SEND = 'SEND',
}

export interface Task {
  /** Stands in the address of its page. */
  readonly id: string;
  readonly kind: TaskKind;
  readonly state: TaskState;
  /** Whose turn and since when; nothing where it is done or cannot start. */
  readonly whoseTurn: WhoActs | null;
  readonly since: LocalDate | null;
  /** The codes of the sentence or paper, where there is one. */
  readonly codes: readonly string[];
}

const kinds: Readonly<Record<FactKind, TaskKind>> = {
  training: TaskKind.TRAINING,
  experience: TaskKind.EXPERIENCE,
  supervision: TaskKind.SUPERVISION,
  exam: TaskKind.EXAM,
  skill: TaskKind.SKILL,
  attestation: TaskKind.ATTESTATION,
  document: TaskKind.DOCUMENT,
  reference: TaskKind.REFERENCE,
  credential: TaskKind.CREDENTIAL,
};

function codesOf(node: Requirement): string[] {
  const where: readonly { readonly field: string }[] = 'where' in node ? (node.where ?? []) : [];
  return where.flatMap((condition) => (condition.field === 'code' && 'in' in condition ? (condition.in as string[]) : []));
}

function kindOf(node: Requirement): TaskKind {
  if (codesOf(node).includes(STATEMENT_CODE)) return TaskKind.STATEMENT;
  if ('of' in node) return kinds[node.of];
  if (node.kind === 'ratio') return kinds[node.part.of];
  if (node.kind === 'cadence') return kinds[node.what.of];
  if (node.kind === 'exam') return TaskKind.EXAM;
  return node.kind === 'holds' ? TaskKind.CREDENTIAL : TaskKind.CHOICE;
}

export function stateOf({ status, counted, pending }: Pick<NodeEvaluation, 'status' | 'counted' | 'pending'>, hasProblem: boolean): TaskState {
  if (status === 'MET') return TaskState.COMPLETED;
  if (hasProblem) return TaskState.PROBLEM;
  return status === 'PENDING' || counted > 0 || pending > 0 ? TaskState.IN_PROGRESS : TaskState.NOT_STARTED;
}

const feeStates: Readonly<Record<FeeStatus, TaskState>> = {
  [FeeStatus.DUE]: TaskState.NOT_STARTED,
  [FeeStatus.WAIVER_ASKED]: TaskState.IN_PROGRESS,
  [FeeStatus.WAIVED]: TaskState.COMPLETED,
  [FeeStatus.WAIVER_REFUSED]: TaskState.PROBLEM,
  [FeeStatus.PAID]: TaskState.COMPLETED,
};

export interface FeeLine {
  readonly id: string;
  readonly status: FeeStatus;
  /** The day of its last step. */
  readonly since: LocalDate | null;
}

export interface TaskInput {
  readonly scheme: Scheme;
  readonly requirements: readonly NodeEvaluation[];
  readonly status: ApplicationStatus;
  readonly openedOn: LocalDate;
  readonly hasName: boolean;
  readonly fees: readonly FeeLine[];
  /** Codes of papers whose picture was sent back. */
  readonly refused: readonly string[];
  /** Somebody who was asked to speak for the applicant said no, or did not answer in time. */
  readonly hasLostReference: boolean;
}

function requirementTask(node: Requirement, input: TaskInput): Task[] {
  const evaluated = input.requirements.find(({ id }) => id === node.id);
  if (!evaluated) return [];
  const [kind, codes] = [kindOf(node), codesOf(node)];
  // What the board has to look at is ready on the applicant's side; the board sees nothing before it is sent.
  if (input.status === ApplicationStatus.OPEN && isSendable(evaluated)) return [{ id: node.id, kind, codes, state: TaskState.COMPLETED, whoseTurn: null, since: evaluated.since }];
  const hasProblem = codes.some((code) => input.refused.includes(code)) || (kind === TaskKind.REFERENCE && input.hasLostReference);
  return [{ id: node.id, kind, codes, state: stateOf(evaluated, hasProblem), whoseTurn: evaluated.whoseTurn, since: evaluated.since ?? input.openedOn }];
}

function feeTask({ id, status, since }: FeeLine, { openedOn, status: at }: TaskInput): Task {
  const isAsked = at === ApplicationStatus.OPEN && status === FeeStatus.WAIVER_ASKED;
  const state = isAsked ? TaskState.COMPLETED : feeStates[status];
  const turn = state === TaskState.IN_PROGRESS ? 'BOARD' : 'TRAINEE';
  return { id: `fee-${id}`, kind: TaskKind.FEE, codes: [id], state, whoseTurn: state === TaskState.COMPLETED ? null : turn, since: since ?? openedOn };
}

function nameTask({ hasName, openedOn }: TaskInput): Task {
  return { id: 'name', kind: TaskKind.NAME, codes: [], state: hasName ? TaskState.COMPLETED : TaskState.NOT_STARTED, whoseTurn: hasName ? null : 'TRAINEE', since: hasName ? null : openedOn };
}

function sendTask({ status, requirements, hasName }: TaskInput): Task {
  const unsent = hasName && requirements.every(isSendable) ? TaskState.NOT_STARTED : TaskState.CANNOT_START_YET;
  const state = status === ApplicationStatus.OPEN ? unsent : TaskState.COMPLETED;
  return { id: 'send', kind: TaskKind.SEND, codes: [], state, whoseTurn: state === TaskState.NOT_STARTED ? 'TRAINEE' : null, since: null };
}

/** Everything between a person and a certificate, one page each: what the record fills in, what they fill in, and the sending. */
export const tasksOf = (input: TaskInput): Task[] => [
  ...input.scheme.requirements.flatMap((node) => requirementTask(node, input)),
  nameTask(input),
  ...input.fees.map((fee) => feeTask(fee, input)),
  sendTask(input),
];
