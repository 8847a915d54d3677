import { addDays } from '@waymark/kernel';
import type { InBoth, LocalDate, Minutes } from '@waymark/kernel';
import { evaluateNode, momentOf } from './evaluate.rules';
import type { Moment, NodeEvaluation, Status } from './evaluation.rules';
import type { Fact, WhoActs } from './fact.rules';
import { anHourAWeek, EXTRA, firstDay } from './forecast.rules';
import { inForce } from './in-force.rules';
import { future, HORIZON, paceDays } from './projection.rules';
import type { Future } from './projection.rules';
import { factRecord } from './record.rules';
import type { Floor, Requirement, Sum } from './requirement.rules';
import type { Scheme } from './scheme.rules';
import { evaluateStages } from './stage.rules';
import { takesOf } from './take.rules';

/** What would bring a requirement forward. */
export type Lever =
  /** Somebody confirms what waits. */
  | { readonly kind: 'CONFIRM'; readonly who: WhoActs; readonly minutes: Minutes | null }
  /** So many minutes more each week; `part` names the floor that is slowest. */
  | { readonly kind: 'MORE'; readonly minutesAWeek: Minutes; readonly on: LocalDate; readonly part: InBoth | null }
  /** It depends on no pace: it is done in one go, from a day on. */
  | { readonly kind: 'DO'; readonly who: WhoActs; readonly from: LocalDate; readonly mustRetrain: boolean };

export interface PlanLine {
  readonly id: string;
  readonly name: InBoth;
  readonly status: Status;
  /** The day since which it is met, or on which it will be at the present pace; null where no pace says so. */
  readonly on: LocalDate | null;
  /** Counted at present; null where nothing is counted by time. */
  readonly minutesAWeek: Minutes | null;
  readonly levers: readonly Lever[];
  /** The last day on which it helps, and why; null without one. */
  readonly deadline: Deadline | null;
  readonly isLate: boolean;
  readonly children: readonly PlanLine[];
}
export interface Deadline {
  readonly on: LocalDate;
  readonly name: InBoth;
}
export interface Plan {
  /** The day on which everything is met at the present pace; null while something has no date. */
  readonly on: LocalDate | null;
  readonly lines: readonly PlanLine[];
}

interface Given extends Moment {
  readonly facts: readonly Fact[];
  readonly ahead: Future;
  readonly stageEnd: Deadline | null;
}

function paceOf(node: Sum, { facts, asOf, openedOn }: Given): Minutes {
  const days = paceDays(facts, asOf);
  const { confirmed, pending } = takesOf(node, factRecord(facts, { asOf, openedOn }));
  const recent = [...confirmed, ...pending].filter(({ fact }) => fact.on > addDays(asOf, -days));
  return Math.round((recent.reduce((sum, { minutes }) => sum + minutes, 0) * 7) / days);
}

/** The floor that is still short the day before everything is there. */
function slowest(node: Sum, on: LocalDate | null, { asOf, ahead }: Given): Floor | undefined {
  const floors: readonly Floor[] = node.floors ?? [];
  const short = evaluateNode(node, ahead.on(addDays(on ?? addDays(asOf, HORIZON), -1))).parts.find((part) => part.kind === 'floor' && part.missing > 0);
  return floors.find(({ id }) => id === short?.id);
}

function moreOf(node: Sum, on: LocalDate | null, given: Given): Lever[] {
  const part = slowest(node, on, given);
  const faster = firstDay(node, given.ahead.plus(anHourAWeek(node, part, given.asOf)), given.asOf);
  const helps = faster !== null && (on === null || faster < on);
  return helps ? [{ kind: 'MORE', minutesAWeek: EXTRA, on: faster, part: part?.name ?? null }] : [];
}

function confirmOf({ pending, unit, whoseTurn, status }: NodeEvaluation): Lever[] {
  if (pending === 0) return [];
  return [{ kind: 'CONFIRM', who: status === 'PENDING' && whoseTurn ? whoseTurn : 'SUPERVISOR', minutes: unit === 'MINUTES' ? pending : null }];
}

type Line = Pick<PlanLine, 'on' | 'minutesAWeek' | 'levers' | 'children'>;

/** What grows with time goes on at the present pace. */
function paced(node: Requirement, found: NodeEvaluation, given: Given): Line {
  const on = found.status === 'PENDING' ? null : firstDay(node, given.ahead, given.asOf);
  const more = node.kind === 'sum' && found.status === 'MISSING' ? moreOf(node, on, given) : [];
  return { on, minutesAWeek: node.kind === 'sum' ? paceOf(node, given) : null, levers: [...confirmOf(found), ...more], children: [] };
}

