import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { loader } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { In } from 'typeorm';
import { CourseService } from '../course/course.service';
import { engagedMinutes } from '../engagement/engagement.rules';
import { EngagementService } from '../engagement/engagement.service';
import type { CourseModule } from '../version/version.rules';
import { Enrolment } from './enrolment.entity';
import type { Progress } from './learning.rules';
import { ModuleCompletion } from './module-completion.entity';
import { StepProgress } from './step-progress.entity';

/** One course as one learner stands in it: what the rules look at. */
export interface LearnerState {
  readonly courseId: string;
  readonly plan: readonly CourseModule[];
  readonly enrolment: Enrolment | null;
  readonly progress: Progress;
  readonly engagedSeconds: ReadonlyMap<string, number>;
  /** Completions of the round that each module is in. */
  readonly completions: ReadonlyMap<string, ModuleCompletion>;
  readonly lastOpened: StepProgress | null;
}

@Injectable()
export class LearnerStateService {
  constructor(
    private readonly courses: CourseService,
    private readonly engagement: EngagementService,
  ) {}

  async of(ctx: Ctx, courseId: string): Promise<LearnerState> {
    const outline = (await this.courses.outlines(ctx, [courseId])).get(courseId) ?? [];
    return this.inOutline(ctx, courseId, outline);
  }

  /** Where the signed-in person stands in each of the courses; nothing is done for a stranger to a course. */
  async ofMany(ctx: Ctx, courseIds: readonly string[]): Promise<Map<string, LearnerState>> {
    const outlines = await this.courses.outlines(ctx, courseIds);
    const states = await Promise.all(courseIds.map(async (id) => [id, await this.inOutline(ctx, id, outlines.get(id) ?? [])] as const));
    return new Map(states);
  }

  /** For the fields of one request: read once a course, after the mutation has been committed. */
  async batched(graphql: GraphqlContext, courseId: string): Promise<LearnerState> {
    return found(await loader<string, LearnerState>(graphql, 'learner-state', (ids) => this.ofMany(graphql.ctx, ids)).load(courseId));
  }

  private async inOutline(ctx: Ctx, courseId: string, plan: CourseModule[]): Promise<LearnerState> {
    const personId = found(ctx.actor.id);
    const moduleIds = plan.map((module) => module.id);
    const enrolment = await ctx.tx.findOneBy(Enrolment, { personId, courseId });
    const steps = enrolment ? await ctx.tx.find(StepProgress, { where: { enrolmentId: enrolment.id }, order: { lastOpenedAt: 'DESC', id: 'ASC' } }) : [];
    const rounds = await ctx.tx.findBy(ModuleCompletion, { personId, moduleId: In(moduleIds) });
    const completed = plan.flatMap(({ id, round }) => rounds.find((row) => row.moduleId === id && row.round === round) ?? []);
    const engagedSeconds = await this.engagement.secondsByModule(ctx, moduleIds);
    return {
      courseId,
      plan,
      enrolment,
      progress: {
        doneSteps: new Set(steps.filter((step) => step.doneAt).map((step) => step.stepId)),
        completedModules: new Set(completed.map((completion) => completion.moduleId)),
        engagedMinutes: new Map([...engagedSeconds].map(([id, seconds]) => [id, engagedMinutes(seconds)])),
      },
      engagedSeconds,
      completions: new Map(completed.map((completion) => [completion.moduleId, completion])),
      lastOpened: steps[0] ?? null,
    };
  }
}
