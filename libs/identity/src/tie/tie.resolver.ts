import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { DeclareTieArgs } from './tie.input';
import { TieService } from './tie.service';
import { TieType } from './tie.type';

@Resolver(() => TieType)
export class TieResolver {
  constructor(private readonly ties: TieService) {}

  @Mutation(() => TieType, { description: 'The viewer says that they are close to somebody: neither judges the other from now on.' })
  @Access.signedIn()
  declareTie(@CurrentCtx() ctx: Ctx, @Args() { personId, kind }: DeclareTieArgs) {
    return this.ties.declareOwn(ctx, personId, kind);
  }
}
