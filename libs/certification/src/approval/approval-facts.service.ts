import { Injectable } from '@nestjs/common';
import type { TrainingFact } from '@waymark/courses';
import type { Ctx } from '@waymark/platform';
import { approvedBy } from './approval.rules';

type Approved = Parameters<typeof approvedBy>[0][number];

/** Which boards had approved a training on the day it was taken, one query for a whole record. */
@Injectable()
export class ApprovalFacts {
  async of(ctx: Ctx, trainings: readonly TrainingFact[]): Promise<(fact: TrainingFact) => string[]> {
    const providers = [...new Set(trainings.map(({ provider }) => provider))];
    if (providers.length === 0) return () => [];
    const approvals = await ctx.tx.query<Approved[]>(
      `select a.state, a.course_id as "courseId", b.name as board, p.name as provider, to_char(a.approved_from, 'YYYY-MM-DD') as "approvedFrom",
              to_char(a.approved_until, 'YYYY-MM-DD') as "approvedUntil", to_char(a.withdrawn_from, 'YYYY-MM-DD') as "withdrawnFrom"
         from identity.organisation p join certification.training_approval a on a.provider_id = p.id join identity.organisation b on b.id = a.board_id
        where p.name = any($1) and a.approved_from is not null order by b.name`,
      [providers],
    );
    return (fact) => approvedBy(approvals, fact);
  }
}
