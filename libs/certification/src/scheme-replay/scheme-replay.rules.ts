import { LEAST_PEOPLE, must } from '@waymark/kernel';
import { ApplicationStatus } from '../application/application.rules';
import type { Outcome } from '../scheme/evaluation.rules';
import type { DraftProblem } from '../scheme-draft/draft-problem.rules';

export const schemeReplayErrorCodes = ['SCHEME_IMPOSSIBLE'] as const;

export enum SchemeReplayStatus {
  RUNNING = 'RUNNING',
  DONE = 'DONE',
}

/** Where an application stands: the board knows by name only what was sent to it. */
export enum SchemeReplayStage {
  FILLING_IN = 'FILLING_IN',
  WITH_BOARD = 'WITH_BOARD',
  DECIDED = 'DECIDED',
}

export enum SchemeReplayChange {
  GAINS = 'GAINS',
  LOSES = 'LOSES',
}

const { OPEN, ISSUED, DENIED, WITHDRAWN } = ApplicationStatus;

/** Whoever withdrew asks for nothing. */
export const unasked: readonly ApplicationStatus[] = [WITHDRAWN];

export function stageOf(status: ApplicationStatus): SchemeReplayStage {
  if (status === OPEN) return SchemeReplayStage.FILLING_IN;
  return status === ISSUED || status === DENIED ? SchemeReplayStage.DECIDED : SchemeReplayStage.WITH_BOARD;
}

export interface RequirementChange {
  readonly id: string;
  readonly change: SchemeReplayChange;
}

export interface Replayed {
  /** Nothing where both versions come to the same. */
  readonly change: SchemeReplayChange | null;
  readonly requirements: readonly RequirementChange[];
}

function changeOf(before: boolean, after: boolean): SchemeReplayChange | null {
  if (before === after) return null;
  return after ? SchemeReplayChange.GAINS : SchemeReplayChange.LOSES;
}

/** What is not asked for is nothing that anybody lacks. */
const isMet = ({ requirements }: Outcome, id: string): boolean => requirements.find((node) => node.id === id)?.met ?? true;

/** The same person on the same day, under the version in force and under the draft: as a whole, and requirement by requirement. */
export function compare(before: Outcome, after: Outcome): Replayed {
  const ids = [...new Set([...after.requirements, ...before.requirements].map(({ id }) => id))];
  const requirements = ids.flatMap((id) => {
    const change = changeOf(isMet(before, id), isMet(after, id));
    return change ? [{ id, change }] : [];
  });
  return { change: changeOf(before.met, after.met), requirements };
}

/** What somebody has not sent yet is told of groups only: of fewer than three people no number. */
export const toldCount = (stage: SchemeReplayStage, people: number): number | null => (stage === SchemeReplayStage.FILLING_IN && people > 0 && people < LEAST_PEOPLE ? null : people);

/** Refused with every reason. */
export function checkPossible(problems: readonly DraftProblem[]): void {
  must(problems.length === 0, 'SCHEME_IMPOSSIBLE', { problems: problems.map(({ code, lineId, field }) => ({ code, lineId, field })) });
}
