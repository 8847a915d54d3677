import { domains } from '../../../graphql/choices';
import type { DomainCode, ExamPlanInput, PlanFieldsFragment, StarterExamQuery } from '../../../graphql/generated/graphql';

/** A cell of the plan: a part of the framework at one level, or at any. */
export type Level = 1 | 2 | 3 | null;
export const planLevels: readonly Level[] = [null, 1, 2, 3];
export const cellKey = (domain: DomainCode, level: number | null): string => `${domain} ${level ?? 0}`;

export interface PlanDraft extends Omit<ExamPlanInput, 'blueprint'> {
  counts: Record<string, number>;
}

export const emptyPlan = (): PlanDraft => ({ title: { en: '', es: '' }, counts: {}, pilotCount: 0, minutes: 60, waitDays: 7, maxAttempts: 3, cutScore: 1, reason: '' });

type Cells = Pick<PlanFieldsFragment, 'title' | 'pilotCount' | 'minutes' | 'waitDays' | 'maxAttempts' | 'cutScore'> & { blueprint: readonly { domain: DomainCode; difficulty: number | null; count: number }[] };

export const draftOf = ({ title, pilotCount, minutes, waitDays, maxAttempts, cutScore, blueprint }: Cells): PlanDraft => ({
  title: { ...title },
  pilotCount,
  minutes,
  waitDays,
  maxAttempts,
  cutScore,
  reason: '',
  counts: Object.fromEntries(blueprint.map((cell) => [cellKey(cell.domain, cell.difficulty), cell.count])),
});

/** The plan that ships with the product, with its reason in the language of who plans. */
export const starterPlan = ({ reason, ...plan }: StarterExamQuery['starterExam'], language: 'en' | 'es'): PlanDraft => ({ ...draftOf(plan), reason: reason[language] });

export const inputOfPlan = ({ counts, ...plan }: PlanDraft): ExamPlanInput => ({
  ...plan,
  blueprint: domains.flatMap((domain) => planLevels.map((difficulty) => ({ domain, difficulty, count: counts[cellKey(domain, difficulty)] ?? 0 }))).filter((cell) => cell.count > 0),
});

export const totalOf = ({ counts }: Pick<PlanDraft, 'counts'>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
