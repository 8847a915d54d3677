import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loader } from '@waymark/platform';
import type { GraphqlContext } from '@waymark/platform';
import { StepType } from '../course/course.type';
import type { Step } from '../version/version.rules';
import { AnswersService } from './answers.service';
import { secondsLeft } from './finish.rules';
import { LearningService } from './learning.service';
import { StepTakingType } from './learning.type';
import { PlayingService } from './playing.service';

interface Taking {
  readonly second: number;
  readonly secondsLeft: number;
  readonly reflection: string;
}

@Resolver(() => StepType)
export class TakingResolver {
  constructor(
    private readonly learning: LearningService,
    private readonly playing: PlayingService,
    private readonly answers: AnswersService,
  ) {}

  @ResolveField(() => StepTakingType)
  taking(@Parent() step: Step, @Context() graphql: GraphqlContext) {
    return loader<string, Taking>(graphql, 'step-taking', async (ids) => new Map(await Promise.all(ids.map(async (id) => [id, await this.of(graphql, id)] as const)))).load(step.id);
  }

  private async of({ ctx }: GraphqlContext, stepId: string): Promise<Taking> {
    const place = await this.learning.placeOf(ctx, stepId);
    const { second, watchedSeconds } = await this.playing.of(ctx, place);
    const reflection = (await this.answers.reflection(ctx, place))?.text ?? '';
    return { second, reflection, secondsLeft: secondsLeft(place.step, { hasAnswer: false, watchedSeconds }) };
  }
}
