import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, OneStatement, OwnTransactions } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { AnswerService } from './answer.service';
import type { Attempt } from './attempt.entity';
import { ContinueAttemptArgs, SaveAnswersInput, StartAttemptArgs } from './attempt.input';
import { isOpen, secondsLeft } from './attempt.rules';
import { AttemptService } from './attempt.service';
import { AttemptType, QuestionType, SavedAnswerType } from './attempt.type';
import { isOnBreak } from './break.rules';
import { ClosingService } from './closing.service';
import { ExamService } from './exam.service';
import { ExamResultType, ExamType } from './exam.type';
import { QuestionService } from './question.service';

@Resolver(() => AttemptType)
export class AttemptResolver {
  constructor(
    private readonly attempts: AttemptService,
    private readonly answers: AnswerService,
    private readonly closing: ClosingService,
    private readonly examService: ExamService,
    private readonly questionService: QuestionService,
  ) {}

  @Query(() => AttemptType)
  @Access(Role.TRAINEE)
  attempt(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.attempts.one(ctx, id);
  }

  @Mutation(() => AttemptType, { description: 'Begins an attempt, or returns the running one. A device that names itself goes on with it at once, as by `continueAttempt`.' })
  @Access(Role.TRAINEE)
  @OwnTransactions()
  startAttempt(@CurrentCtx() ctx: Ctx, @Args() { examId, device }: StartAttemptArgs) {
    return this.attempts.start(ctx, examId, device ?? null);
  }

  @Mutation(() => AttemptType, { description: 'This device goes on with the attempt, with the time that is left; the device before saves nothing more.' })
  @Access(Role.TRAINEE)
  continueAttempt(@CurrentCtx() ctx: Ctx, @Args() { id, device }: ContinueAttemptArgs) {
    return this.attempts.continue(ctx, id, device);
  }

  @Mutation(() => AttemptType, { description: 'A break: the clock stands still, and the questions are hidden.' })
  @Access(Role.TRAINEE)
  beginBreak(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.attempts.beginBreak(ctx, id);
  }

  @Mutation(() => AttemptType, { description: 'Back from the break; what was not used of it may be taken later.' })
  @Access(Role.TRAINEE)
  endBreak(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.attempts.endBreak(ctx, id);
  }

  @Mutation(() => [SavedAnswerType], { description: 'Saves choices and says what the server now has. Sent again, they change nothing.' })
  @Access(Role.TRAINEE)
  @OneStatement()
  saveAnswers(@CurrentCtx() ctx: Ctx, @Args('input') input: SaveAnswersInput) {
    return this.answers.save(ctx, input);
  }

  @Mutation(() => AttemptType, { description: 'Hands the attempt in. Once it is closed, this changes nothing.' })
  @Access(Role.TRAINEE)
  submitAttempt(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.attempts.submit(ctx, id);
  }

  @ResolveField(() => ExamType)
  exam(@Parent() attempt: Attempt, @CurrentCtx() ctx: Ctx) {
    return this.examService.ofAttempt(ctx, attempt);
  }

  @ResolveField(() => Boolean, { description: 'May answers still be saved?' })
  isOpen(@Parent() attempt: Attempt, @CurrentCtx() ctx: Ctx) {
    return isOpen(attempt, ctx.now);
  }

  @ResolveField(() => Boolean, { description: 'Does the clock stand still?' })
  isOnBreak(@Parent() attempt: Attempt, @CurrentCtx() ctx: Ctx) {
    return attempt.closedAt === null && isOnBreak(attempt, ctx.now);
  }

  @ResolveField(() => Int, { description: 'Seconds to the deadline by the clock of the server; 0 once closed.' })
  secondsLeft(@Parent() attempt: Attempt, @CurrentCtx() ctx: Ctx) {
    return secondsLeft(attempt, ctx.now);
  }

  @ResolveField(() => [QuestionType], { description: 'The form in its order; empty once the attempt is over.' })
  questions(@Parent() attempt: Attempt, @CurrentCtx() ctx: Ctx) {
    return this.questionService.of(ctx, attempt);
  }

  @ResolveField(() => ExamResultType, { nullable: true })
  result(@Parent() attempt: Attempt, @CurrentCtx() ctx: Ctx) {
    return this.closing.resultOf(ctx, attempt);
  }
}
