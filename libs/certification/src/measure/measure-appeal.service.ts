import { Injectable } from '@nestjs/common';
import { DisciplineService } from '@waymark/credentials';
import { found, must, NOBODY } from '@waymark/kernel';
import { loadOne, record, Translator } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { AppealOutcome, checkAppealText, checkInTime, checkTookNoPart } from '../appeal/appeal.rules';
import { Complaint } from '../complaint/complaint.entity';
import { ComplaintStatus, hearBy, move } from '../complaint/complaint.rules';
import { ComplaintService } from '../complaint/complaint.service';
import { ComplaintSight } from '../complaint/complaint-sight.service';
import { checkReasons } from '../decision/decision.rules';
import { ComplaintNotice } from '../notice/notice.entity';
import { ComplaintAppeal, ComplaintDecision } from './measure.entity';
import type { AppealMeasureInput, DecideMeasureAppealInput } from './measure.input';
import { MeasureService } from './measure.service';

/** The holder appeals a measure, by the rules of every appeal: in time, once, and heard by somebody who took no part. The measure counts until then. */
@Injectable()
export class MeasureAppealService {
  constructor(
    private readonly sight: ComplaintSight,
    private readonly complaints: ComplaintService,
    private readonly measures: MeasureService,
    private readonly credentials: DisciplineService,
    private readonly translator: Translator,
  ) {}

  async file(ctx: Ctx, { noticeId, text: typed }: AppealMeasureInput): Promise<ComplaintNotice> {
    const notice = await loadOne(ctx, ComplaintNotice, { subjectId: ctx.actor.id ?? NOBODY }, noticeId);
    const complaint = await ctx.tx.findOneOrFail(Complaint, { where: { id: notice.complaintId }, lock: { mode: 'pessimistic_write' } });
    const decision = await this.measures.final(ctx, complaint);
    must(decision !== null && complaint.status === ComplaintStatus.CLOSED && decision.appealUntil !== null, 'APPEAL_NOT_OPEN');
    const today = await this.complaints.today(ctx, complaint);
    checkInTime(decision.appealUntil, today);
    must(!(await ctx.tx.existsBy(ComplaintAppeal, { decisionId: decision.id })), 'APPEAL_HEARD_ALREADY');
    await ctx.tx.insert(ComplaintAppeal, { complaintId: complaint.id, decisionId: decision.id, text: checkAppealText(typed), filedAt: ctx.now, outcome: null, reasons: null, decidedBy: null, decidedAt: null });
    record(ctx, 'complaint.appealed', complaint);
    await this.complaints.become(ctx, complaint, { status: move(complaint.status, ComplaintStatus.APPEALED), decideBy: hearBy(today) });
    return notice;
  }

  async decide(ctx: Ctx, input: DecideMeasureAppealInput): Promise<Complaint> {
    const complaint = await this.sight.lockAssigned(ctx, input.complaintId);
    must(complaint.status === ComplaintStatus.APPEALED, 'APPEAL_NOT_OPEN');
    const decidedBy = found(ctx.actor.id);
    checkTookNoPart(decidedBy, await this.tookPart(ctx, complaint));
    const { outcome } = input;
    const reasons = checkReasons(input.reasons);
    const appeal = await ctx.tx.findOneByOrFail(ComplaintAppeal, { complaintId: complaint.id, decidedBy: IsNull() });
    await ctx.tx.update(ComplaintAppeal, { id: appeal.id }, { outcome, reasons, decidedBy, decidedAt: ctx.now });
    record(ctx, 'complaint.appeal-decided', complaint, { after: { outcome } });
    await this.complaints.tellHolder(ctx, complaint, 'complaint-decided');
    if (outcome === AppealOutcome.NO_STANDS) return this.complaints.become(ctx, complaint, { status: move(complaint.status, ComplaintStatus.CLOSED) });
    await this.setAside(ctx, complaint, appeal);
    return this.complaints.become(ctx, complaint, { status: move(complaint.status, ComplaintStatus.INVESTIGATING), round: complaint.round + 1 });
  }

  async of(ctx: Ctx, complaintIds: readonly string[]): Promise<Map<string, ComplaintAppeal[]>> {
    const rows = await ctx.tx.find(ComplaintAppeal, { where: { complaintId: In([...complaintIds]) }, order: { filedAt: 'ASC' } });
    return new Map(complaintIds.map((id) => [id, rows.filter(({ complaintId }) => complaintId === id)]));
  }

  /** Whoever wrote to the holder, decided, or heard an earlier appeal. */
  async tookPart(ctx: Ctx, { id: complaintId }: Complaint): Promise<string[]> {
    const decided = await ctx.tx.find(ComplaintDecision, { where: { complaintId }, select: { decidedBy: true } });
    const wrote = await ctx.tx.find(ComplaintNotice, { where: { complaintId }, select: { sentBy: true } });
    const heard = await ctx.tx.find(ComplaintAppeal, { where: { complaintId }, select: { decidedBy: true } });
    return [...decided.map(({ decidedBy }) => decidedBy), ...wrote.map(({ sentBy }) => sentBy), ...heard.flatMap(({ decidedBy }) => decidedBy ?? [])];
  }

  private async setAside(ctx: Ctx, { credentialId }: Complaint, { decisionId }: ComplaintAppeal): Promise<void> {
    const { id, lang } = await this.credentials.newest(ctx, found(credentialId));
    await this.credentials.overturn(ctx, id, { caseId: decisionId, publicReason: this.translator.text(lang, 'certification:measure.set-aside') });
  }
}
