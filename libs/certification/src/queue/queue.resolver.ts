import { Args, Context, ID, Int, Mutation, Parent, Query, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, PersonService, PersonType } from '@waymark/identity';
import { found, localDateAt, Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { In } from 'typeorm';
import { Application } from '../application/application.entity';
import { canReview } from '../application/application.policy';
import { inReview } from '../application/application.rules';
import { ApplicationConnection, ApplicationType } from '../application/application.type';
import { boardDaysLeft } from '../clock/service-clock.rules';
import { AssignmentService } from './assignment.service';
import { ApplicationQueueArgs, AssignApplicationInput } from './queue.input';
import { QueueTab } from './queue.rules';
import { QueueService } from './queue.service';

registerEnumType(QueueTab, { name: 'QueueTab', description: 'What a reviewer looks for.' });

@Resolver(() => ApplicationType)
export class QueueResolver {
  constructor(
    private readonly queue: QueueService,
    private readonly assignments: AssignmentService,
    private readonly people: PersonService,
  ) {}

  @Query(() => ApplicationConnection, { description: 'What waits for the viewer at their boards, due first; nothing of people they must look away from.' })
  @Access(Role.REVIEWER)
  applicationQueue(@CurrentCtx() ctx: Ctx, @Args() args: ApplicationQueueArgs, @Args() page: PageArgs) {
    return this.queue.list(ctx, args, page);
  }

  @Mutation(() => ApplicationType, { description: 'The viewer works on this case from now on.' })
  @Access(Role.REVIEWER)
  takeApplication(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.assignments.take(ctx, id);
  }

  @Mutation(() => ApplicationType, { description: 'The case is free again.' })
  @Access(Role.REVIEWER)
  giveBackApplication(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.assignments.giveBack(ctx, id);
  }

  @Mutation(() => ApplicationType)
  @Access(Role.REVIEWER)
  assignApplication(@CurrentCtx() ctx: Ctx, @Args('input') input: AssignApplicationInput) {
    return this.assignments.assign(ctx, input);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'The reviewer who works on it; only other reviewers read it.' })
  assignee(@Parent() application: Application, @Context() graphql: GraphqlContext) {
    const { assigneeId } = application;
    return assigneeId !== null && canReview(graphql.ctx.actor, application) ? this.people.batched(graphql, assigneeId) : null;
  }

  @ResolveField(() => [PersonType], { description: 'The reviewers who could take the next step; empty for the applicant.' })
  reviewers(@Parent() application: Application, @Context() { ctx }: GraphqlContext) {
    return canReview(ctx.actor, application) && inReview.includes(application.status) ? this.assignments.reviewers(ctx, application) : [];
  }

  @ResolveField('boardDaysLeft', () => Int, { nullable: true, description: 'Working days that the board has left, negative over due; it rests while the applicant has the case.' })
  async daysLeft(@Parent() application: Application, @Context() graphql: GraphqlContext) {
    const { dueOn, boardDaysLeft: kept, status } = application;
    if (dueOn === null || !inReview.includes(status)) return null;
    const zones = loader<string, string>(graphql, 'board.zone', async (ids) => {
      const boards = await graphql.ctx.tx.findBy(Organisation, { id: In([...ids]) });
      return new Map(boards.map(({ id, timeZone }) => [id, timeZone]));
    });
    return boardDaysLeft({ dueOn, boardDaysLeft: kept }, localDateAt(graphql.ctx.now, found(await zones.load(application.boardId))));
  }
}
