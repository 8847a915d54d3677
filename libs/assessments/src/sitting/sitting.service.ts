import { Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import { lockOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { Attempt } from '../exam/attempt.entity';
import { ClosingService } from '../exam/closing.service';
import { Exam } from '../exam/exam.entity';
import { checkMinutes, cleanReason } from './sitting.rules';
import { proctoredVisibleTo } from './sitting.policy';

/** How far an attempt is, without a word of it. */
export interface SittingProgress {
  readonly answered: number;
  readonly lastSavedAt: Date | null;
  /** Another account with the same legal name has sat the exam: to be looked at by a person, and no more than that. */
  readonly hasNamesake: boolean;
}

const progressOf = `
  select attempt.id,
         count(answer.item_id) filter (where cardinality(answer.option_ids) > 0)::int as answered,
         max(answer.saved_at) as last_saved_at,
         exists (select from assessments.attempt other join identity.person namesake on namesake.id = other.person_id
                  where other.exam_id = attempt.exam_id and other.person_id <> attempt.person_id and lower(namesake.legal_name) = lower(person.legal_name)) as has_namesake
    from assessments.attempt join identity.person on person.id = attempt.person_id left join assessments.answer on answer.attempt_id = attempt.id
   where attempt.id = any ($1) group by attempt.id, person.legal_name`;

/** What a proctor of the provider sees of running attempts, and does to them. */
@Injectable()
export class SittingService {
  constructor(private readonly closing: ClosingService) {}

  async list(ctx: Ctx, page: PageArgs): Promise<Connection<Attempt>> {
    const query = ctx.tx.createQueryBuilder(Attempt, 'sitting').where({ examId: In([...(await this.proctored(ctx)).keys()]), closedAt: IsNull() });
    return paginate(query, page, { alias: 'sitting', property: 'startedAt', direction: 'ASC' });
  }

  async progress(ctx: Ctx, ids: readonly string[]): Promise<Map<string, SittingProgress>> {
    const rows = await ctx.tx.query<{ id: string; answered: number; last_saved_at: Date | null; has_namesake: boolean }[]>(progressOf, [ids]);
    return new Map(rows.map((row) => [row.id, { answered: row.answered, lastSavedAt: row.last_saved_at, hasNamesake: row.has_namesake }]));
  }

  async exams(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Exam>> {
    return new Map((await ctx.tx.findBy(Exam, { id: In([...new Set(ids)]) })).map((exam) => [exam.id, exam]));
  }

  /** The exams that the actor watches, oldest first. */
  examList(ctx: Ctx, page: PageArgs): Promise<Connection<Exam>> {
    const query = ctx.tx.createQueryBuilder(Exam, 'exam').where(proctoredVisibleTo(ctx.actor));
    return paginate(query, page, { alias: 'exam', property: 'createdAt', direction: 'ASC' });
  }

  async addTime(ctx: Ctx, id: string, more: { minutes: number; reason: string }): Promise<Attempt> {
    const sitting = await this.running(ctx, id);
    const reason = cleanReason(more.reason);
    checkMinutes(more.minutes);
    const deadlineAt = new Date(sitting.deadlineAt.getTime() + more.minutes * 60_000);
    const extraMinutes = sitting.extraMinutes + more.minutes;
    await ctx.tx.update(Attempt, { id: sitting.id }, { deadlineAt, extraMinutes });
    await this.closing.schedule(ctx, { id: sitting.id, deadlineAt });
    record(ctx, 'attempt.extended', sitting, { before: { deadlineAt: sitting.deadlineAt.toISOString() }, after: { deadlineAt: deadlineAt.toISOString() }, reason });
    return Object.assign(sitting, { deadlineAt, extraMinutes });
  }

  /** Hands in what was saved, with a reason. */
  async end(ctx: Ctx, id: string, typed: string): Promise<Attempt> {
    const sitting = await this.running(ctx, id);
    const reason = cleanReason(typed);
    record(ctx, 'attempt.ended', sitting, { reason });
    return this.closing.close(ctx, sitting);
  }

  private async running(ctx: Ctx, id: string): Promise<Attempt> {
    const sitting = await lockOne(ctx, Attempt, { examId: In([...(await this.proctored(ctx)).keys()]) }, id);
    must(sitting.closedAt === null, 'ATTEMPT_OVER');
    return sitting;
  }

  private async proctored(ctx: Ctx): Promise<Map<string, Exam>> {
    return new Map((await ctx.tx.findBy(Exam, proctoredVisibleTo(ctx.actor))).map((exam) => [exam.id, exam]));
  }
}
