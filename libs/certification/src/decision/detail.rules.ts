import { formatMinutes, longDay } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import type { DetailKind, DetailLine } from '@waymark/credentials';
import type { Evaluation, NodeEvaluation, Requirement, Scheme } from '../scheme';
import { withDescendants } from '../scheme/scheme.rules';

interface Told {
  readonly lang: Locale;
  /** An amount such as `6:00`, with its unit. */
  readonly hours: (amount: string) => string;
}

const kinds: Readonly<Record<string, DetailKind>> = { training: 'TRAINING', experience: 'EXPERIENCE', supervision: 'SUPERVISION', exam: 'EXAM', skill: 'SKILL' };

/** Hours, exams and skills alone have a kind: papers, references and what somebody said of their own life have none, and are left out. */
function kindOf(node: Requirement): DetailKind | null {
  if (node.kind === 'exam') return 'EXAM';
  return (node.kind === 'sum' || node.kind === 'exists') ? (kinds[node.of] ?? null) : null;
}

const flat = (node: NodeEvaluation): NodeEvaluation[] => [node, ...node.parts.flatMap(flat)];

function lineOf(node: NodeEvaluation, kind: DetailKind, { lang, hours }: Told): DetailLine[] {
  const value = node.unit === 'MINUTES' ? node.counted > 0 && hours(formatMinutes(node.counted)) : node.since && longDay(node.since, lang);
  return value ? [{ kind, label: node.name[lang], value }] : [];
}

/** The hours of a requirement, then those of each of its floors, which for training are the domains. */
function linesOf(node: NodeEvaluation, kind: DetailKind, told: Told): DetailLine[] {
  const floors = node.parts.filter((part) => part.kind === 'floor');
  return [node, ...floors].flatMap((each) => lineOf(each, kind, told));
}

/** What stands behind a certificate, line by line: training by domain, hours, supervision, days of exams and skills. Never a score, an attempt or a place. */
export function detailOf({ requirements, renewal }: Scheme, evaluation: Evaluation, told: Told): DetailLine[] {
  const evaluated = new Map(evaluation.requirements.flatMap(flat).map((node) => [node.id, node]));
  const asked = new Map([...requirements, ...(renewal?.requirements ?? [])].flatMap(withDescendants).map((node) => [node.id, node]));
  return [...asked.values()].flatMap((node) => {
    const [kind, found] = [kindOf(node), evaluated.get(node.id)];
    return kind && found ? linesOf(found, kind, told) : [];
  });
}
