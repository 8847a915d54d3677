import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Complaint } from '../complaint/complaint.entity';
import { ComplaintType } from '../complaint/complaint.type';
import type { ComplaintNotice } from '../notice/notice.entity';
import { NoticeType } from '../notice/notice.type';
import type { ComplaintPaper } from './paper.entity';
import { AddComplaintPaperInput, AddNoticePaperInput } from './paper.input';
import { PaperService } from './paper.service';
import { ComplaintPaperType } from './paper.type';

@Resolver(() => ComplaintType)
export class PaperResolver {
  constructor(private readonly service: PaperService) {}

  @Mutation(() => ComplaintType)
  @Access(Role.REVIEWER)
  addComplaintPaper(@CurrentCtx() ctx: Ctx, @Args('input') input: AddComplaintPaperInput) {
    return this.service.fromBoard(ctx, input);
  }

  @Mutation(() => NoticeType, { description: 'The holder adds a picture to their answer.' })
  @Access.signedIn()
  addNoticePaper(@CurrentCtx() ctx: Ctx, @Args('input') input: AddNoticePaperInput) {
    return this.service.fromHolder(ctx, input);
  }

  @ResolveField(() => [ComplaintPaperType])
  papers(@Parent() { id }: Complaint, @Context() graphql: GraphqlContext) {
    return loader<string, ComplaintPaper[]>(graphql, 'complaint.papers', (ids) => this.service.of(graphql.ctx, ids)).load(id);
  }
}

@Resolver(() => NoticeType)
export class NoticePaperResolver {
  constructor(private readonly service: PaperService) {}

  @ResolveField(() => [ComplaintPaperType], { description: 'What the holder sent.' })
  papers(@Parent() notice: ComplaintNotice, @CurrentCtx() ctx: Ctx) {
    return this.service.ofHolder(ctx, notice);
  }
}

@Resolver(() => ComplaintPaperType)
export class ComplaintPaperResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField('addedBy', () => PersonType, { nullable: true })
  whoAdded(@Parent() { addedBy }: ComplaintPaper, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, addedBy);
  }
}
