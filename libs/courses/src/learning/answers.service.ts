import { Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { StepKind } from '../course/content.rules';
import { mark } from '../course/course.rules';
import { walk } from '../course/story.rules';
import { CheckAnswer } from './check-answer.entity';
import type { Place } from './learning.service';
import { Reflection } from './reflection.entity';
import { StoryWalk } from './story-walk.entity';

/** What learners answer: to a check, to a reflection, in a story. */
@Injectable()
export class AnswersService {
  /** Right or wrong, every try is kept. */
  async check(ctx: Ctx, { step, enrolment }: Place, optionId: string | null) {
    must(step.question !== null, 'STEP_NOT_A_CHECK');
    const outcome = mark(step.question, optionId);
    await ctx.tx.save(CheckAnswer, { enrolmentId: enrolment.id, stepId: step.id, optionId, isRight: outcome.isRight, answeredAt: ctx.now });
    return outcome;
  }

  async reflect(ctx: Ctx, { step, enrolment }: Place, text: string): Promise<void> {
    must(step.kind === StepKind.REFLECTION, 'STEP_NOT_A_REFLECTION');
    await ctx.tx.upsert(Reflection, { enrolmentId: enrolment.id, stepId: step.id, text, savedAt: ctx.now }, ['enrolmentId', 'stepId']);
  }

  async walk(ctx: Ctx, { step, enrolment }: Place, choiceIds: string[]): Promise<void> {
    must(step.story !== null, 'STEP_NOT_A_STORY');
    walk(step.story, choiceIds);
    await ctx.tx.save(StoryWalk, { enrolmentId: enrolment.id, stepId: step.id, choiceIds, walkedAt: ctx.now });
  }

  reflection(ctx: Ctx, { step, enrolment }: Place): Promise<Reflection | null> {
    return ctx.tx.findOneBy(Reflection, { enrolmentId: enrolment.id, stepId: step.id });
  }

  async hasAnswer(ctx: Ctx, place: Place): Promise<boolean> {
    const seat = { enrolmentId: place.enrolment.id, stepId: place.step.id };
    if (place.step.kind === StepKind.REFLECTION) return Boolean((await this.reflection(ctx, place))?.text.trim());
    return ctx.tx.existsBy(place.step.kind === StepKind.STORY ? StoryWalk : CheckAnswer, seat);
  }
}
