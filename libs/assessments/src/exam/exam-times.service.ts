import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import { IsNull, Not } from 'typeorm';
import { Attempt } from './attempt.entity';

/** When somebody sat an exam: from its beginning to its end, or to its deadline where it was left open. */
export interface ExamTime {
  readonly from: Date;
  readonly to: Date;
}

/** The caller has asked who may know. */
@Injectable()
export class ExamTimes {
  async of(ctx: Ctx, personId: string): Promise<ExamTime[]> {
    const rows = await ctx.tx.find(Attempt, { select: { id: true, startedAt: true, deadlineAt: true, closedAt: true }, where: { personId, closedAt: Not(IsNull()) }, order: { startedAt: 'ASC', id: 'ASC' } });
    return rows.map(({ startedAt, deadlineAt, closedAt }) => ({ from: startedAt, to: closedAt && closedAt < deadlineAt ? closedAt : deadlineAt }));
  }
}
