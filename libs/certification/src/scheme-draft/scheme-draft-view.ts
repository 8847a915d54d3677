import { Family } from '@waymark/assessments';
import { Activity } from '@waymark/hours';
import type { Locale } from '@waymark/kernel';
import type { Scheme } from '../scheme';
import { additionsTo } from './draft-addition.rules';
import { fieldsOf, isKnown, valueOf } from './draft-field.rules';
import type { SchemeField } from './draft-field.rules';
import { problemsOf } from './draft-problem.rules';
import type { DraftProblem } from './draft-problem.rules';
import { nameOf, opened, outline, ROOT } from './draft-tree.rules';
import type { Line } from './draft-tree.rules';
import type { SchemeLineType } from './scheme-draft.type';

/** Codes that other parts of the product keep. */
const kept: Partial<Record<SchemeField, readonly string[]>> = { ACTIVITIES: Object.values(Activity), FAMILIES: Object.values(Family) };

function lineView(line: Line, locale: Locale, problems: readonly DraftProblem[]): SchemeLineType {
  const { id, parentId, depth, kind, value, isFirst, isLast } = line;
  const name = nameOf(line);
  const at = (field: DraftProblem['field']) => problems.filter((problem) => problem.lineId === id && problem.field === field).map(({ code }) => code);
  const fields = fieldsOf(line).map((rule) => ({ field: rule.field, shape: rule.shape, value: valueOf(line, rule), options: rule.options ?? kept[rule.field] ?? [], problems: at(rule.field) }));
  return {
    id, parentId, depth, kind, fields,
    of: typeof value['of'] === 'string' ? value['of'] : null,
    name: name[locale] || name.en || name.es || '',
    isKnown: isKnown(line),
    canMoveUp: id !== ROOT && !isFirst,
    canMoveDown: id !== ROOT && !isLast,
    additions: additionsTo(line),
    problems: at(null),
  };
}

/** A draft as its editor shows it: every line with its fields, what can be added, and what keeps it from being published. */
export function draftLines(content: Scheme, locale: Locale): SchemeLineType[] {
  const lines = outline(opened(content));
  const problems = problemsOf(content, lines);
  return lines.map((line) => lineView(line, locale, problems));
}
