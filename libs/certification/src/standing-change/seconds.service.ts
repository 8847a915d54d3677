import { Injectable } from '@nestjs/common';
import type { Credential } from '@waymark/credentials';
import { Membership, PersonService } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Mailer } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { ConflictService } from '../decision/conflict.service';

type Held = Pick<Credential, 'sourceId' | 'holderId' | 'boardId'>;

/** Who can take the second look at something about a certificate. */
@Injectable()
export class SecondsService {
  constructor(
    private readonly conflicts: ConflictService,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  /** Reviewers of its board beside the first one, whom nothing ties to the holder. Boards have few: each is asked about. */
  async of(ctx: Ctx, { sourceId: id, holderId: applicantId, boardId }: Held, first: string): Promise<Person[]> {
    const seats = await ctx.tx.findBy(Membership, { organisationId: boardId, role: Role.REVIEWER, endedAt: IsNull() });
    const others = seats.map(({ personId }) => personId).filter((personId) => personId !== first);
    const free: string[] = [];
    for (const reviewerId of others) if (!(await this.conflicts.isConflicted(ctx, { id, applicantId, boardId }, reviewerId))) free.push(reviewerId);
    return [...(await this.people.byIds(ctx, free)).values()];
  }

  /** At once, for what may be urgent. The mail names nobody and nothing. */
  async tell(ctx: Ctx, held: Held): Promise<void> {
    const seconds = ctx.actor.id === null ? [] : await this.of(ctx, held, ctx.actor.id);
    for (const { email, locale } of seconds) await this.mailer.send(ctx, { to: email, locale, template: 'second-look', params: {} });
  }
}
