import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { AuditDrawService } from './audit-draw.service';
import type { AuditDraw, RenewalAudit } from './renewal-audit.entity';
import { AddAuditPaperInput, AnnounceDrawInput, DecideAuditInput, SendAuditInput } from './renewal-audit.input';
import { RenewalAuditService } from './renewal-audit.service';
import { AuditDrawType, AuditPaperType, RenewalAuditConnection, RenewalAuditType } from './renewal-audit.type';

@Resolver(() => AuditDrawType)
export class AuditDrawResolver {
  constructor(private readonly draws: AuditDrawService) {}

  @Query(() => [AuditDrawType], { description: 'The draws of the boards of the viewer, newest first.' })
  @Access(Role.REVIEWER)
  auditDraws(@CurrentCtx() ctx: Ctx) {
    return this.draws.list(ctx);
  }

  @Mutation(() => AuditDrawType, { description: 'Fixes share, days and seed of a draw beforehand; the digest of the seed is told at once.' })
  @Access(Role.REVIEWER)
  announceAuditDraw(@CurrentCtx() ctx: Ctx, @Args('input') input: AnnounceDrawInput) {
    return this.draws.announce(ctx, input);
  }

  @Mutation(() => AuditDrawType, { description: 'Draws, once the days are over; whoever was drawn is told by mail.' })
  @Access(Role.REVIEWER)
  drawAudits(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.draws.draw(ctx, id);
  }

  @ResolveField(() => Boolean, { description: 'Its days are over, and it was not drawn yet.' })
  canDraw(@Parent() draw: AuditDraw, @Context() { ctx }: GraphqlContext) {
    return this.draws.canDraw(ctx, draw);
  }

  @ResolveField('seed', () => String, { nullable: true, description: 'Told once it was drawn.' })
  toldSeed(@Parent() { seed, drawnAt }: AuditDraw) {
    return drawnAt === null ? null : seed;
  }
}

@Resolver(() => RenewalAuditType)
export class RenewalAuditResolver {
  constructor(
    private readonly audits: RenewalAuditService,
    private readonly people: PersonService,
  ) {}

  @Query(() => [RenewalAuditType], { description: 'Audits of renewals of the viewer, newest first.' })
  @Access.signedIn()
  myRenewalAudits(@CurrentCtx() ctx: Ctx) {
    return this.audits.mine(ctx);
  }

  @Query(() => RenewalAuditConnection, { description: 'Audits of the boards of the viewer, newest first.' })
  @Access(Role.REVIEWER)
  renewalAudits(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.audits.list(ctx, page);
  }

  @Mutation(() => RenewalAuditType)
  @Access.signedIn()
  addAuditPaper(@CurrentCtx() ctx: Ctx, @Args('input') input: AddAuditPaperInput) {
    return this.audits.addPaper(ctx, input);
  }

  @Mutation(() => RenewalAuditType, { description: 'Hands the papers to the board, once, up to the last day.' })
  @Access.signedIn()
  sendAudit(@CurrentCtx() ctx: Ctx, @Args('input') input: SendAuditInput) {
    return this.audits.send(ctx, input);
  }

  @Mutation(() => RenewalAuditType)
  @Access(Role.REVIEWER)
  decideAudit(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideAuditInput) {
    return this.audits.decide(ctx, input);
  }

  @ResolveField('papers', () => [AuditPaperType], { description: 'A reviewer sees them once they were sent.' })
  papersSent(@Parent() audit: RenewalAudit, @Context() { ctx }: GraphqlContext) {
    return this.audits.papers(ctx, audit);
  }

  @ResolveField(() => PersonType)
  holder(@Parent() { holderId }: RenewalAudit, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, holderId);
  }
}
