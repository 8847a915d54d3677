import type { Locale, LocalDate } from '@waymark/kernel';
import type { Lever, Plan, PlanLine } from '../scheme';
import type { PlanLeverType, PlanLineType, PlanType } from './plan.type';

const nothing = { who: null, minutes: null, on: null, part: null, mustRetrain: false };

function leverView(lever: Lever, locale: Locale): PlanLeverType {
  const { kind } = lever;
  if (lever.kind === 'CONFIRM') return { ...nothing, kind, who: lever.who, minutes: lever.minutes };
  if (lever.kind === 'MORE') return { ...nothing, kind, minutes: lever.minutesAWeek, on: lever.on, part: lever.part?.[locale] ?? null };
  return { ...nothing, kind, who: lever.who, on: lever.from, mustRetrain: lever.mustRetrain };
}

/** The ways of a choice and the parts of a whole stand as lines of their own. */
function lineViews(line: PlanLine, locale: Locale): PlanLineType[] {
  const { id, name, status, on, minutesAWeek, levers, deadline, isLate, children } = line;
  const own = { id, name: name[locale], status, on, minutesAWeek, levers: levers.map((lever) => leverView(lever, locale)), deadlineOn: deadline?.on ?? null, deadline: deadline?.name[locale] ?? null, isLate };
  return [own, ...children.flatMap((child) => lineViews(child, locale))];
}

export const planView = ({ on, lines }: Plan, asOf: LocalDate, locale: Locale): PlanType => ({ on, asOf, lines: lines.flatMap((line) => lineViews(line, locale)) });
