import { Injectable } from '@nestjs/common';
import { found, localDateAt, must, Role } from '@waymark/kernel';
import { MembershipService, Organisation } from '@waymark/identity';
import type { InBoth } from '@waymark/kernel';
import { lockOne, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Course } from '../course/course.entity';
import { CourseService } from '../course/course.service';
import { EngagementService } from '../engagement/engagement.service';
import type { CourseModule, Step } from '../version/version.rules';
import { AnswersService } from './answers.service';
import { Enrolment } from './enrolment.entity';
import { checkFinish, DoneBy } from './finish.rules';
import { LearnerStateService } from './learner-state.service';
import type { LearnerState } from './learner-state.service';
import { isModuleDone } from './learning.rules';
import { ModuleCompletion } from './module-completion.entity';
import { PlayingService } from './playing.service';
import type { PlayerBeat } from './playing.service';
import { StepProgress } from './step-progress.entity';

export interface Place {
  readonly step: Step;
  readonly enrolment: Enrolment;
}

export interface CheckOutcome {
  readonly step: Step;
  readonly isRight: boolean;
  readonly why: InBoth;
}

const moduleOf = (state: LearnerState, step: Step): CourseModule => found(state.plan.find(({ id }) => id === step.moduleId));

@Injectable()
export class LearningService {
  constructor(
    private readonly courses: CourseService,
    private readonly states: LearnerStateService,
    private readonly engagement: EngagementService,
    private readonly memberships: MembershipService,
    private readonly answers: AnswersService,
    private readonly playing: PlayingService,
  ) {}

  async enrol(ctx: Ctx, courseId: string): Promise<Enrolment> {
    return this.enrolFor(ctx, found(ctx.actor.id), await this.courses.byId(ctx, courseId));
  }

  /** Once, however often it is asked for. The learner becomes a trainee of the provider. The caller has already checked that they may. */
  async enrolFor(ctx: Ctx, personId: string, course: Pick<Course, 'id' | 'organisationId'>): Promise<Enrolment> {
    const seat = { personId, courseId: course.id };
    await this.memberships.start(ctx, { personId, organisationId: course.organisationId, role: Role.TRAINEE });
    const added = await ctx.tx.createQueryBuilder().insert().into(Enrolment).values({ ...seat, enrolledAt: ctx.now }).orIgnore().returning('id').execute();
    const enrolment = await ctx.tx.findOneByOrFail(Enrolment, seat);
    if ((added.raw as unknown[]).length > 0) record(ctx, 'course.enrolled', enrolment, { after: seat });
    return enrolment;
  }

  /** Reading a step needs an enrolment; its place is where the learner takes up again. */
  async placeOf(ctx: Ctx, stepId: string): Promise<Place> {
    const step = await this.courses.stepById(ctx, stepId);
    const enrolment = await this.enrolmentIn(ctx, step.courseId);
    must(enrolment !== null, 'COURSE_NOT_ENROLLED');
    return { step, enrolment };
  }

  async readStep(ctx: Ctx, stepId: string): Promise<Step> {
    return (await this.placeOf(ctx, stepId)).step;
  }

  async openStep(ctx: Ctx, stepId: string): Promise<Step> {
    const place = await this.placeOf(ctx, stepId);
    await this.touch(ctx, place);
    return place.step;
  }

  async recordEngagement(ctx: Ctx, stepId: string, { activeSeconds, player }: { activeSeconds: number; player?: PlayerBeat | null }): Promise<Step> {
    const place = await this.placeOf(ctx, stepId);
    const opened = await ctx.tx.findOneBy(StepProgress, { enrolmentId: place.enrolment.id, stepId: place.step.id });
    if (!opened) return place.step;
    const module = moduleOf(await this.states.of(ctx, place.step.courseId), place.step);
    const countedSeconds = await this.engagement.count(ctx, { module, activeSeconds, stepOpenedAt: opened.firstOpenedAt });
    if (player) await this.playing.note(ctx, place, { beat: player, countedSeconds });
    await this.completeModule(ctx, place);
    return place.step;
  }

