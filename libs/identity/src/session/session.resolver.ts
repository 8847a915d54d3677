import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { found } from '@waymark/kernel';
import { Access, CurrentCtx, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { deviceOf } from './device.rules';
import type { Session } from './session.entity';
import { SessionService } from './session.service';
import { MySessionConnection, MySessionType } from './session.type';

@Resolver(() => MySessionType)
export class SessionResolver {
  constructor(private readonly sessions: SessionService) {}

  @Query(() => MySessionConnection, { description: 'Where the person is signed in, last used first.' })
  @Access.signedIn()
  mySessions(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.sessions.mine(ctx, page);
  }

  @Mutation(() => Boolean, { description: 'Signs out one place.' })
  @Access.signedIn()
  endMySession(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.sessions.end(ctx, id);
  }

  @Mutation(() => Int, { description: 'Signs out everywhere but here; says in how many places.' })
  @Access.signedIn()
  endMyOtherSessions(@CurrentCtx() ctx: Ctx, @Context() { sessionId }: GraphqlContext) {
    return this.sessions.endOthers(ctx, found(ctx.actor.id), found(sessionId));
  }

  @ResolveField(() => String, { nullable: true, description: 'The name of the browser, where it told one.' })
  browser(@Parent() { userAgent }: Session) {
    return deviceOf(userAgent).browser;
  }

  @ResolveField(() => String, { nullable: true, description: 'The kind of device or system, where the browser told one.' })
  system(@Parent() { userAgent }: Session) {
    return deviceOf(userAgent).system;
  }

  @ResolveField(() => Boolean, { description: 'The one that asks.' })
  isCurrent(@Parent() { sid }: Session, @Context() { sessionId }: GraphqlContext) {
    return sid === sessionId;
  }
}
