import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, AuditEntryType, CurrentCtx, historyOf, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Placement } from '../placement/placement.entity';
import { NamedSupervisorInput } from '../placement/placement.input';
import { PlacementService } from '../placement/placement.service';
import { PlacementType } from '../placement/placement.type';
import type { SignerCase } from './signer-case.entity';
import { AnswerSignerCaseInput, OpenSignerCaseInput } from './signer-case.input';
import { canAnswer, canNameAnother, canWithdraw } from './signer-case.policy';
import { SignerCaseService } from './signer-case.service';
import { SignerCaseConnection, SignerCaseHoursType, SignerCaseType, SignerCaseViewerCanType } from './signer-case.type';
import { SignerCaseView } from './signer-case-view.service';
import type { UnsignedHours } from './signer-case-view.service';

const id = { type: () => ID } as const;

@Resolver(() => SignerCaseType)
export class SignerCaseResolver {
  constructor(
    private readonly cases: SignerCaseService,
    private readonly view: SignerCaseView,
    private readonly placements: PlacementService,
  ) {}

  @Query(() => SignerCaseConnection, { description: 'The person\'s own, and those of the sites that they run; newest first.' })
  @Access.signedIn()
  signerCases(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.cases.list(ctx, page);
  }

  @Query(() => SignerCaseType)
  @Access.signedIn()
  signerCase(@CurrentCtx() ctx: Ctx, @Args('id', id) caseId: string) {
    return this.cases.one(ctx, caseId);
  }

  @Mutation(() => SignerCaseType, { description: 'A trainee says that the supervisor does not sign, with evidence and somebody else who can confirm. Takes all that waits at the placement.' })
  @Access.signedIn()
  openSignerCase(@CurrentCtx() ctx: Ctx, @Args('input') input: OpenSignerCaseInput) {
    return this.cases.open(ctx, input);
  }

  @Mutation(() => SignerCaseType, { description: 'Who runs the site agrees with who is asked, or names who signs.' })
  @Access.signedIn()
  answerSignerCase(@CurrentCtx() ctx: Ctx, @Args('input') input: AnswerSignerCaseInput) {
    return this.cases.answer(ctx, input);
  }

  @Mutation(() => SignerCaseType, { description: 'Nobody signed in time: the trainee names somebody else.' })
  @Access.signedIn()
  nameAnotherSigner(@CurrentCtx() ctx: Ctx, @Args('id', id) caseId: string, @Args('alternate') alternate: NamedSupervisorInput) {
    return this.cases.nameAnother(ctx, caseId, alternate);
  }

  @Mutation(() => SignerCaseType, { description: 'Takes the case back; its evidence is deleted.' })
  @Access.signedIn()
  withdrawSignerCase(@CurrentCtx() ctx: Ctx, @Args('id', id) caseId: string) {
    return this.cases.withdraw(ctx, caseId);
  }

  @ResolveField(() => PlacementType)
  placement(@Parent() { placementId }: SignerCase, @Context() graphql: GraphqlContext) {
    return loader<string, Placement>(graphql, 'placement', (ids) => this.placements.byIds(graphql.ctx, ids)).load(placementId);
  }

  @ResolveField(() => SignerCaseHoursType, { description: 'What waited when it was opened and is not signed yet.' })
  unsigned(@Parent() row: SignerCase, @Context() graphql: GraphqlContext) {
    return loader<string, UnsignedHours>(graphql, 'signerCaseHours', (ids) => this.view.unsignedOf(graphql.ctx, ids)).load(row.id);
  }

  @ResolveField(() => [AuditEntryType], { description: 'What happened to it, oldest first.' })
  history(@CurrentCtx() ctx: Ctx, @Parent() row: SignerCase) {
    return historyOf(ctx, row.id);
  }

  @ResolveField(() => SignerCaseViewerCanType)
  viewerCan(@CurrentCtx() { actor }: Ctx, @Parent() row: SignerCase) {
    return { answer: canAnswer(actor, row), nameAnother: canNameAnother(actor, row), withdraw: canWithdraw(actor, row) };
  }
}
