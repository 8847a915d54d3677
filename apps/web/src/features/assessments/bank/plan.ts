import { domains } from '../../../graphql/choices';
import type { DomainCode, ExamPlanInput, PlanFieldsFragment, StarterExamQuery } from '../../../graphql/generated/graphql';

/** A cell of the plan: a part of the framework at one level, or at any. */
export type Level = 1 | 2 | 3 | null;
export const planLevels: readonly Level[] = [null, 1, 2, 3];
export const cellKey = (domain: DomainCode, level: number | null): string => `${domain} ${level ?? 0}`;

/** A number as its field has it: empty or half typed, it is a text. */
type Typed = number | string;

/** The plan while it is written. */
export interface PlanDraft extends Record<string, unknown> {
  titleEn: string;
  titleEs: string;
  counts: Record<string, number>;
  pilotCount: Typed;
  minutes: Typed;
  breakMinutes: Typed;
  maxAttempts: Typed;
  periodDays: Typed;
  waitDays: Typed;
  repeatsItems: boolean;
  identityCheck: ExamPlanInput['identityCheck'];
  cutScore: Typed;
  reason: string;
}

export type Count = 'pilotCount' | 'minutes' | 'breakMinutes' | 'maxAttempts' | 'periodDays' | 'waitDays';

/** What the server takes. */
export const bounds: Record<Count, { least: number; most: number }> = {
  pilotCount: { least: 0, most: 50 },
  minutes: { least: 1, most: 480 },
  breakMinutes: { least: 0, most: 120 },
  maxAttempts: { least: 1, most: 20 },
  periodDays: { least: 1, most: 3660 },
  waitDays: { least: 0, most: 730 },
};

export const isWhole = (value: Typed, { least, most }: { least: number; most: number }): boolean => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

export const emptyPlan = (): PlanDraft => ({
  titleEn: '',
  titleEs: '',
  counts: {},
  pilotCount: 0,
  minutes: 60,
  breakMinutes: 0,
  maxAttempts: 3,
  periodDays: '',
  waitDays: 7,
  repeatsItems: false,
  identityCheck: 'NONE',
  cutScore: 1,
  reason: '',
});

const countsOf = (blueprint: readonly { domain: DomainCode; difficulty: number | null; count: number }[]): PlanDraft['counts'] => Object.fromEntries(blueprint.map((cell) => [cellKey(cell.domain, cell.difficulty), cell.count]));

export const draftOf = ({ title, blueprint, pilotCount, minutes, breakMinutes, maxAttempts, periodDays, waitDays, repeatsItems, identityCheck, cutScore }: PlanFieldsFragment): PlanDraft => ({
  titleEn: title.en,
  titleEs: title.es,
  counts: countsOf(blueprint),
  pilotCount,
  minutes,
  breakMinutes,
  maxAttempts,
  periodDays: periodDays ?? '',
  waitDays,
  repeatsItems,
  identityCheck,
  cutScore,
  reason: '',
});

/** The plan that ships with the product, with its reason in the language of who plans. */
export const starterPlan = ({ title, blueprint, reason, ...typed }: StarterExamQuery['starterExam'], language: 'en' | 'es'): PlanDraft => ({
  ...emptyPlan(),
  ...typed,
  titleEn: title.en,
  titleEs: title.es,
  counts: countsOf(blueprint),
  reason: reason[language],
});

export const inputOfPlan = ({ titleEn, titleEs, counts, repeatsItems, identityCheck, reason, ...typed }: PlanDraft): ExamPlanInput => ({
  title: { en: titleEn, es: titleEs },
  blueprint: domains.flatMap((domain) => planLevels.map((difficulty) => ({ domain, difficulty, count: counts[cellKey(domain, difficulty)] ?? 0 }))).filter((cell) => cell.count > 0),
  pilotCount: Number(typed.pilotCount),
  minutes: Number(typed.minutes),
  breakMinutes: Number(typed.breakMinutes),
  maxAttempts: Number(typed.maxAttempts),
  periodDays: typed.periodDays === '' ? null : Number(typed.periodDays),
  waitDays: Number(typed.waitDays),
  repeatsItems,
  identityCheck,
  cutScore: Number(typed.cutScore),
  reason,
});

export const totalOf = ({ counts }: Pick<PlanDraft, 'counts'>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

export interface BankView {
  blueprint: readonly { has: number; needs: number }[];
  periodDays: number | null;
  repeatsItems: boolean;
}

/** Whether the bank gives what the rule promises: too little, enough for a while, or enough. */
export function bankState({ blueprint, periodDays, repeatsItems }: BankView) {
  if (blueprint.some((cell) => cell.has < cell.needs)) return 'short';
  if (repeatsItems) return 'repeats';
  return periodDays === null ? 'filled' : 'runs-out';
}
