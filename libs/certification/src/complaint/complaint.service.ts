import { Injectable } from '@nestjs/common';
import { DisciplineService } from '@waymark/credentials';
import { Membership, Organisation, PersonService } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { DomainError, found, must, Role } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { Mailer, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { dayAtBoard } from '../clock/day-at-board';
import { Complaint } from './complaint.entity';
import type { AssignComplaintInput, LeaveComplaintInput, NameComplaintSubjectInput } from './complaint.input';
import { ComplaintRecusal, ComplaintReviewer } from './complaint-reviewer.entity';
import { canName, ComplaintStatus, move } from './complaint.rules';
import { ComplaintSight } from './complaint-sight.service';

/** Who works on a complaint, and whom it is about. */
@Injectable()
export class ComplaintService {
  constructor(
    private readonly sight: ComplaintSight,
    private readonly credentials: DisciplineService,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  /** What is due first; of those that are closed, the newest. */
  async list(ctx: Ctx, isClosed: boolean, page: PageArgs): Promise<Connection<Complaint>> {
    const query = (await this.sight.query(ctx)).andWhere(`(complaint.status = 'CLOSED') = :isClosed`, { isClosed });
    return paginate(query, page, isClosed ? { alias: 'complaint', property: 'receivedAt', direction: 'DESC' } : { alias: 'complaint', property: 'decideBy', direction: 'ASC' });
  }

  /** The one who acknowledges it works on it from then on; the board's clock for it stops. */
  async acknowledge(ctx: Ctx, id: string): Promise<Complaint> {
    const complaint = await this.sight.lock(ctx, id);
    const status = move(complaint.status, ComplaintStatus.INVESTIGATING);
    await this.add(ctx, complaint, found(ctx.actor.id));
    record(ctx, 'complaint.acknowledged', complaint);
    await this.tellComplainant(ctx, complaint, 'complaint-acknowledged');
    return this.become(ctx, complaint, { status, acknowledgedAt: ctx.now });
  }

  async assign(ctx: Ctx, { complaintId, reviewerId }: AssignComplaintInput): Promise<Complaint> {
    const complaint = await this.sight.lockAssigned(ctx, complaintId);
    must(complaint.subjectId !== null, 'COMPLAINT_PERSON_MISSING');
    must(await this.sight.isFit(ctx, complaint, reviewerId), 'COMPLAINT_REVIEWER_UNFIT');
    await this.add(ctx, complaint, reviewerId);
    return complaint;
  }

  /** Null where the complaint turns out to be about the viewer, or about somebody whom they must look away from: then it is gone. */
  async nameSubject(ctx: Ctx, { complaintId, certificate }: NameComplaintSubjectInput): Promise<Complaint | null> {
    const complaint = await this.sight.lockAssigned(ctx, complaintId);
    must(canName(complaint.status), 'COMPLAINT_STATUS_UNFIT', { status: complaint.status });
    const [credential] = await this.credentials.ofBoard(ctx, complaint.boardId, certificate.trim());
    if (!credential) throw new DomainError('COMPLAINT_PERSON_UNKNOWN');
    const change = { credentialId: credential.id, subjectId: credential.holderId };
    await ctx.tx.update(Complaint, { id: complaintId }, change);
    record(ctx, 'complaint.person-named', complaint, { before: { credentialId: complaint.credentialId }, after: { credentialId: credential.id } });
    return this.sight.find(ctx, complaintId);
  }

  /** From here on the reviewer sees it no more. */
  async leave(ctx: Ctx, { complaintId, ground }: LeaveComplaintInput): Promise<string> {
    const complaint = await this.sight.lock(ctx, complaintId);
    await ctx.tx.insert(ComplaintRecusal, { complaintId, reviewerId: found(ctx.actor.id), ground, declaredAt: ctx.now });
    record(ctx, 'complaint.recused', complaint, { after: { reviewerId: ctx.actor.id, ground } });
    return complaintId;
  }

  /** Those who work on it, without those who look away now. */
  async reviewers(ctx: Ctx, { id: complaintId }: Complaint): Promise<Person[]> {
    const away = (await ctx.tx.findBy(ComplaintRecusal, { complaintId })).map(({ reviewerId }) => reviewerId);
    const rows = await ctx.tx.find(ComplaintReviewer, { where: { complaintId }, order: { assignedAt: 'ASC' } });
    const people = await this.people.byIds(ctx, rows.map(({ reviewerId }) => reviewerId));
    return rows.filter(({ reviewerId }) => !away.includes(reviewerId)).map(({ reviewerId }) => found(people.get(reviewerId)));
  }

  /** Reviewers of the board who do not work on it yet. Ties show themselves when one is chosen. */
  async candidates(ctx: Ctx, complaint: Complaint): Promise<Person[]> {
    const seats = await ctx.tx.findBy(Membership, { organisationId: complaint.boardId, role: Role.REVIEWER, endedAt: IsNull() });
    const taken = [complaint.subjectId, ...(await ctx.tx.findBy(ComplaintReviewer, { complaintId: complaint.id })).map(({ reviewerId }) => reviewerId), ...(await ctx.tx.findBy(ComplaintRecusal, { complaintId: complaint.id })).map(({ reviewerId }) => reviewerId)];
    return [...(await this.people.byIds(ctx, seats.map(({ personId }) => personId).filter((personId) => !taken.includes(personId)))).values()];
  }

  async become(ctx: Ctx, complaint: Complaint, change: Partial<Complaint> & { status: ComplaintStatus }): Promise<Complaint> {
    await ctx.tx.update(Complaint, { id: complaint.id }, change);
    record(ctx, 'complaint.moved', complaint, { before: { status: complaint.status }, after: { status: change.status } });
    return Object.assign(complaint, change);
  }

  today(ctx: Ctx, at: Pick<Complaint, 'boardId'>): Promise<LocalDate> {
    return dayAtBoard(ctx, at);
  }

  /** That something happened, and never what. */
  async tellComplainant(ctx: Ctx, { complainantEmail, complainantLocale, emailConfirmedAt, boardId, number }: Complaint, template: 'complaint-acknowledged' | 'complaint-closed'): Promise<void> {
    if (complainantEmail === null || emailConfirmedAt === null) return;
    const { name: board } = await ctx.tx.findOneByOrFail(Organisation, { id: boardId });
    await this.mailer.send(ctx, { to: complainantEmail, locale: complainantLocale, template, params: { board, number } });
  }

  async tellHolder(ctx: Ctx, { subjectId }: Complaint, template: 'complaint-notice' | 'complaint-reminder' | 'complaint-decided'): Promise<void> {
    const { email, locale } = found(await this.people.byId(ctx, found(subjectId)));
    await this.mailer.send(ctx, { to: email, locale, template, params: {} });
  }

  private async add(ctx: Ctx, complaint: Complaint, reviewerId: string): Promise<void> {
    if (await ctx.tx.existsBy(ComplaintReviewer, { complaintId: complaint.id, reviewerId })) return;
    await ctx.tx.insert(ComplaintReviewer, { complaintId: complaint.id, reviewerId, assignedBy: found(ctx.actor.id), assignedAt: ctx.now });
    record(ctx, 'complaint.assigned', complaint, { after: { reviewerId } });
  }
}
