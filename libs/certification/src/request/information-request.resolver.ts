import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { ApplicationType } from '../application/application.type';
import { ReplyInput, RequestInformationInput } from './information-request.input';
import { InformationRequestService } from './information-request.service';
import type { RequestAndReply } from './information-request.service';
import { InformationRequestType } from './information-request.type';
import { AnswerForTimeInput, AskForTimeInput } from './request-time.input';
import { RequestTimeService } from './request-time.service';

const noteOf = ({ reply }: RequestAndReply, kind: string, id: string) => reply?.lines?.find((line) => line.kind === kind && line.id === id)?.note ?? null;

@Resolver(() => ApplicationType)
export class InformationRequestResolver {
  constructor(
    private readonly requests: InformationRequestService,
    private readonly times: RequestTimeService,
  ) {}

  @Mutation(() => ApplicationType, { description: 'Opens exactly these lines for the applicant; the board\'s clock rests.' })
  @Access(Role.REVIEWER)
  requestInformation(@CurrentCtx() ctx: Ctx, @Args('input') input: RequestInformationInput) {
    return this.requests.ask(ctx, input);
  }

  @Mutation(() => ApplicationType, { description: 'The applicant answers: the case returns to the reviewer who asked, and the clock goes on.' })
  @Access.signedIn()
  answerRequest(@CurrentCtx() ctx: Ctx, @Args('input') input: ReplyInput) {
    return this.requests.reply(ctx, input);
  }

  @Mutation(() => ApplicationType, { description: 'Once the applicant\'s time is over, the board goes on without an answer.' })
  @Access(Role.REVIEWER)
  stopWaiting(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.requests.stopWaiting(ctx, id);
  }

  @Mutation(() => ApplicationType, { description: 'The applicant asks for more time for the open request, once.' })
  @Access.signedIn()
  askForTimeToAnswer(@CurrentCtx() ctx: Ctx, @Args('input') input: AskForTimeInput) {
    return this.times.ask(ctx, input);
  }

  @Mutation(() => ApplicationType, { description: 'Whoever holds the case gives a new last day, or says why not.' })
  @Access(Role.REVIEWER)
  answerForTime(@CurrentCtx() ctx: Ctx, @Args('input') input: AnswerForTimeInput) {
    return this.times.answer(ctx, input);
  }

  @ResolveField('requests', () => [InformationRequestType], { description: 'What the board asked for and what came back, oldest first.' })
  async requestsMade(@Parent() application: Application, @Context() { ctx }: GraphqlContext): Promise<InformationRequestType[]> {
    const requests = await this.requests.of(ctx, application.id);
    return requests.map((request) => ({
      ...request,
      lines: request.lines.map((line) => ({ ...line, note: noteOf(request, line.kind, line.id) })),
      endedAt: request.reply?.endedAt ?? null,
      isAnswered: Boolean(request.reply?.lines),
    }));
  }
}
