import { Injectable } from '@nestjs/common';
import { RolePlay } from '@waymark/assessments';
import { HoursSignature, Placement } from '@waymark/hours';
import { Membership, PersonService, TieService } from '@waymark/identity';
import { found } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In, IsNull, Not } from 'typeorm';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { Application } from '../application/application.entity';
import { isConflicted } from './decision.rules';
import { Recusal } from '../recusal/recusal.entity';

interface Whose {
  readonly holderId: string;
  readonly boardId: string;
}

interface Narrowed {
  /** Organisations that tie nobody: the boards that somebody reviews for. */
  readonly except: readonly string[];
  /** Only this person is asked about. */
  readonly only?: string;
}

async function distinct<T extends ObjectLiteral>(ctx: Ctx, entity: EntityTarget<T>, where: FindOptionsWhere<T> | FindOptionsWhere<T>[], person: string & keyof T): Promise<string[]> {
  const rows = await ctx.tx.createQueryBuilder(entity, 'row').select(`row.${person}`, 'id').distinct(true).where(where).getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}

/** Whom a reviewer must look away from at every board that they review for, and whom at all of them but one. */
interface TiedAtBoards {
  readonly everywhere: readonly string[];
  /** Members of a board that the reviewer works for too: they are tied everywhere but there. */
  readonly members: readonly string[];
  readonly boards: readonly string[];
}

// Looked up case by case: written as "not exists" it becomes a join, which may read all that a reviewer ever decided.
export const none = (from: string) => `coalesce((select false from ${from} limit 1), true)`;

/** The same as `tiedAt`, in a statement: the viewer need not look away from this person at this board. A person whom nobody knows yet ties nobody. */
export const untied = ([person, board]: readonly [string, string], tied: string, [members, boards]: readonly [string, string]) => `
      coalesce(${person} <> all (${tied}::uuid[]), true)
      and ${none(`unnest(${members}::uuid[], ${boards}::uuid[]) seat (person_id, board_id) where seat.person_id = ${person} and seat.board_id <> ${board}`)}`;

/** Finds what ties a reviewer to applicants. By ids, never by names: two people may share one. */
@Injectable()
export class ConflictService {
  constructor(
    private readonly ties: TieService,
    private readonly people: PersonService,
  ) {}

  async isConflicted(ctx: Ctx, { id: applicationId, applicantId, boardId }: Pick<Application, 'id' | 'applicantId' | 'boardId'>, reviewerId = found(ctx.actor.id)): Promise<boolean> {
    const tied = await this.tiedPeople(ctx, { except: [boardId], only: applicantId }, reviewerId);
    const hasDeclaredIt = await ctx.tx.existsBy(Recusal, { applicationId, reviewerId });
    return isConflicted({ isApplicant: applicantId === reviewerId, isTied: tied.includes(applicantId), hasDeclaredIt });
  }

  /** The same beside any one case: whoever looks away from one case of somebody at a board looks away from all that is theirs there. */
  async isTiedTo(ctx: Ctx, whose: Whose, reviewerId = found(ctx.actor.id)): Promise<boolean> {
    const tied = await this.tiedPeople(ctx, { except: [whose.boardId], only: whose.holderId }, reviewerId);
    const recused = await this.recusedFrom(ctx, whose);
    return isConflicted({ isApplicant: whose.holderId === reviewerId, isTied: tied.includes(whose.holderId), hasDeclaredIt: recused.includes(reviewerId) });
  }

  /** Who said of any case of theirs at that board that they look away. */
  async recusedFrom(ctx: Ctx, { holderId, boardId }: Whose): Promise<string[]> {
    const query = ctx.tx.createQueryBuilder(Recusal, 'recusal').innerJoin(Application, 'application', 'application.id = recusal.applicationId');
    const rows = await query.where('application.applicantId = :holderId and application.boardId = :boardId', { holderId, boardId }).getMany();
    return rows.map(({ reviewerId }) => reviewerId);
  }

  /** Whoever the reviewer signed for, supervised or graded, also long ago; shares an organisation with; or is close to. */
  async tiedPeople(ctx: Ctx, { except, only }: Narrowed, reviewerId = found(ctx.actor.id)): Promise<string[]> {
    const trainee = only === undefined ? {} : { traineeId: only };
    // Whoever supervised without an account may have one by now.
    const { email } = found(await this.people.byId(ctx, reviewerId));
    return [
      ...(await distinct(ctx, HoursSignature, [{ signerId: reviewerId, ...trainee }, { signerEmail: email, ...trainee }], 'traineeId')),
      ...(await distinct(ctx, Placement, [{ supervisorId: reviewerId, ...trainee }, { supervisorEmail: email, ...trainee }], 'traineeId')),
      ...(await distinct(ctx, RolePlay, { trainerId: reviewerId, ...trainee }, 'traineeId')),
      ...(await this.colleagues(ctx, reviewerId, { except, ...(only === undefined ? {} : { only }) })),
      ...(await this.ties.tiedTo(ctx, reviewerId)),
    ];
  }

  /** The same as `isConflicted`, for lists: oneself too. Whoever reviews for one board alone is asked about no other. */
  async tiedAt(ctx: Ctx, boards: readonly string[]): Promise<TiedAtBoards> {
    const everywhere = [found(ctx.actor.id), ...(await this.tiedPeople(ctx, { except: boards }))];
    const seats = boards.length < 2 ? [] : await ctx.tx.findBy(Membership, { organisationId: In([...boards]), endedAt: IsNull() });
    return { everywhere, members: seats.map(({ personId }) => personId), boards: seats.map(({ organisationId }) => organisationId) };
  }

  private async colleagues(ctx: Ctx, reviewerId: string, { except, only }: Narrowed): Promise<string[]> {
    const seats = await ctx.tx.findBy(Membership, { personId: reviewerId, organisationId: Not(In([...except])), endedAt: IsNull() });
    if (seats.length === 0) return [];
    const people = only === undefined ? Not(reviewerId) : only;
    return distinct(ctx, Membership, { organisationId: In(seats.map(({ organisationId }) => organisationId)), endedAt: IsNull(), personId: people }, 'personId');
  }
}
