import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CredentialType } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import { found, Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { WatchQuestionService } from './watch-question.service';
import type { WatchQuestion } from './watch-question.entity';
import { WatchReadingService } from './watch-reading.service';
import type { HolderWatch } from './watch-reading.service';
import { AnswerWatchQuestionInput, AskAboutWatchInput, CertificateWatchType, WatchQuestionType } from './watch.type';

@Resolver(() => CertificateWatchType)
export class WatchQuestionResolver {
  constructor(
    private readonly questions: WatchQuestionService,
    private readonly reading: WatchReadingService,
  ) {}

  @Query(() => [WatchQuestionType], { description: 'Questions of holders that wait for the signed-in person, the oldest first; at most 50.' })
  @Access(Role.PROGRAM_STAFF, Role.ORG_ADMIN)
  watchQuestions(@CurrentCtx() ctx: Ctx) {
    return this.questions.open(ctx);
  }

  @Mutation(() => Boolean, { description: 'Asks a program why it watches the signed-in person’s certificate.' })
  @Access.signedIn()
  async askAboutWatch(@CurrentCtx() ctx: Ctx, @Args('input') input: AskAboutWatchInput) {
    await this.questions.ask(ctx, input.watchId, input.text);
    return true;
  }

  @Mutation(() => WatchQuestionType, { description: 'Answers a holder, and goes on watching or takes the certificate off the roster.' })
  @Access(Role.PROGRAM_STAFF, Role.ORG_ADMIN)
  answerWatchQuestion(@CurrentCtx() ctx: Ctx, @Args('input') input: AnswerWatchQuestionInput) {
    return this.questions.answer(ctx, input);
  }

  @ResolveField(() => WatchQuestionType, { nullable: true, description: 'The newest question about it.' })
  question(@Parent() watch: HolderWatch, @Context() graphql: GraphqlContext) {
    return loader<string, WatchQuestion>(graphql, 'watch.question', (ids) => this.reading.questions(graphql.ctx, ids)).load(watch.id);
  }
}

@Resolver(() => WatchQuestionType)
export class WatchQuestionFieldsResolver {
  constructor(private readonly reading: WatchReadingService) {}

  @ResolveField(() => String, { description: 'The number of the certificate that it is about.' })
  async certificate(@Parent() question: WatchQuestion, @Context() graphql: GraphqlContext) {
    return found(await loader<string, string>(graphql, 'watch.number', (ids) => this.reading.numbers(graphql.ctx, ids)).load(question.entryId));
  }
}

@Resolver(() => CredentialType)
export class CertificateWatchResolver {
  constructor(private readonly reading: WatchReadingService) {}

  @ResolveField(() => [CertificateWatchType], { description: 'The programs that watch it. Empty for everybody but the holder.' })
  async watches(@Parent() credential: Credential, @Context() graphql: GraphqlContext) {
    return (await loader<string, HolderWatch[]>(graphql, 'watch.ofHolder', (ids) => this.reading.ofHolder(graphql.ctx, ids)).load(credential.id)) ?? [];
  }
}