  async completeStep(ctx: Ctx, stepId: string, by: DoneBy = DoneBy.STEP): Promise<Step> {
    const place = await this.placeOf(ctx, stepId);
    const { watchedSeconds } = await this.playing.of(ctx, place);
    checkFinish(place.step, by, { hasAnswer: await this.answers.hasAnswer(ctx, place), watchedSeconds });
    await this.finish(ctx, place, by);
    return place.step;
  }

  /** Right or wrong, an answered check is done: the learner is told why and may try again. */
  async answerCheck(ctx: Ctx, stepId: string, optionId: string | null): Promise<CheckOutcome> {
    const place = await this.placeOf(ctx, stepId);
    const outcome = await this.answers.check(ctx, place, optionId);
    await this.finish(ctx, place);
    return { step: place.step, ...outcome };
  }

  /** Kept as it is typed; the step is done when its writer goes on. */
  async saveReflection(ctx: Ctx, stepId: string, text: string): Promise<Step> {
    const place = await this.placeOf(ctx, stepId);
    await this.answers.reflect(ctx, place, text);
    return place.step;
  }

  async finishStory(ctx: Ctx, stepId: string, choiceIds: string[]): Promise<Step> {
    const place = await this.placeOf(ctx, stepId);
    await this.answers.walk(ctx, place, choiceIds);
    await this.finish(ctx, place);
    return place.step;
  }

  /** Being at a live session does its step, where the person takes the course. */
  async attend(ctx: Ctx, stepId: string): Promise<void> {
    const step = await this.courses.stepById(ctx, stepId);
    const enrolment = await this.enrolmentIn(ctx, step.courseId);
    if (enrolment) await this.finish(ctx, { step, enrolment });
  }

  private enrolmentIn(ctx: Ctx, courseId: string): Promise<Enrolment | null> {
    return ctx.tx.findOneBy(Enrolment, { personId: found(ctx.actor.id), courseId });
  }

  private async touch(ctx: Ctx, { enrolment, step }: Place): Promise<void> {
    await ctx.tx.query(
      `insert into courses.step_progress (enrolment_id, step_id, first_opened_at, last_opened_at) values ($1, $2, $3, $3)
       on conflict (enrolment_id, step_id) do update set last_opened_at = greatest(step_progress.last_opened_at, excluded.last_opened_at)`,
      [enrolment.id, step.id, ctx.now],
    );
  }

  private async finish(ctx: Ctx, place: Place, by = DoneBy.STEP): Promise<void> {
    // The last two steps, finished at once on two devices, must see each other.
    await lockOne(ctx, Enrolment, {}, place.enrolment.id);
    await this.touch(ctx, place);
    const done = [place.enrolment.id, place.step.id, ctx.now, by];
    await ctx.tx.query('update courses.step_progress set done_at = $3, done_by = $4 where enrolment_id = $1 and step_id = $2 and done_at is null', done);
    await this.completeModule(ctx, place);
  }

  private async completeModule(ctx: Ctx, { step }: Place): Promise<void> {
    const state = await this.states.of(ctx, step.courseId);
    const module = moduleOf(state, step);
    if (state.completions.has(module.id) || !isModuleDone(module, state.progress)) return;
    await this.credit(ctx, module, state);
  }

  private async credit(ctx: Ctx, module: CourseModule, state: LearnerState): Promise<void> {
    const course = await this.courses.byId(ctx, state.courseId);
    const provider = await ctx.tx.findOneByOrFail(Organisation, { id: course.organisationId });
    const place = { personId: found(ctx.actor.id), moduleId: module.id, versionId: found(course.versionId), round: module.round };
    const credited = { ...place, domain: module.domain, minutes: module.creditMinutes };
    const done = { ...credited, engagedMinutes: state.progress.engagedMinutes.get(module.id) ?? 0, completedAt: ctx.now, completedOn: localDateAt(ctx.now, provider.timeZone) };
    const added = await ctx.tx.createQueryBuilder().insert().into(ModuleCompletion).values(done).orIgnore().returning('id').execute();
    const row = (added.raw as { id: string }[])[0];
    if (row) record(ctx, 'module.completed', row, { after: { ...credited, engagedMinutes: done.engagedMinutes } });
  }
}
