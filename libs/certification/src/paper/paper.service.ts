import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { FilePurposes, Files, isUuid, madeBefore, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import type { Complaint } from '../complaint/complaint.entity';
import { isOpen } from '../complaint/complaint.rules';
import { ComplaintSight } from '../complaint/complaint-sight.service';
import type { ComplaintNotice } from '../notice/notice.entity';
import { isAnswerable, NoticeService } from '../notice/notice.service';
import { NoticeView } from '../notice/notice-view.service';
import { ComplaintPaper } from './paper.entity';
import type { AddComplaintPaperInput, AddNoticePaperInput } from './paper.input';
import { checkTitle, paperPurpose } from './paper.rules';

type Sent = Omit<AddComplaintPaperInput, 'complaintId'>;

/** Pictures from both sides. A holder sees what they sent, and nothing of the board's. */
@Injectable()
export class PaperService implements OnModuleInit {
  constructor(
    private readonly sight: ComplaintSight,
    private readonly notices: NoticeService,
    private readonly views: NoticeView,
    private readonly files: Files,
    private readonly purposes: FilePurposes,
  ) {}

  onModuleInit(): void {
    this.purposes.take(paperPurpose);
  }

  async fromBoard(ctx: Ctx, { complaintId, ...sent }: AddComplaintPaperInput): Promise<Complaint> {
    const complaint = await this.sight.lockAssigned(ctx, complaintId);
    must(isOpen(complaint.status), 'PAPER_CLOSED');
    await this.add(ctx, complaint, sent);
    return complaint;
  }

  async fromHolder(ctx: Ctx, { noticeId, ...sent }: AddNoticePaperInput): Promise<ComplaintNotice> {
    const notice = await this.notices.one(ctx, noticeId);
    const complaint = await this.views.complaintOf(ctx, notice);
    must(isAnswerable(complaint), 'PAPER_CLOSED');
    await this.add(ctx, complaint, sent);
    return notice;
  }

  /** For those who work on the complaint, and for whoever sent it. */
  async picture(ctx: Ctx, id: string): Promise<ComplaintPaper> {
    const paper = found(isUuid(id) ? await ctx.tx.findOneBy(ComplaintPaper, { id }) : null);
    if (paper.addedBy !== ctx.actor.id) await this.sight.load(ctx, paper.complaintId);
    return paper;
  }

  async of(ctx: Ctx, complaintIds: readonly string[]): Promise<Map<string, ComplaintPaper[]>> {
    const rows = await ctx.tx.find(ComplaintPaper, { where: { complaintId: In([...complaintIds]) }, order: { addedAt: 'ASC' } });
    return new Map(complaintIds.map((id) => [id, rows.filter(({ complaintId }) => complaintId === id)]));
  }

  ofHolder(ctx: Ctx, { complaintId, subjectId }: ComplaintNotice): Promise<ComplaintPaper[]> {
    return ctx.tx.find(ComplaintPaper, { where: { complaintId, addedBy: subjectId }, order: { addedAt: 'ASC' } });
  }

  private async add(ctx: Ctx, { id: complaintId }: Complaint, { id, title, fileId }: Sent): Promise<void> {
    if (await madeBefore(ctx, ComplaintPaper, { id, complaintId })) return;
    const row = { id, complaintId, title: checkTitle(title), addedBy: found(ctx.actor.id), addedAt: ctx.now };
    await this.files.take(ctx, fileId, paperPurpose.name);
    await ctx.tx.insert(ComplaintPaper, { ...row, fileId });
    record(ctx, 'complaint.paper-added', { id: complaintId });
  }
}
