import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access';
import { CurrentCtx } from '../ctx/ctx';
import type { Ctx } from '../ctx/ctx';
import { WriteMessageInput } from './thread.input';
import { ThreadKind } from './thread.rules';
import { ThreadService } from './thread.service';
import { ThreadType } from './thread.type';

@Resolver(() => ThreadType)
export class ThreadResolver {
  constructor(private readonly threads: ThreadService) {}

  @Query(() => ThreadType, { description: 'The messages on a record, for whoever may see the record.' })
  @Access.signedIn()
  thread(@CurrentCtx() ctx: Ctx, @Args('kind', { type: () => ThreadKind }) kind: ThreadKind, @Args('recordId', { type: () => ID }) recordId: string) {
    return this.threads.of(ctx, kind, recordId);
  }

  @Mutation(() => ThreadType, { description: 'Writes to everybody who takes part in the record. Looked through for what tells who a supported person is.' })
  @Access.signedIn()
  writeMessage(@CurrentCtx() ctx: Ctx, @Args('input') input: WriteMessageInput) {
    return this.threads.write(ctx, input);
  }

  @Mutation(() => ThreadType, { description: 'Its writer takes the words away for good; that something was written stays.' })
  @Access.signedIn()
  eraseMessage(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.threads.erase(ctx, id);
  }

  @Mutation(() => ThreadType, { description: 'The viewer has read what there is.' })
  @Access.signedIn()
  readThread(@CurrentCtx() ctx: Ctx, @Args('kind', { type: () => ThreadKind }) kind: ThreadKind, @Args('recordId', { type: () => ID }) recordId: string) {
    return this.threads.read(ctx, kind, recordId);
  }
}
