import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { AppealType } from '../appeal/appeal.type';
import type { Complaint } from '../complaint/complaint.entity';
import { ComplaintType } from '../complaint/complaint.type';
import { MeasureType } from '../measure/measure.type';
import type { ComplaintNotice } from './notice.entity';
import { AnswerNoticeInput, SendNoticeInput } from './notice.input';
import { NoticeService } from './notice.service';
import { NoticeType, NoticeViewerCanType } from './notice.type';
import { NoticeView } from './notice-view.service';

@Resolver(() => NoticeType)
export class NoticeResolver {
  constructor(
    private readonly notices: NoticeService,
    private readonly views: NoticeView,
  ) {}

  @Query(() => [NoticeType], { description: 'What boards told the signed-in person of complaints about them, newest first.' })
  @Access.signedIn()
  myNotices(@CurrentCtx() ctx: Ctx) {
    return this.notices.mine(ctx);
  }

  @Query(() => NoticeType)
  @Access.signedIn()
  notice(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.notices.one(ctx, id);
  }

  @Mutation(() => ComplaintType, { description: 'Tells the holder what is said, and gives them time to answer.' })
  @Access(Role.REVIEWER)
  sendNotice(@CurrentCtx() ctx: Ctx, @Args('input') input: SendNoticeInput) {
    return this.notices.send(ctx, input);
  }

  @Mutation(() => NoticeType, { description: 'The holder answers, once.' })
  @Access.signedIn()
  answerNotice(@CurrentCtx() ctx: Ctx, @Args('input') input: AnswerNoticeInput) {
    return this.notices.answer(ctx, input);
  }

  @ResolveField(() => String)
  board(@Parent() notice: ComplaintNotice, @CurrentCtx() ctx: Ctx) {
    return this.views.board(ctx, notice);
  }

  @ResolveField(() => String, { description: 'Of the case, for letters and calls.' })
  async number(@Parent() notice: ComplaintNotice, @CurrentCtx() ctx: Ctx) {
    return (await this.views.complaintOf(ctx, notice)).number;
  }

  @ResolveField(() => MeasureType, { nullable: true, description: 'Once it is final.' })
  measure(@Parent() notice: ComplaintNotice, @CurrentCtx() ctx: Ctx) {
    return this.views.measure(ctx, notice);
  }

  @ResolveField(() => [AppealType])
  appeals(@Parent() notice: ComplaintNotice, @CurrentCtx() ctx: Ctx) {
    return this.views.appealsOf(ctx, notice);
  }

  @ResolveField(() => NoticeViewerCanType)
  viewerCan(@Parent() notice: ComplaintNotice, @CurrentCtx() ctx: Ctx) {
    return this.views.viewerCan(ctx, notice);
  }
}

@Resolver(() => ComplaintType)
export class ComplaintNoticeResolver {
  constructor(private readonly notices: NoticeService) {}

  @ResolveField('notices', () => [NoticeType], { description: 'What the holder was told, and what they answered.' })
  noticesSent(@Parent() { id }: Complaint, @Context() graphql: GraphqlContext) {
    return loader<string, ComplaintNotice[]>(graphql, 'complaint.notices', (ids) => this.notices.of(graphql.ctx, ids)).load(id);
  }
}
