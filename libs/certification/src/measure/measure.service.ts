import { Injectable } from '@nestjs/common';
import { CredentialEventKind, DisciplineService } from '@waymark/credentials';
import { found, must } from '@waymark/kernel';
import { isUuid, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import type { Complaint } from '../complaint/complaint.entity';
import { ComplaintStatus, move } from '../complaint/complaint.rules';
import { ComplaintService } from '../complaint/complaint.service';
import { ComplaintSight } from '../complaint/complaint-sight.service';
import { NoticeService } from '../notice/notice.service';
import { wasHeard } from '../notice/notice.rules';
import { ComplaintDecision } from './measure.entity';
import type { ConfirmComplaintInput, DecideComplaintInput } from './measure.input';
import { appealUntil, checkMeasure, checkReasons, MeasureOutcome } from './measure.rules';
import type { Case } from './measure.rules';

const kinds: Partial<Record<MeasureOutcome, CredentialEventKind>> = {
  [MeasureOutcome.CONDITIONS]: CredentialEventKind.CONDITIONS_SET,
  [MeasureOutcome.SUSPENSION]: CredentialEventKind.SUSPENDED,
  [MeasureOutcome.REVOCATION]: CredentialEventKind.REVOKED,
};

type Confirmed = ComplaintDecision & { readonly proposedBy: string };

/** Two people decide about a complaint. With the second word the certificate changes, in the same transaction. */
@Injectable()
export class MeasureService {
  constructor(
    private readonly sight: ComplaintSight,
    private readonly complaints: ComplaintService,
    private readonly notices: NoticeService,
    private readonly credentials: DisciplineService,
  ) {}

  async decide(ctx: Ctx, { complaintId, ...typed }: DecideComplaintInput): Promise<Complaint> {
    const complaint = await this.sight.lockAssigned(ctx, complaintId);
    const status = move(complaint.status, ComplaintStatus.SECOND_LOOK);
    await this.write(ctx, complaint, { look: 1, ...checkMeasure(typed, await this.caseOf(ctx, complaint)), appealUntil: null });
    return this.complaints.become(ctx, complaint, { status });
  }

  async confirm(ctx: Ctx, input: ConfirmComplaintInput): Promise<Complaint> {
    const complaint = await this.sight.lockAssigned(ctx, input.complaintId);
    must(complaint.status === ComplaintStatus.SECOND_LOOK, 'COMPLAINT_STATUS_UNFIT', { status: complaint.status });
    const first = await ctx.tx.findOneByOrFail(ComplaintDecision, { complaintId: complaint.id, round: complaint.round, look: 1 });
    must(first.decidedBy !== ctx.actor.id, 'MEASURE_SECOND_PERSON_NEEDED');
    must(isUuid(input.decisionId) && input.decisionId === first.id, 'MEASURE_CHANGED');
    const reasons = checkReasons(input.reasons);
    if (!input.isAgreed) return this.sendBack(ctx, complaint, reasons);
    // The days are looked at once more: between the two looks a last day may have passed.
    const known = await this.caseOf(ctx, complaint);
    const measure = checkMeasure({ ...first, outcome: found(first.outcome), reasons }, known);
    return this.close(ctx, complaint, { proposedBy: first.decidedBy, ...(await this.write(ctx, complaint, { look: 2, ...measure, appealUntil: appealUntil(measure.outcome, known.today) })) });
  }

  private async close(ctx: Ctx, complaint: Complaint, confirmed: Confirmed): Promise<Complaint> {
    await this.impose(ctx, complaint, confirmed);
    await this.complaints.tellComplainant(ctx, complaint, 'complaint-closed');
    if (confirmed.letter !== null) await this.complaints.tellHolder(ctx, complaint, 'complaint-decided');
    return this.complaints.become(ctx, complaint, { status: move(complaint.status, ComplaintStatus.CLOSED) });
  }

  async of(ctx: Ctx, complaintIds: readonly string[]): Promise<Map<string, ComplaintDecision[]>> {
    const rows = await ctx.tx.find(ComplaintDecision, { where: { complaintId: In([...complaintIds]) }, order: { decidedAt: 'ASC', look: 'ASC' } });
    return new Map(complaintIds.map((id) => [id, rows.filter(({ complaintId }) => complaintId === id)]));
  }

  /** The decision that closed it, of its last round; null while it is open. */
  async final(ctx: Ctx, { id: complaintId, round }: Complaint): Promise<ComplaintDecision | null> {
    const decision = await ctx.tx.findOneBy(ComplaintDecision, { complaintId, round, look: 2 });
    return decision?.outcome ? decision : null;
  }

  async caseOf(ctx: Ctx, complaint: Complaint): Promise<Case> {
    const today = await this.complaints.today(ctx, complaint);
    const notice = await this.notices.latest(ctx, complaint);
    return { today, hasSubject: complaint.subjectId !== null, wasNotified: notice !== null, wasHeard: wasHeard(notice, today) };
  }

  /** On the certificate that the person holds now: a new name may have come meanwhile. */
  private async impose(ctx: Ctx, { credentialId }: Complaint, { id: caseId, proposedBy, outcome, publicWording, publicUntil, endsOn }: Confirmed): Promise<void> {
    const kind = outcome === null ? undefined : kinds[outcome];
    if (!kind) return;
    const { id } = await this.credentials.newest(ctx, found(credentialId));
    await this.credentials.impose(ctx, id, { kind, proposedBy, publicReason: found(publicWording), publicUntil: found(publicUntil), endsOn, caseId });
  }

  private async sendBack(ctx: Ctx, complaint: Complaint, reasons: string): Promise<Complaint> {
    const nothing = { outcome: null, letter: null, publicWording: null, publicUntil: null, endsOn: null, appealUntil: null };
    await this.write(ctx, complaint, { look: 2, reasons, ...nothing });
    return this.complaints.become(ctx, complaint, { status: move(complaint.status, ComplaintStatus.INVESTIGATING), round: complaint.round + 1 });
  }

  private async write(ctx: Ctx, { id: complaintId, subjectId, round }: Complaint, made: Omit<ComplaintDecision, 'id' | 'complaintId' | 'subjectId' | 'round' | 'decidedBy' | 'decidedAt'>): Promise<ComplaintDecision> {
    const row = await ctx.tx.save(ComplaintDecision, { complaintId, subjectId, round, decidedBy: found(ctx.actor.id), decidedAt: ctx.now, ...made });
    record(ctx, made.look === 1 ? 'complaint.decided' : 'complaint.confirmed', { id: complaintId }, { after: { outcome: made.outcome, round, publicUntil: made.publicUntil } });
    return row as ComplaintDecision;
  }
}
