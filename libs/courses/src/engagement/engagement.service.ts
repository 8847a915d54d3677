import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { Enrolment } from '../learning/enrolment.entity';
import type { CourseModule } from '../version/version.rules';
import { Engagement } from './engagement.entity';
import { countedBy } from './engagement.rules';

export interface Heartbeat {
  readonly module: Pick<CourseModule, 'id' | 'domain'>;
  readonly activeSeconds: number;
  readonly stepOpenedAt: Date;
}

type Stretch = Pick<Engagement, 'moduleId' | 'domain' | 'fromAt' | 'toAt'>;

const isContinued = (last: Stretch, next: Stretch): boolean => last.moduleId === next.moduleId && last.domain === next.domain && last.toAt.getTime() === next.fromAt.getTime();

@Injectable()
export class EngagementService {
  /** Counts one heartbeat of the signed-in person and says how many seconds it added. Beats of two devices wait for each other. */
  async count(ctx: Ctx, { module, activeSeconds, stepOpenedAt }: Heartbeat): Promise<number> {
    const personId = found(ctx.actor.id);
    await ctx.tx.find(Enrolment, { where: { personId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    const last = await ctx.tx.findOne(Engagement, { where: { personId }, order: { toAt: 'DESC' } });
    const interval = countedBy({ at: ctx.now, activeSeconds, stepOpenedAt, countedTo: last?.toAt ?? null });
    if (!interval) return 0;
    if (last && isContinued(last, { moduleId: module.id, domain: module.domain, ...interval })) await ctx.tx.update(Engagement, { id: last.id }, { toAt: interval.toAt });
    else await ctx.tx.save(Engagement, { personId, moduleId: module.id, domain: module.domain, ...interval });
    return Math.floor((interval.toAt.getTime() - interval.fromAt.getTime()) / 1000);
  }

  async secondsByModule(ctx: Ctx, moduleIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await ctx.tx.query<{ module_id: string; seconds: number }[]>(
      `select module_id, sum(extract(epoch from to_at - from_at))::float8 as seconds
         from courses.engagement where person_id = $1 and module_id = any($2) group by module_id`,
      [ctx.actor.id, moduleIds],
    );
    return new Map(rows.map((row) => [row.module_id, row.seconds]));
  }
}
