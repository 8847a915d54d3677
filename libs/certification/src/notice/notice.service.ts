import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found, must, NOBODY } from '@waymark/kernel';
import { enqueue, inTransaction, JobRegistry, loadOne, lockOne, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { Complaint } from '../complaint/complaint.entity';
import { ComplaintStatus, move } from '../complaint/complaint.rules';
import { ComplaintService } from '../complaint/complaint.service';
import { ComplaintSight } from '../complaint/complaint-sight.service';
import { ComplaintNotice } from './notice.entity';
import type { AnswerNoticeInput, SendNoticeInput } from './notice.input';
import { answerBy, checkAnswer, checkNoticeText, remindOn } from './notice.rules';

const REMIND = 'complaints.remind';

/** A case that was sent back is looked into once more: an answer is still worth reading. */
export const isAnswerable = ({ status }: Pick<Complaint, 'status'>): boolean => status === ComplaintStatus.NOTIFIED || status === ComplaintStatus.INVESTIGATING;

/** The holder is heard: told what is said, with time to answer. They see the notice and never the complaint. */
@Injectable()
export class NoticeService implements OnModuleInit {
  constructor(
    private readonly sight: ComplaintSight,
    private readonly complaints: ComplaintService,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(REMIND, (ctx, { id }) => inTransaction(ctx, (inner) => this.remind(inner, String(id))));
  }

  async send(ctx: Ctx, { complaintId, text }: SendNoticeInput): Promise<Complaint> {
    const complaint = await this.sight.lockAssigned(ctx, complaintId);
    const status = move(complaint.status, ComplaintStatus.NOTIFIED);
    must(complaint.subjectId !== null, 'COMPLAINT_PERSON_MISSING');
    const lastDay = answerBy(await this.complaints.today(ctx, complaint));
    const written = { text: checkNoticeText(text), sentBy: found(ctx.actor.id), sentAt: ctx.now, answerBy: lastDay, answer: null, answeredAt: null };
    const { id } = await ctx.tx.save(ComplaintNotice, { complaintId, round: complaint.round, subjectId: complaint.subjectId, ...written });
    record(ctx, 'complaint.notice-sent', complaint, { after: { answerBy: lastDay } });
    await this.complaints.tellHolder(ctx, complaint, 'complaint-notice');
    await enqueue(ctx, REMIND, { id }, { key: `${REMIND}:${id}`, runAt: new Date(`${remindOn(lastDay)}T15:00:00Z`) });
    return this.complaints.become(ctx, complaint, { status });
  }

  /** By the holder, once. */
  async answer(ctx: Ctx, { id, text }: AnswerNoticeInput): Promise<ComplaintNotice> {
    const notice = await lockOne(ctx, ComplaintNotice, { subjectId: ctx.actor.id ?? NOBODY }, id);
    const complaint = await ctx.tx.findOneByOrFail(Complaint, { id: notice.complaintId });
    checkAnswer(notice, await this.complaints.today(ctx, complaint));
    must(isAnswerable(complaint), 'NOTICE_OVER', { until: notice.answerBy });
    const change = { answer: checkNoticeText(text), answeredAt: ctx.now };
    await ctx.tx.update(ComplaintNotice, { id }, change);
    record(ctx, 'complaint.answered', complaint);
    return Object.assign(notice, change);
  }

  mine(ctx: Ctx): Promise<ComplaintNotice[]> {
    return ctx.tx.find(ComplaintNotice, { where: { subjectId: found(ctx.actor.id) }, order: { sentAt: 'DESC' }, take: 100 });
  }

  one(ctx: Ctx, id: string): Promise<ComplaintNotice> {
    return loadOne(ctx, ComplaintNotice, { subjectId: ctx.actor.id ?? NOBODY }, id);
  }

  async of(ctx: Ctx, complaintIds: readonly string[]): Promise<Map<string, ComplaintNotice[]>> {
    const rows = await ctx.tx.find(ComplaintNotice, { where: { complaintId: In([...complaintIds]) }, order: { sentAt: 'ASC' } });
    return new Map(complaintIds.map((id) => [id, rows.filter(({ complaintId }) => complaintId === id)]));
  }

  async latest(ctx: Ctx, { id: complaintId }: Pick<Complaint, 'id'>): Promise<ComplaintNotice | null> {
    return (await this.of(ctx, [complaintId])).get(complaintId)?.at(-1) ?? null;
  }

  /** The job: once, a week before the last day, where nobody answered. */
  private async remind(ctx: Ctx, id: string): Promise<void> {
    const notice = await ctx.tx.findOneByOrFail(ComplaintNotice, { id });
    const complaint = await ctx.tx.findOneByOrFail(Complaint, { id: notice.complaintId });
    if (notice.answeredAt === null && isAnswerable(complaint)) await this.complaints.tellHolder(ctx, complaint, 'complaint-reminder');
  }
}
