import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import type { Course } from '../course/course.entity';
import { CourseService } from '../course/course.service';
import { Enrolment } from './enrolment.entity';
import { LearnerStateService } from './learner-state.service';
import type { LearnerState } from './learner-state.service';
import { resumeStep } from './learning.rules';

/** The one card of the home screen. */
export interface ContinueCard {
  readonly course: Course;
  readonly moduleId: string;
  readonly stepId: string;
  readonly state: LearnerState;
}

@Injectable()
export class ResumeService {
  constructor(
    private readonly courses: CourseService,
    private readonly states: LearnerStateService,
  ) {}

  /** The one thing to go on with: the unfinished course touched last. Kept by the server, so every device shows the same. */
  async card(ctx: Ctx): Promise<ContinueCard | null> {
    const enrolments = await ctx.tx.find(Enrolment, { where: { personId: found(ctx.actor.id) }, order: { enrolledAt: 'DESC', id: 'ASC' } });
    const states = await this.states.ofMany(ctx, enrolments.map((enrolment) => enrolment.courseId));
    const open = [...states.values()].filter((state) => resumeStep(state.plan, state.progress, state.lastOpened?.stepId ?? null));
    const newest = open.sort((one, other) => touchedAt(other) - touchedAt(one))[0];
    return newest ? this.cardOf(ctx, newest) : null;
  }

  private async cardOf(ctx: Ctx, state: LearnerState): Promise<ContinueCard> {
    const { stepId } = found(resumeStep(state.plan, state.progress, state.lastOpened?.stepId ?? null));
    const module = found(state.plan.find(({ steps }) => steps.some((step) => step.id === stepId)));
    return { course: await this.courses.byId(ctx, state.courseId), moduleId: module.id, stepId, state };
  }
}

const touchedAt = (state: LearnerState): number => (state.lastOpened?.lastOpenedAt ?? state.enrolment?.enrolledAt)?.getTime() ?? 0;
