import { Injectable } from '@nestjs/common';
import { ItemBankService, RolePlay } from '@waymark/assessments';
import { Credential } from '@waymark/credentials';
import { HoursSignature } from '@waymark/hours';
import { PersonService } from '@waymark/identity';
import { found } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { Application } from '../application/application.entity';
import type { Complaint } from '../complaint/complaint.entity';
import { sumOf } from './dependents.rules';
import type { Lean } from './dependents.rules';
import type { DependentsType } from './dependents.type';

/** What a count is about, for those who count on: other libs add theirs. */
export interface Dependents extends DependentsType {
  readonly credentialIds: readonly string[];
  readonly traineeIds: readonly string[];
  readonly boardId: string;
}

/** Everything that rests on the word of one person. It is counted for the board that decides; nothing is undone by itself. */
@Injectable()
export class DependentsService {
  constructor(
    private readonly people: PersonService,
    private readonly items: ItemBankService,
  ) {}

  /** Nothing where nobody knows yet whom the complaint is about. */
  async of(ctx: Ctx, { subjectId, boardId, happenedOn }: Complaint, from: LocalDate | null): Promise<Dependents | null> {
    if (subjectId === null) return null;
    const since = from ?? happenedOn;
    const [hours, rolePlays] = [await this.hours(ctx, subjectId, since), await this.rolePlays(ctx, subjectId, since)];
    const credentials = await ctx.tx.find(Credential, { where: { holderId: subjectId }, select: { id: true } });
    const itemsWritten = await this.items.countWrittenBy(ctx, subjectId, since);
    return { since, boardId, credentialIds: credentials.map(({ id }) => id), itemsWritten, ...sumOf(hours, rolePlays) };
  }

  /** Those of the trainees whose applications lie with this board. The others are its business as a number alone. */
  applications(ctx: Ctx, { traineeIds, boardId }: Dependents): Promise<Application[]> {
    if (traineeIds.length === 0) return Promise.resolve([]);
    const query = ctx.tx.createQueryBuilder(Application, 'application').where({ applicantId: In([...traineeIds]), boardId }).andWhere('application.sent_at is not null');
    return query.orderBy('application.sentAt', 'DESC').addOrderBy('application.id').take(50).getMany();
  }

  /** Signed with an account or from a mailbox; versions that were amended since are left out. */
  private async hours(ctx: Ctx, signerId: string, since: LocalDate | null): Promise<Lean[]> {
    const { email } = found(await this.people.byId(ctx, signerId));
    const query = ctx.tx.createQueryBuilder(HoursSignature, 'signature').innerJoin('signature.entry', 'entry');
    query.select(['signature.trainee_id as "traineeId"', 'count(*)::int as count', 'sum(entry.minutes)::int as minutes']);
    query.where('(signature.signer_id = :signerId or signature.signer_email = :email) and entry.superseded_at is null', { signerId, email });
    if (since !== null) query.andWhere('entry.worked_on >= :since', { since });
    return query.groupBy('signature.trainee_id').getRawMany<Lean>();
  }

  private async rolePlays(ctx: Ctx, trainerId: string, since: LocalDate | null): Promise<Lean[]> {
    const query = ctx.tx.createQueryBuilder(RolePlay, 'play').select(['play.trainee_id as "traineeId"', 'count(*)::int as count', '0 as minutes']);
    query.where('play.trainer_id = :trainerId and play.released_at is not null', { trainerId });
    if (since !== null) query.andWhere('play.released_at >= :since', { since });
    return query.groupBy('play.trainee_id').getRawMany<Lean>();
  }
}
