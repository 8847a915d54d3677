import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { ApplicationType } from '../application/application.type';
import { DeclareConflictInput } from './recusal.input';
import { RecusalService } from './recusal.service';

@Resolver(() => ApplicationType)
export class RecusalResolver {
  constructor(private readonly recusals: RecusalService) {}

  @Mutation(() => ApplicationType, { description: 'The viewer must not judge this applicant: the case leaves their queue.' })
  @Access(Role.REVIEWER)
  declareConflict(@CurrentCtx() ctx: Ctx, @Args('input') input: DeclareConflictInput) {
    return this.recusals.declare(ctx, input);
  }
}
