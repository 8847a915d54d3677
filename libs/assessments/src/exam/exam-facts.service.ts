import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { Attempt } from './attempt.entity';
import { Exam } from './exam.entity';
import { CurrentResult } from './result.entity';
import type { DomainScore } from './score.rules';

/** A result as an application for certification cites it. */
export interface ExamFact {
  readonly id: string;
  readonly on: LocalDate;
  readonly examId: string;
  readonly title: string;
  readonly scaledScore: number;
  readonly passed: boolean;
  readonly attemptNumber: number;
  /** Right answers by domain; no question is named. */
  readonly byDomain: readonly DomainScore[];
}

@Injectable()
export class ExamFacts {
  /** Every result of the person, oldest first. The caller has checked that the actor may see the person's record. */
  async of(ctx: Ctx, personId: string): Promise<ExamFact[]> {
    const results = await ctx.tx.find(CurrentResult, { where: { personId }, order: { on: 'ASC', decidedAt: 'ASC' } });
    const exams = new Map((await ctx.tx.findBy(Exam, { id: In(results.map((result) => result.examId)) })).map((exam) => [exam.id, exam]));
    const attempts = new Map((await ctx.tx.findBy(Attempt, { id: In(results.map((result) => result.attemptId)) })).map((attempt) => [attempt.id, attempt]));
    return results.map((result) => ({
      id: result.id,
      on: result.on,
      examId: result.examId,
      title: exams.get(result.examId)?.title[ctx.actor.locale] ?? '',
      scaledScore: result.scaledScore,
      passed: result.isPassed,
      attemptNumber: attempts.get(result.attemptId)?.number ?? 0,
      byDomain: result.byDomain,
    }));
  }
}
