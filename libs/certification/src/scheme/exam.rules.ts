import type { Attempt, Judged } from './attempt.rules';
import { hasFailed, judge, nextAttempt } from './attempt.rules';
import type { FactRecord, NextAttempt, NodeEvaluation } from './evaluation.rules';
import { statusOf } from './evaluation.rules';
import type { Fact } from './fact.rules';
import { sinceOf } from './fact.rules';
import { longestHolder, notCounted, select, sortOut } from './record.rules';
import type { Exam, ExamPart } from './requirement.rules';
import { lookBackDay } from './window.rules';

const isExam = (fact: Fact): fact is Attempt => fact.kind === 'exam';
const inOrder = (a: Attempt, b: Attempt): number => (a.on === b.on ? a.attempt - b.attempt : Number(a.on > b.on) * 2 - 1);

const passes = ({ passMark }: ExamPart): ((attempt: Attempt) => boolean) => (attempt) => attempt.passed && (passMark === undefined || attempt.score >= passMark);

const earliest = (attempts: readonly Attempt[]): string | null => attempts.map(sinceOf).sort()[0] ?? null;

function nextOf(node: Exam, judged: readonly Judged[], given: { part: ExamPart; record: FactRecord }): NextAttempt {
  const counted = judged.filter(({ refused }) => !refused).map(({ attempt }) => attempt);
  return nextAttempt(node, { counted, failed: counted.filter((attempt) => hasFailed(attempt, passes(given.part))) }, given.record);
}

function readPart(node: Exam, part: ExamPart, record: FactRecord): NodeEvaluation {
  const facts = select(record, { of: 'exam', where: [{ field: 'exam', in: part.exam }] }).filter(isExam).sort(inOrder);
  const { confirmed, pending, refused } = sortOut(facts, record.asOf, () => undefined);
  const judged = judge(node, [...confirmed, ...pending].sort(inOrder), { hasPassed: passes(part), record });
  const oldest = lookBackDay(node.maxAge, record.asOf);
  const passed = judged.filter((item) => !item.refused && passes(part)(item.attempt)).map((item) => item.attempt);
  const fresh = passed.filter((attempt) => attempt.on >= oldest);
  const [now, hoped] = [fresh.filter((attempt) => attempt.state === 'CONFIRMED'), fresh.filter((attempt) => attempt.state === 'PENDING')];
  const status = statusOf(now.length > 0, hoped.length > 0);
  const broke = judged.flatMap((item) => (item.refused ? [notCounted(item.attempt, item.refused)] : []));
  const old = passed.flatMap((attempt) => (node.maxAge && attempt.on < oldest ? [notCounted(attempt, node.maxAge)] : []));
  return {
    id: part.id, kind: 'part', name: part.name, source: part.source ?? node.source, status, met: status === 'MET', unit: 'COUNT',
    counted: Math.min(1, now.length), required: 1, missing: now.length > 0 ? 0 : 1, pending: now.length === 0 ? Math.min(1, hoped.length) : 0,
    loggedNotCounted: [...refused, ...broke, ...old],
    whoseTurn: { MET: null, PENDING: longestHolder(hoped, node.whoActs), MISSING: node.whoActs }[status],
    since: earliest(now) ?? earliest(hoped), factIds: now.map((attempt) => attempt.id), pendingFactIds: hoped.map((attempt) => attempt.id), parts: [],
    ...(status === 'MET' ? {} : { attempt: nextOf(node, judged, { part, record }) }),
  };
}

function together(parts: readonly NodeEvaluation[]): Pick<NodeEvaluation, 'status' | 'whoseTurn' | 'since'> {
  const status = statusOf(parts.every((part) => part.met), parts.every((part) => part.status !== 'MISSING'));
  const days = parts.map((part) => part.since).filter((day) => day !== null).sort();
  return { status, whoseTurn: parts.find((part) => part.status === status)?.whoseTurn ?? null, since: status === 'MISSING' ? null : (days.at(-1) ?? null) };
}

export function evaluateExam(node: Exam, record: FactRecord): NodeEvaluation {
  const parts = node.parts.map((part) => readPart(node, part, record));
  const sum = (count: (part: NodeEvaluation) => number): number => parts.reduce((all, part) => all + count(part), 0);
  const state = together(parts);
  const [only] = parts;
  return {
    id: node.id, kind: node.kind, name: node.name, source: node.source, ...state, met: state.status === 'MET', unit: 'COUNT',
    counted: sum((part) => part.counted), required: parts.length, missing: sum((part) => part.missing), pending: sum((part) => part.pending),
    loggedNotCounted: parts.flatMap((part) => part.loggedNotCounted),
    factIds: parts.flatMap((part) => part.factIds), pendingFactIds: parts.flatMap((part) => part.pendingFactIds),
    parts: parts.length > 1 ? parts : [], ...(parts.length === 1 && only?.attempt ? { attempt: only.attempt } : {}),
  };
}
