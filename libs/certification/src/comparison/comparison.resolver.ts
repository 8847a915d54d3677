import { Query, Resolver } from '@nestjs/graphql';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { ComparisonService } from './comparison.service';
import { SchemeComparisonType } from './comparison.type';

@Resolver(() => SchemeComparisonType)
export class ComparisonResolver {
  constructor(private readonly comparisons: ComparisonService) {}

  @Query(() => [SchemeComparisonType], { description: 'Where else the record of the viewer would count: every scheme in force, the nearest first.' })
  @Access.signedIn()
  schemeComparisons(@CurrentCtx() ctx: Ctx) {
    return this.comparisons.mine(ctx);
  }
}
