import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { found } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { SupervisionService } from './supervision.service';
import { SupervisionReceivedType } from './supervision.type';

@Resolver()
export class SupervisionResolver {
  constructor(private readonly supervision: SupervisionService) {}

  @Query(() => SupervisionReceivedType, { description: 'Supervision received by the signed-in person, or by somebody whom they supervise.' })
  @Access.signedIn()
  supervisionReceived(@CurrentCtx() ctx: Ctx, @Args('traineeId', { type: () => ID, nullable: true }) traineeId: string | null) {
    return this.supervision.of(ctx, traineeId ?? found(ctx.actor.id));
  }
}
