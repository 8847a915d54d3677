import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CredentialType } from '@waymark/credentials';
import { PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, AuditEntryType, CurrentCtx, historyOf, PageArgs } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Complaint } from './complaint.entity';
import { AssignComplaintInput, LeaveComplaintInput, NameComplaintSubjectInput, ReceiveComplaintInput } from './complaint.input';
import { ComplaintService } from './complaint.service';
import { ComplaintSight } from './complaint-sight.service';
import { ComplainantType, ComplaintConnection, ComplaintType, ComplaintViewerCanType } from './complaint.type';
import { ComplaintView } from './complaint-view.service';
import { IntakeService } from './intake.service';

@Resolver(() => ComplaintType)
export class ComplaintResolver {
  constructor(
    private readonly intake: IntakeService,
    private readonly sight: ComplaintSight,
    private readonly service: ComplaintService,
    private readonly views: ComplaintView,
  ) {}

  @Query(() => ComplaintConnection, { description: 'What the viewer works on, and what nobody works on yet; due first, or the newest that are closed.' })
  @Access(Role.REVIEWER)
  complaints(@CurrentCtx() ctx: Ctx, @Args('isClosed', { type: () => Boolean, nullable: true }) isClosed: boolean | null, @Args() page: PageArgs) {
    return this.service.list(ctx, isClosed ?? false, page);
  }

  @Query(() => ComplaintType)
  @Access(Role.REVIEWER)
  complaint(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.sight.load(ctx, id);
  }

  @Mutation(() => String, { description: 'Writes down what somebody told the board. Its number is all that comes back: whoever works on it reads it.' })
  @Access(Role.REVIEWER, Role.ORG_ADMIN)
  receiveComplaint(@CurrentCtx() ctx: Ctx, @Args('input') input: ReceiveComplaintInput) {
    return this.intake.fromStaff(ctx, input);
  }

  @Mutation(() => ComplaintType, { description: 'Confirms that it came. The viewer works on it from now on.' })
  @Access(Role.REVIEWER)
  acknowledgeComplaint(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.service.acknowledge(ctx, id);
  }

  @Mutation(() => ComplaintType, { description: 'One more reviewer works on it.' })
  @Access(Role.REVIEWER)
  assignComplaint(@CurrentCtx() ctx: Ctx, @Args('input') input: AssignComplaintInput) {
    return this.service.assign(ctx, input);
  }

  @Mutation(() => ComplaintType, { nullable: true, description: 'Says whose certificate it is about. Nothing comes back where the viewer must look away from that person.' })
  @Access(Role.REVIEWER)
  nameComplaintSubject(@CurrentCtx() ctx: Ctx, @Args('input') input: NameComplaintSubjectInput) {
    return this.service.nameSubject(ctx, input);
  }

  @Mutation(() => ID, { description: 'The viewer must not judge it: from here on they see it no more.' })
  @Access(Role.REVIEWER)
  leaveComplaint(@CurrentCtx() ctx: Ctx, @Args('input') input: LeaveComplaintInput) {
    return this.service.leave(ctx, input);
  }

  @ResolveField(() => ComplainantType)
  complainant(@Parent() { complainantName: name, complainantEmail: email, emailConfirmedAt }: Complaint): ComplainantType {
    return { name, email, isConfirmed: emailConfirmedAt !== null };
  }

  @ResolveField(() => CredentialType, { nullable: true, description: 'The certificate that it is about, as it stands now.' })
  credential(@Parent() complaint: Complaint, @CurrentCtx() ctx: Ctx) {
    return this.views.credential(ctx, complaint);
  }

  @ResolveField(() => [PersonType], { description: 'Who works on it.' })
  reviewers(@Parent() complaint: Complaint, @CurrentCtx() ctx: Ctx) {
    return this.service.reviewers(ctx, complaint);
  }

  @ResolveField(() => [PersonType], { description: 'Who else of the board could be asked to work on it.' })
  candidates(@Parent() complaint: Complaint, @CurrentCtx() ctx: Ctx) {
    return this.service.candidates(ctx, complaint);
  }

  @ResolveField(() => [AuditEntryType], { description: 'Every step, with who and when; no words of the case.' })
  history(@Parent() { id }: Complaint, @CurrentCtx() ctx: Ctx) {
    return historyOf(ctx, id);
  }

  @ResolveField(() => ComplaintViewerCanType)
  viewerCan(@Parent() complaint: Complaint, @CurrentCtx() ctx: Ctx) {
    return this.views.viewerCan(ctx, complaint);
  }
}
