import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { DataCopy } from './data-copy.entity';
import { MakeDataCopyInput } from './data-copy.input';
import { copyStatusAt, DataCopyStatus } from './data-copy.rules';
import { DataCopyService } from './data-copy.service';
import { DataCopyType } from './data-copy.type';

@Resolver(() => DataCopyType)
export class DataCopyResolver {
  constructor(private readonly copies: DataCopyService) {}

  @Query(() => [DataCopyType], { description: 'The newest copies of everything that the viewer asked for.' })
  @Access.signedIn()
  dataCopies(@CurrentCtx() ctx: Ctx) {
    return this.copies.mine(ctx);
  }

  @Mutation(() => DataCopyType, { description: 'Makes a ZIP file of everything that is kept about the viewer, for them alone. Never words on lived experience.' })
  @Access.signedIn()
  makeDataCopy(@CurrentCtx() ctx: Ctx, @Args('input') input: MakeDataCopyInput) {
    return this.copies.ask(ctx, input.id);
  }

  @ResolveField('status', () => DataCopyStatus)
  statusNow(@Parent() copy: DataCopy, @Context() { ctx }: GraphqlContext) {
    return copyStatusAt(copy, ctx.now);
  }
}
