import { Injectable } from '@nestjs/common';
import { found, organisationsWhere, Role } from '@waymark/kernel';
import { Membership, TieService } from '@waymark/identity';
import { paginate } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In } from 'typeorm';
import { RolePlay } from './role-play.entity';
import { visibleTo } from './role-play.policy';

const corrected = 'exists (select 1 from assessments.role_play newer where newer.supersedes_id = play.id and newer.released_at is not null)';

/** Who is to be graded, and what somebody was told: lists over role-plays. */
@Injectable()
export class RolePlayListService {
  constructor(private readonly ties: TieService) {}

  /** Trainees of the providers that the actor trains for, longest member first; never the actor, nor somebody they are tied to. */
  async trainees(ctx: Ctx, page: PageArgs): Promise<Connection<Membership>> {
    const me = found(ctx.actor.id);
    const organisations = organisationsWhere(ctx.actor, Role.TRAINER);
    const query = ctx.tx
      .createQueryBuilder(Membership, 'member')
      .where('member.organisationId = any(:organisations) and member.role = :role', { organisations, role: Role.TRAINEE })
      .andWhere('member.endedAt is null and member.personId <> all(:closed)', { closed: [me, ...(await this.ties.tiedTo(ctx, me))] });
    return paginate(query, page, { alias: 'member', property: 'startedAt', direction: 'ASC' });
  }

  /** Role-plays of each trainee that the actor may see, newest first; a corrected one gives way to its correction. */
  async byTrainee(ctx: Ctx, traineeIds: readonly string[]): Promise<Map<string, RolePlay[]>> {
    const query = ctx.tx.createQueryBuilder(RolePlay, 'play').setFindOptions({ where: visibleTo(ctx.actor).map((where) => ({ ...where })) });
    const rows = await query.andWhere(`not ${corrected}`).andWhere({ traineeId: In([...traineeIds]) }).orderBy('play.drawnAt', 'DESC').addOrderBy('play.id').getMany();
    return new Map(traineeIds.map((id) => [id, rows.filter((row) => row.traineeId === id)]));
  }

  /** What was released to the actor as a trainee, newest first. */
  mine(ctx: Ctx, page: PageArgs): Promise<Connection<RolePlay>> {
    const query = ctx.tx.createQueryBuilder(RolePlay, 'play').where('play.traineeId = :me and play.releasedAt is not null', { me: ctx.actor.id }).andWhere(`not ${corrected}`);
    return paginate(query, page, { alias: 'play', property: 'releasedAt', direction: 'DESC' });
  }
}
