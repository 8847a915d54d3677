import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { EvidencePack } from './evidence-pack.entity';
import { BuildEvidencePackInput } from './evidence-pack.input';
import { EvidencePackService } from './evidence-pack.service';
import { EvidencePackType } from './evidence-pack.type';
import { EvidenceStatus, statusAt } from './evidence.rules';

@Resolver(() => EvidencePackType)
export class EvidencePackResolver {
  constructor(private readonly packs: EvidencePackService) {}

  @Query(() => [EvidencePackType], { description: 'The newest packs that the viewer asked for: of their own record, or on a case that they review.' })
  @Access.signedIn()
  evidencePacks(@CurrentCtx() ctx: Ctx, @Args('applicationId', { type: () => ID, nullable: true }) applicationId: string | null) {
    return this.packs.mine(ctx, applicationId);
  }

  @Mutation(() => EvidencePackType, { description: 'Makes a PDF and a JSON file of a record: hours with signatures, role-plays with comments, exams, training, decisions, certificates. Never words on lived experience.' })
  @Access.signedIn()
  buildEvidencePack(@CurrentCtx() ctx: Ctx, @Args('input') input: BuildEvidencePackInput) {
    return this.packs.ask(ctx, input);
  }

  @ResolveField('status', () => EvidenceStatus)
  statusNow(@Parent() pack: EvidencePack, @Context() { ctx }: GraphqlContext) {
    return statusAt(pack, ctx.now);
  }
}
