import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { Course } from '../course/course.entity';
import { Enrolment } from '../learning/enrolment.entity';
import { StepProgress } from '../learning/step-progress.entity';
import { VersionService } from '../version/version.service';
import { standings } from './evidence.rules';
import type { Standing } from './evidence.rules';

@Injectable()
export class EvidenceService {
  constructor(private readonly versions: VersionService) {}

  /** Where the signed-in person stands in each competency, over all courses they take. */
  async of(ctx: Ctx): Promise<Map<string, Standing>> {
    const enrolments = await ctx.tx.findBy(Enrolment, { personId: found(ctx.actor.id) });
    const courses = await ctx.tx.findBy(Course, { id: In(enrolments.map(({ courseId }) => courseId)) });
    const versions = await this.versions.current(ctx, courses);
    const progress = await ctx.tx.findBy(StepProgress, { enrolmentId: In(enrolments.map(({ id }) => id)) });
    const doneAt = new Map(progress.flatMap(({ stepId, doneAt: at }) => (at ? [[stepId, at] as const] : [])));
    return standings([...versions].map(([courseId, { content }]) => ({ courseId, content, doneAt })));
  }
}
