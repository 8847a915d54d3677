import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import { CourseService } from '../course/course.service';
import { engagedMinutes } from '../engagement/engagement.rules';
import type { Cohort } from './cohort.entity';

export interface LearnerProgress {
  readonly id: string;
  readonly personId: string;
  readonly modulesDone: number;
  readonly engagedMinutes: number;
  readonly attendedMinutes: number;
  readonly lastOpenedAt: Date | null;
}

interface Row extends Omit<LearnerProgress, 'engagedMinutes'> {
  readonly engagedSeconds: number;
}

// A module is done when its present round is; of amended attendance the last record counts.
const progress = `
  select l.id, l.person_id as "personId",
         (select count(*)::int from courses.module_completion c join unnest($2::uuid[], $3::int[]) as m (id, round) on m.id = c.module_id and m.round = c.round where c.person_id = l.person_id) as "modulesDone",
         (select coalesce(sum(extract(epoch from g.to_at - g.from_at)), 0)::float8 from courses.engagement g where g.person_id = l.person_id and g.module_id = any ($2)) as "engagedSeconds",
         (select coalesce(sum(a.minutes), 0)::int from courses.attendance a join courses.live_session s on s.id = a.session_id
           where s.cohort_id = l.cohort_id and a.person_id = l.person_id and not exists (select 1 from courses.attendance newer where newer.amends_id = a.id)) as "attendedMinutes",
         (select max(p.last_opened_at) from courses.enrolment e join courses.step_progress p on p.enrolment_id = e.id where e.person_id = l.person_id and e.course_id = $4) as "lastOpenedAt"
    from courses.cohort_learner l join identity.person p on p.id = l.person_id
   where l.cohort_id = $1 and l.left_at is null
   order by coalesce(p.public_name, p.email), l.id`;

/** How far each learner of a cohort is, by name. A cohort is small enough for one list. */
@Injectable()
export class CohortProgress {
  constructor(private readonly courses: CourseService) {}

  async of(ctx: Ctx, { id, courseId }: Cohort): Promise<LearnerProgress[]> {
    const modules = (await this.courses.outlines(ctx, [courseId])).get(courseId) ?? [];
    const rows = await ctx.tx.query<Row[]>(progress, [id, modules.map((module) => module.id), modules.map(({ round }) => round), courseId]);
    return rows.map(({ engagedSeconds, ...row }) => ({ ...row, engagedMinutes: engagedMinutes(engagedSeconds) }));
  }

  /** How many learn in each of the cohorts. */
  async counts(ctx: Ctx, ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await ctx.tx.query<{ id: string; count: number }[]>(
      'select cohort_id as id, count(*)::int as count from courses.cohort_learner where cohort_id = any ($1) and left_at is null group by cohort_id',
      [ids],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }
}
