import { Query, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access';
import { CurrentCtx } from '../ctx/ctx';
import type { Ctx } from '../ctx/ctx';
import { Inbox } from './inbox';
import { InboxItemType } from './inbox.type';

@Resolver(() => InboxItemType)
export class InboxResolver {
  constructor(private readonly box: Inbox) {}

  @Query(() => [InboxItemType], { description: 'Everything that waits for the signed-in person, over all their roles; the longest wait first.' })
  @Access.signedIn()
  inbox(@CurrentCtx() ctx: Ctx) {
    return this.box.of(ctx);
  }
}
