import { Injectable } from '@nestjs/common';
import { Organisation } from '@waymark/identity';
import type { Ctx } from '@waymark/platform';
import { Complaint } from '../complaint/complaint.entity';
import { ComplaintStatus } from '../complaint/complaint.rules';
import { ComplaintService } from '../complaint/complaint.service';
import { MeasureAppealService } from '../measure/measure-appeal.service';
import type { ComplaintAppeal, ComplaintDecision } from '../measure/measure.entity';
import { MeasureService } from '../measure/measure.service';
import type { ComplaintNotice } from './notice.entity';
import { isAnswerable } from './notice.service';
import type { NoticeViewerCanType } from './notice.type';

const settled: readonly ComplaintStatus[] = [ComplaintStatus.CLOSED, ComplaintStatus.APPEALED];

/** What the holder reads beside the notice: nothing that is not final. */
@Injectable()
export class NoticeView {
  constructor(
    private readonly complaints: ComplaintService,
    private readonly measures: MeasureService,
    private readonly appeals: MeasureAppealService,
  ) {}

  async measure(ctx: Ctx, notice: ComplaintNotice): Promise<ComplaintDecision | null> {
    const complaint = await this.complaintOf(ctx, notice);
    return settled.includes(complaint.status) ? this.measures.final(ctx, complaint) : null;
  }

  async appealsOf(ctx: Ctx, { complaintId }: ComplaintNotice): Promise<ComplaintAppeal[]> {
    return (await this.appeals.of(ctx, [complaintId])).get(complaintId) ?? [];
  }

  complaintOf(ctx: Ctx, { complaintId: id }: ComplaintNotice): Promise<Complaint> {
    return ctx.tx.findOneByOrFail(Complaint, { id });
  }

  async board(ctx: Ctx, notice: ComplaintNotice): Promise<string> {
    const { boardId } = await this.complaintOf(ctx, notice);
    return (await ctx.tx.findOneByOrFail(Organisation, { id: boardId })).name;
  }

  async viewerCan(ctx: Ctx, notice: ComplaintNotice): Promise<NoticeViewerCanType> {
    const complaint = await this.complaintOf(ctx, notice);
    const today = await this.complaints.today(ctx, complaint);
    const measure = complaint.status === ComplaintStatus.CLOSED ? await this.measures.final(ctx, complaint) : null;
    const isHeard = measure !== null && (await this.appealsOf(ctx, notice)).some(({ decisionId }) => decisionId === measure.id);
    return { answer: notice.answeredAt === null && isAnswerable(complaint) && today <= notice.answerBy, appeal: !isHeard && measure?.appealUntil != null && today <= measure.appealUntil };
  }
}
