import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
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
import type { ProposedNo } from '../proposed-no/proposed-no.entity';
import { NoKind } from '../proposed-no/proposed-no.rules';
import { ProposedNoService } from '../proposed-no/proposed-no.service';
import { ComplaintAppeal, ComplaintDecision } from './measure.entity';
import type { AppealMeasureInput, DecideMeasureAppealInput } from './measure.input';
import { MeasureService } from './measure.service';

/** The holder appeals a measure, by the rules of every appeal: in time, once, and heard by somebody who took no part. The measure counts until then. */
@Injectable()
export class MeasureAppealService implements OnModuleInit {
  constructor(
    private readonly sight: ComplaintSight,
    private readonly complaints: ComplaintService,
    private readonly measures: MeasureService,
    private readonly credentials: DisciplineService,
    private readonly translator: Translator,
    private readonly nos: ProposedNoService,
  ) {}

  onModuleInit(): void {
    this.nos.add(NoKind.MEASURE_APPEAL, (ctx, id) => this.lockToConfirm(ctx, id), async (ctx, { caseId }, reviewerId) => this.sight.looksAway(ctx, await ctx.tx.findOneByOrFail(Complaint, { id: found(caseId) }), reviewerId));
  }

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

  /** A new look needs one person; that the measure stays is what two people say. */
  async decide(ctx: Ctx, input: DecideMeasureAppealInput): Promise<Complaint> {
    const complaint = await this.sight.lockAssigned(ctx, input.complaintId);
    must(complaint.status === ComplaintStatus.APPEALED, 'APPEAL_NOT_OPEN');
    const appeal = await this.openOf(ctx, complaint);
    const apart = await this.before(ctx, complaint, appeal);
    checkTookNoPart(found(ctx.actor.id), apart);
    const { outcome } = input;
    const reasons = checkReasons(input.reasons);
    if (outcome === AppealOutcome.NO_STANDS) {
      const { boardId, subjectId: holderId } = complaint;
      await this.nos.propose(ctx, { kind: NoKind.MEASURE_APPEAL, recordId: appeal.id, words: reasons, caseId: complaint.id, boardId, holderId, providerId: null, apart });
      return complaint;
    }
    await this.nos.checkNoneWaits(ctx, appeal.id);
    await this.hear(ctx, complaint, { appeal, outcome, reasons });
    await this.setAside(ctx, complaint, appeal);
    return this.complaints.become(ctx, complaint, { status: move(complaint.status, ComplaintStatus.INVESTIGATING), round: complaint.round + 1 });
  }

  async of(ctx: Ctx, complaintIds: readonly string[]): Promise<Map<string, ComplaintAppeal[]>> {
    const rows = await ctx.tx.find(ComplaintAppeal, { where: { complaintId: In([...complaintIds]) }, order: { filedAt: 'ASC' } });
    return new Map(complaintIds.map((id) => [id, rows.filter(({ complaintId }) => complaintId === id)]));
  }

  /** May this reviewer hear it now? Not whoever had a part, and nobody while a "no" waits for its second person. */
  async canHear(ctx: Ctx, complaint: Complaint): Promise<boolean> {
    if (complaint.status !== ComplaintStatus.APPEALED) return false;
    const appeal = await this.openOf(ctx, complaint);
    return !(await this.nos.waits(ctx, appeal.id)) && !(await this.before(ctx, complaint, appeal)).includes(found(ctx.actor.id));
  }

  async isNoProposed(ctx: Ctx, complaint: Complaint): Promise<boolean> {
    return complaint.status === ComplaintStatus.APPEALED && this.nos.waits(ctx, (await this.openOf(ctx, complaint)).id);
  }

  /** Whoever wrote to the holder, decided, or heard an earlier appeal. */
  private async before(ctx: Ctx, { id: complaintId }: Complaint, appeal: ComplaintAppeal): Promise<string[]> {
    const decided = await ctx.tx.find(ComplaintDecision, { where: { complaintId }, select: { decidedBy: true } });
    const wrote = await ctx.tx.find(ComplaintNotice, { where: { complaintId }, select: { sentBy: true } });
    const heard = await ctx.tx.find(ComplaintAppeal, { where: { complaintId }, select: { decidedBy: true } });
    const nos = await this.nos.earlier(ctx, complaintId, appeal.id);
    return [...new Set([...decided.map(({ decidedBy }) => decidedBy), ...wrote.map(({ sentBy }) => sentBy), ...heard.flatMap(({ decidedBy }) => decidedBy ?? []), ...nos])];
  }

  private openOf(ctx: Ctx, { id: complaintId }: Complaint): Promise<ComplaintAppeal> {
    return ctx.tx.findOneByOrFail(ComplaintAppeal, { complaintId, decidedBy: IsNull() });
  }

  private async lockToConfirm(ctx: Ctx, appealId: string) {
    const { complaintId } = await ctx.tx.findOneByOrFail(ComplaintAppeal, { id: appealId });
    const complaint = await this.sight.lockAssigned(ctx, complaintId);
    return async ({ words: reasons }: ProposedNo) => {
      const status = move(complaint.status, ComplaintStatus.CLOSED);
      await this.hear(ctx, complaint, { appeal: await this.openOf(ctx, complaint), outcome: AppealOutcome.NO_STANDS, reasons });
      return this.complaints.become(ctx, complaint, { status });
    };
  }

  private async hear(ctx: Ctx, complaint: Complaint, { appeal, outcome, reasons }: { appeal: ComplaintAppeal; outcome: AppealOutcome; reasons: string }): Promise<void> {
    await ctx.tx.update(ComplaintAppeal, { id: appeal.id }, { outcome, reasons, decidedBy: found(ctx.actor.id), decidedAt: ctx.now });
    record(ctx, 'complaint.appeal-decided', complaint, { after: { outcome } });
    await this.complaints.tellHolder(ctx, complaint, 'complaint-decided');
  }

  private async setAside(ctx: Ctx, { credentialId }: Complaint, { decisionId }: ComplaintAppeal): Promise<void> {
    const { id, lang } = await this.credentials.newest(ctx, found(credentialId));
    await this.credentials.overturn(ctx, id, { caseId: decisionId, publicReason: this.translator.text(lang, 'certification:measure.set-aside') });
  }
}
