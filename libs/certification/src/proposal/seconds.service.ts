import { Injectable } from '@nestjs/common';
import { Membership, PersonService } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { NOBODY, Role } from '@waymark/kernel';
import { Mailer } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { ConflictService } from '../decision/conflict.service';

/** What a second person must be free of. */
export interface LookedAt {
  readonly boardId: string;
  /** Whom it is about; nobody where it is about a training provider. */
  readonly holderId: string | null;
  readonly providerId: string | null;
  /** The application or complaint that somebody may have said to look away from. */
  readonly caseId: string | null;
  /** Who had a part in what is looked at, and is not the one to look. */
  readonly apart: readonly string[];
}

/** About one person, whose case may be an application. */
export const aboutHolder = ({ boardId, holderId, sourceId = null }: { readonly boardId: string; readonly holderId: string; readonly sourceId?: string | null }): LookedAt => ({ boardId, holderId, providerId: null, caseId: sourceId, apart: [] });

/** Who can take the second look at what one reviewer proposed. */
@Injectable()
export class SecondsService {
  constructor(
    private readonly conflicts: ConflictService,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  /** Reviewers of its board beside the first one, whom nothing ties to it. Boards have few: each is asked about. */
  async of(ctx: Ctx, at: LookedAt, first: string): Promise<Person[]> {
    const seats = await ctx.tx.findBy(Membership, { organisationId: at.boardId, role: Role.REVIEWER, endedAt: IsNull() });
    const others = seats.map(({ personId }) => personId).filter((personId) => personId !== first && !at.apart.includes(personId));
    const free: string[] = [];
    for (const reviewerId of others) if (!(await this.isTied(ctx, at, reviewerId))) free.push(reviewerId);
    return [...(await this.people.byIds(ctx, free)).values()];
  }

  /** At once, for what may be urgent. The mail names nobody and nothing. */
  async tell(ctx: Ctx, seconds: readonly Person[]): Promise<void> {
    for (const { email, locale } of seconds) await this.mailer.send(ctx, { to: email, locale, template: 'second-look', params: {} });
  }

  async isTied(ctx: Ctx, { boardId, holderId, providerId, caseId }: LookedAt, reviewerId: string): Promise<boolean> {
    if (providerId !== null) return ctx.tx.existsBy(Membership, { personId: reviewerId, organisationId: providerId, endedAt: IsNull() });
    return holderId !== null && this.conflicts.isConflicted(ctx, { id: caseId ?? NOBODY, applicantId: holderId, boardId }, reviewerId);
  }
}
