import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { DeclareConflictInput } from './recusal.input';
import { RecusalService } from './recusal.service';

@Resolver()
export class RecusalResolver {
  constructor(private readonly recusals: RecusalService) {}

  @Mutation(() => ID, { description: 'The viewer must not judge this applicant: from here on they see the case no more. Its id is all that comes back.' })
  @Access(Role.REVIEWER)
  declareConflict(@CurrentCtx() ctx: Ctx, @Args('input') input: DeclareConflictInput) {
    return this.recusals.declare(ctx, input);
  }
}
