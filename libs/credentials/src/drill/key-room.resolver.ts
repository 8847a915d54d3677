import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { KeyRoom } from './key-room.service';
import { KeyRoomType } from './key-room.type';

@Resolver(() => KeyRoomType)
export class KeyRoomResolver {
  constructor(private readonly room: KeyRoom) {}

  @Query(() => KeyRoomType, { description: 'The keys of this issuer, and whether it issues.' })
  @Access(Role.PLATFORM_ADMIN)
  keyRoom(@CurrentCtx() ctx: Ctx) {
    return this.room.look(ctx);
  }

  @Mutation(() => KeyRoomType, { description: 'Issues and seals nothing, in every process at once. `reason`: at most 300 characters.' })
  @Access(Role.PLATFORM_ADMIN)
  stopIssuing(@CurrentCtx() ctx: Ctx, @Args('reason') reason: string) {
    return this.room.stop(ctx, reason);
  }

  @Mutation(() => KeyRoomType, { description: 'Goes on; by another person than whoever stopped.' })
  @Access(Role.PLATFORM_ADMIN)
  resumeIssuing(@CurrentCtx() ctx: Ctx, @Args('reason') reason: string) {
    return this.room.resume(ctx, reason);
  }

  @Mutation(() => KeyRoomType, { description: 'Goes on with issuing, and issues anew what a lost key signed; by another person than whoever stopped. No new decision of a board.' })
  @Access(Role.PLATFORM_ADMIN)
  startKeyReissue(@CurrentCtx() ctx: Ctx, @Args('kid', { type: () => ID }) kid: string) {
    return this.room.reissue(ctx, kid);
  }
}
