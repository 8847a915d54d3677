import { Injectable } from '@nestjs/common';
import { Membership } from '@waymark/identity';
import { must, Role, tidy } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { authorize, loadOne, lockOne, madeBefore, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { canTeach, staffOf } from '../course/course.policy';
import type { ChoiceArgs } from '../course/choice.input';
import type { Course } from '../course/course.entity';
import { CourseService } from '../course/course.service';
import { LearningService } from '../learning/learning.service';
import { Cohort, CohortLearner } from './cohort.entity';
import { visibleTo } from './cohort.policy';
import { checkName, checkRoom } from './cohort.rules';

const nameHas = `exists (select from identity.person who where who.id = member.person_id and strpos(lower(who.public_name), lower(:named)) > 0)`;

interface CohortPlan {
  readonly name: string;
  readonly startsOn: LocalDate;
  readonly trainerId: string;
}

@Injectable()
export class CohortService {
  constructor(
    private readonly courses: CourseService,
    private readonly learning: LearningService,
  ) {}

  list(ctx: Ctx, page: PageArgs): Promise<Connection<Cohort>> {
    const query = ctx.tx.createQueryBuilder(Cohort, 'cohort').setFindOptions({ where: visibleTo(ctx.actor) });
    return paginate(query, page, { alias: 'cohort', property: 'startsOn', direction: 'DESC' });
  }

  byId(ctx: Ctx, id: string): Promise<Cohort> {
    return loadOne(ctx, Cohort, visibleTo(ctx.actor), id);
  }

  /** For what names them; the caller has already checked that it may be seen. */
  async byIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Cohort>> {
    const rows = await ctx.tx.findBy(Cohort, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Trainers of the providers that the actor works for. */
  trainers(ctx: Ctx, { providerId, named, ...page }: ChoiceArgs): Promise<Connection<Membership>> {
    const providers = staffOf(ctx.actor).filter((id) => !providerId || id === providerId);
    const query = ctx.tx.createQueryBuilder(Membership, 'member').where({ organisationId: In(providers), role: Role.TRAINER, endedAt: IsNull() });
    if (named?.trim()) query.andWhere(nameHas, { named: named.trim() });
    return paginate(query, page, { alias: 'member', property: 'startedAt', direction: 'ASC' });
  }

  async open(ctx: Ctx, { id, courseId, ...plan }: CohortPlan & { readonly id: string; readonly courseId: string }): Promise<Cohort> {
    const course = await this.courses.byId(ctx, courseId);
    authorize(canTeach(ctx.actor, course.organisationId));
    const before = await madeBefore(ctx, Cohort, { id, courseId });
    if (before) return before;
    const checked = await this.check(ctx, plan, course.organisationId);
    const cohort = ctx.tx.create(Cohort, { ...checked, id, courseId });
    await ctx.tx.insert(Cohort, cohort);
    record(ctx, 'cohort.opened', cohort, { after: { ...checked, courseId } });
    return cohort;
  }

  async change(ctx: Ctx, { id, ...plan }: CohortPlan & { readonly id: string }): Promise<Cohort> {
    const { cohort, course } = await this.lockTaught(ctx, id);
    const after = await this.check(ctx, plan, course.organisationId);
    const { name, startsOn, trainerId } = cohort;
    await ctx.tx.update(Cohort, { id }, after);
    record(ctx, 'cohort.changed', cohort, { before: { name, startsOn, trainerId }, after: { ...after } });
    return Object.assign(cohort, after);
  }

  /** Trainees of the provider join, and take the course from then on. Said twice, they join once. */
  async add(ctx: Ctx, { id, learnerIds }: { readonly id: string; readonly learnerIds: readonly string[] }): Promise<Cohort> {
    const { cohort, course } = await this.lockTaught(ctx, id);
    const personIds = await this.trainees(ctx, learnerIds, course.organisationId);
    const there = await ctx.tx.findBy(CohortLearner, { cohortId: id, leftAt: IsNull() });
    const coming = personIds.filter((personId) => there.every((learner) => learner.personId !== personId));
    checkRoom(there.length, coming.length);
    for (const personId of coming) {
      const learner = await ctx.tx.save(CohortLearner, { cohortId: id, personId, joinedAt: ctx.now, leftAt: null });
      record(ctx, 'cohort.joined', learner, { after: { cohortId: id, personId } });
      await this.learning.enrolFor(ctx, personId, course);
    }
    return cohort;
  }

  /** They keep the course, and the seats that they have taken. */
  async remove(ctx: Ctx, learnerId: string): Promise<Cohort> {
    const { cohortId } = await loadOne(ctx, CohortLearner, {}, learnerId);
    const { cohort } = await this.lockTaught(ctx, cohortId);
    // Behind the lock: said twice at once, they leave once.
    const learner = await loadOne(ctx, CohortLearner, { cohortId, leftAt: IsNull() }, learnerId);
    await ctx.tx.update(CohortLearner, { id: learnerId }, { leftAt: ctx.now });
    record(ctx, 'cohort.left', learner, { after: { cohortId: cohort.id, personId: learner.personId } });
    return cohort;
  }

  private async lockTaught(ctx: Ctx, id: string): Promise<{ readonly cohort: Cohort; readonly course: Course }> {
    const cohort = await lockOne(ctx, Cohort, visibleTo(ctx.actor), id);
    const course = await this.courses.byId(ctx, cohort.courseId);
    authorize(canTeach(ctx.actor, course.organisationId));
    return { cohort, course };
  }

  private async check(ctx: Ctx, plan: CohortPlan, organisationId: string): Promise<CohortPlan> {
    const name = tidy(plan.name);
    checkName(name);
    const trainer = await loadOne(ctx, Membership, { organisationId, role: Role.TRAINER, endedAt: IsNull() }, plan.trainerId);
    return { name, startsOn: plan.startsOn, trainerId: trainer.personId };
  }

  /** All of them, or none. */
  private async trainees(ctx: Ctx, ids: readonly string[], organisationId: string): Promise<string[]> {
    const rows = await ctx.tx.findBy(Membership, { id: In([...ids]), organisationId, role: Role.TRAINEE, endedAt: IsNull() });
    must(rows.length === new Set(ids).size, 'NOT_FOUND');
    return [...new Set(rows.map(({ personId }) => personId))];
  }
}
