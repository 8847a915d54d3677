import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { AppealType } from '../appeal/appeal.type';
import type { Complaint } from '../complaint/complaint.entity';
import { ComplaintType } from '../complaint/complaint.type';
import { NoticeType } from '../notice/notice.type';
import { MeasureAppealService } from './measure-appeal.service';
import type { ComplaintAppeal, ComplaintDecision } from './measure.entity';
import { AppealMeasureInput, ConfirmComplaintInput, DecideComplaintInput, DecideMeasureAppealInput } from './measure.input';
import { MeasureService } from './measure.service';
import { ComplaintDecisionType } from './measure.type';

@Resolver(() => ComplaintType)
export class MeasureResolver {
  constructor(
    private readonly measures: MeasureService,
    private readonly appeals: MeasureAppealService,
  ) {}

  @Mutation(() => ComplaintType, { description: 'The first decision about a complaint; nothing changes before a second person confirms it.' })
  @Access(Role.REVIEWER)
  decideComplaint(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideComplaintInput) {
    return this.measures.decide(ctx, input);
  }

  @Mutation(() => ComplaintType, { description: 'The second look: a confirmed measure changes the certificate, and what everybody reads of it, at once.' })
  @Access(Role.REVIEWER)
  confirmComplaint(@CurrentCtx() ctx: Ctx, @Args('input') input: ConfirmComplaintInput) {
    return this.measures.confirm(ctx, input);
  }

  @Mutation(() => NoticeType, { description: 'The holder appeals a measure, up to the last day that it names.' })
  @Access.signedIn()
  appealMeasure(@CurrentCtx() ctx: Ctx, @Args('input') input: AppealMeasureInput) {
    return this.appeals.file(ctx, input);
  }

  @Mutation(() => ComplaintType, { description: 'Only a reviewer who took no part in the case hears the appeal.' })
  @Access(Role.REVIEWER)
  decideMeasureAppeal(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideMeasureAppealInput) {
    return this.appeals.decide(ctx, input);
  }

  @ResolveField(() => [ComplaintDecisionType])
  decisions(@Parent() { id }: Complaint, @Context() graphql: GraphqlContext) {
    return loader<string, ComplaintDecision[]>(graphql, 'complaint.decisions', (ids) => this.measures.of(graphql.ctx, ids)).load(id);
  }

  @ResolveField('appeals', () => [AppealType])
  appealsFiled(@Parent() { id }: Complaint, @Context() graphql: GraphqlContext) {
    return loader<string, ComplaintAppeal[]>(graphql, 'complaint.appeals', (ids) => this.appeals.of(graphql.ctx, ids)).load(id);
  }
}

@Resolver(() => ComplaintDecisionType)
export class ComplaintDecisionResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField(() => PersonType, { nullable: true })
  reviewer(@Parent() { decidedBy }: ComplaintDecision, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, decidedBy);
  }
}
