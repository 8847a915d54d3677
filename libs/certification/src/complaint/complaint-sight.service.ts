import { Injectable } from '@nestjs/common';
import { DisciplineService } from '@waymark/credentials';
import { Membership, PersonService } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { found, must, organisationsWhere, Role } from '@waymark/kernel';
import { isUuid } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { ConflictService, untied } from '../decision/conflict.service';
import { Complaint } from './complaint.entity';
import { wordsOf } from './complaint.rules';
import { ComplaintRecusal, ComplaintReviewer } from './complaint-reviewer.entity';

const at = (table: string) => `select 1 from certification.${table} at where at.complaint_id = complaint.id`;
const someoneWorks = `${at('complaint_reviewer')} and exists (select 1 from identity.membership seat
  where seat.person_id = at.reviewer_id and seat.organisation_id = complaint.board_id and seat.role = 'REVIEWER' and seat.ended_at is null)
  and not exists (select 1 from certification.complaint_recusal away where away.complaint_id = complaint.id and away.reviewer_id = at.reviewer_id)`;

/**
 * The only door to a complaint, for lists as for one. Reviewers of the board see what they work on, and what nobody works on yet; never one about
 * themself, about somebody whom they must look away from, or of their own. As long as nobody knows for certain whom it is about, it is hidden from everybody whose name shares a word with what was told.
 */
@Injectable()
export class ComplaintSight {
  constructor(
    private readonly conflicts: ConflictService,
    private readonly credentials: DisciplineService,
    private readonly people: PersonService,
  ) {}

  async query(ctx: Ctx): Promise<SelectQueryBuilder<Complaint>> {
    const boards = organisationsWhere(ctx.actor, Role.REVIEWER);
    const me = found(ctx.actor.id);
    const person = await this.people.me(ctx);
    const tied = await this.conflicts.tiedAt(ctx, boards);
    const query = ctx.tx.createQueryBuilder(Complaint, 'complaint').where('complaint.board_id = any(:at)', { at: boards });
    query.andWhere('complaint.complainant_email is distinct from :email', { email: person.email });
    query.andWhere(`not exists (${at('complaint_recusal')} and at.reviewer_id = :me)`, { me });
    query.andWhere(`(complaint.subject_id is not null or not regexp_split_to_array(lower(complaint.about), '[^[:alnum:]]+') && :words)`, { words: await this.ownWords(ctx, person) });
    query.andWhere(untied(['complaint.subject_id', 'complaint.board_id'], ':everywhere', [':members', ':boards']), { ...tied });
    return query.andWhere(`(exists (${at('complaint_reviewer')} and at.reviewer_id = :me) or not exists (${someoneWorks}))`);
  }

  async find(ctx: Ctx, id: string): Promise<Complaint | null> {
    return isUuid(id) ? (await this.query(ctx)).andWhere('complaint.id = :id', { id }).getOne() : null;
  }

  async load(ctx: Ctx, id: string): Promise<Complaint> {
    return found(await this.find(ctx, id));
  }

  async lock(ctx: Ctx, id: string): Promise<Complaint> {
    must(isUuid(id), 'NOT_FOUND');
    return found(await (await this.query(ctx)).andWhere('complaint.id = :id', { id }).setLock('pessimistic_write', undefined, ['complaint']).getOne());
  }

  /** For an act on the case: only those who work on it. */
  async lockAssigned(ctx: Ctx, id: string): Promise<Complaint> {
    const complaint = await this.lock(ctx, id);
    must(await this.isAssigned(ctx, complaint), 'COMPLAINT_NOT_ASSIGNED');
    return complaint;
  }

  isAssigned(ctx: Ctx, { id: complaintId }: Pick<Complaint, 'id'>): Promise<boolean> {
    return ctx.tx.existsBy(ComplaintReviewer, { complaintId, reviewerId: found(ctx.actor.id) });
  }

  private async ownWords(ctx: Ctx, { id, legalName, chosenName }: Pick<Person, 'id' | 'legalName' | 'chosenName'>): Promise<string[]> {
    const held = await this.credentials.namesOf(ctx, id);
    return wordsOf([legalName ?? '', chosenName ?? '', ...held].join(' '));
  }

  /** Could this reviewer work on it? By the same ties as those that hide it. */
  async isFit(ctx: Ctx, complaint: Complaint, reviewerId: string): Promise<boolean> {
    const isReviewer = await ctx.tx.existsBy(Membership, { personId: reviewerId, organisationId: complaint.boardId, role: Role.REVIEWER, endedAt: IsNull() });
    return isReviewer && complaint.subjectId !== null && !(await this.isTied(ctx, complaint, reviewerId));
  }

  /** Nobody of those who work on it, or one who must look away from it by now. */
  async looksAway(ctx: Ctx, complaint: Complaint, reviewerId: string): Promise<boolean> {
    const worksOnIt = await ctx.tx.existsBy(ComplaintReviewer, { complaintId: complaint.id, reviewerId });
    return !worksOnIt || this.isTied(ctx, complaint, reviewerId);
  }

  private async isTied(ctx: Ctx, { id: complaintId, boardId, subjectId, complainantEmail }: Complaint, reviewerId: string): Promise<boolean> {
    if (subjectId === reviewerId || found(await this.people.byId(ctx, reviewerId)).email === complainantEmail) return true;
    if (await ctx.tx.existsBy(ComplaintRecusal, { complaintId, reviewerId })) return true;
    return subjectId !== null && (await this.conflicts.tiedPeople(ctx, { except: [boardId], only: subjectId }, reviewerId)).includes(subjectId);
  }
}