function atOnce(found: NodeEvaluation, { asOf }: Given): Line {
  const next = [found, ...found.parts].find((part) => part.attempt !== undefined)?.attempt;
  const isWaiting = found.status === 'PENDING';
  const doIt: Lever = { kind: 'DO', who: found.whoseTurn ?? 'TRAINEE', from: next?.from ?? asOf, mustRetrain: next?.mustRetrain ?? false };
  return { on: null, minutesAWeek: null, levers: isWaiting ? confirmOf(found) : [doIt], children: [] };
}

/** The day on which enough of them are met. */
function nth(days: readonly (LocalDate | null)[], count: number): LocalDate | null {
  return days.filter((day) => day !== null).sort()[count - 1] ?? null;
}

function grouped(children: readonly Requirement[], found: NodeEvaluation, given: Given): Line {
  const lines = children.flatMap((child, index) => (found.parts[index] ? [lineOf(child, found.parts[index], given)] : []));
  return { on: nth(lines.map((line) => line.on), found.required), minutesAWeek: null, levers: [], children: lines };
}

function comingOf(node: Requirement, found: NodeEvaluation, given: Given): Line {
  if ('children' in node) return grouped(node.children, found, given);
  return node.kind === 'sum' || node.kind === 'ratio' || node.kind === 'cadence' ? paced(node, found, given) : atOnce(found, given);
}

/** The last day on which an exam may be taken. */
function windowOf(node: Requirement, found: NodeEvaluation): Deadline | null {
  const last = [found, ...found.parts].map((part) => part.attempt?.until ?? null).find((day) => day !== null);
  return node.kind === 'exam' && last !== undefined && node.attempts ? { on: last, name: node.attempts.name } : null;
}

const examsIn = (node: Requirement): readonly Requirement[] => ('children' in node ? node.children.flatMap(examsIn) : node.kind === 'exam' ? [node] : []);

/** Does any exam of the scheme have a last day that is counted from something? */
export const hasExamWindow = ({ requirements }: Scheme): boolean => requirements.flatMap(examsIn).some((node) => node.kind === 'exam' && node.attempts?.since !== undefined);

/** The last days of exams that are not passed yet. */
export function examWindows(scheme: Scheme, facts: readonly Fact[], at: LocalDate | Moment): Deadline[] {
  const moment = momentOf(at);
  const record = factRecord(facts, moment);
  const open = inForce(scheme.requirements, moment.openedOn).flatMap(examsIn).map((node) => ({ node, found: evaluateNode(node, record) }));
  return open.flatMap(({ node, found }) => (found.met ? [] : (windowOf(node, found) ?? [])));
}

const deadlineOf = (node: Requirement, found: NodeEvaluation, { stageEnd }: Given): Deadline | null => windowOf(node, found) ?? stageEnd;

/** What no pace reaches comes too late; what is done in one go can still be done today. */
function isTooLate({ on, minutesAWeek }: Line, deadline: Deadline | null, { asOf }: Given): boolean {
  const expected = on ?? (minutesAWeek === null ? asOf : '9999-12-31');
  return deadline !== null && expected > deadline.on;
}

function lineOf(node: Requirement, found: NodeEvaluation, given: Given): PlanLine {
  const { id, name, status } = found;
  if (found.met) return { id, name, status, on: found.since, minutesAWeek: null, levers: [], deadline: null, isLate: false, children: [] };
  const line = comingOf(node, found, given);
  const deadline = deadlineOf(node, found, given);
  return { id, name, status, ...line, deadline, isLate: status === 'MISSING' && isTooLate(line, deadline, given) };
}

/** While a stage is held, the full credential must be reached before its last possible day. */
function stageEndOf(scheme: Scheme, facts: readonly Fact[], moment: Moment): Deadline | null {
  const live = evaluateStages(scheme, facts, moment).filter(({ held }) => held?.isLive).at(-1);
  const on = live?.held?.atMostUntil;
  return live && on ? { on, name: live.stage.name } : null;
}

/** For each requirement the day on which it will be met at the present pace, and what would bring it forward. */
export function planOf(scheme: Scheme, facts: readonly Fact[], at: LocalDate | Moment): Plan {
  const moment = momentOf(at);
  const record = factRecord(facts, moment);
  const given: Given = { ...moment, facts, ahead: future(facts, moment), stageEnd: stageEndOf(scheme, facts, moment) };
  const lines = inForce(scheme.requirements, moment.openedOn).map((node) => lineOf(node, evaluateNode(node, record), given));
  return { on: nth(lines.map((line) => line.on), lines.length), lines };
}
