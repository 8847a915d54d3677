import { Injectable } from '@nestjs/common';
import { found, localDateAt } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { Organisation } from '@waymark/identity';
import type { Ctx } from '@waymark/platform';
import { In, IsNull, Not } from 'typeorm';
import { RolePlay } from './role-play.entity';

export interface SkillFact {
  readonly id: string;
  readonly on: LocalDate;
  readonly scenario: string;
  readonly family: string;
  readonly passed: boolean;
  readonly raters: number;
}

/** What released role-plays prove about a person; a corrected one counts no more. */
@Injectable()
export class SkillFacts {
  async of(ctx: Ctx, personId: string): Promise<SkillFact[]> {
    const rows = await ctx.tx.find(RolePlay, { where: { traineeId: personId, releasedAt: Not(IsNull()) }, relations: { scenario: true }, order: { startedAt: 'ASC' } });
    const corrected = new Set(rows.map((row) => row.supersedesId));
    const organisations = await ctx.tx.findBy(Organisation, { id: In(rows.map((row) => row.organisationId)) });
    const zones = new Map(organisations.map(({ id, timeZone }) => [id, timeZone]));
    const seats = await ctx.tx.findBy(RolePlay, { playId: In(rows.map((row) => row.playId)), finishedAt: Not(IsNull()), supersedesId: IsNull() });
    const ratersOf = (playId: string) => seats.filter((seat) => seat.playId === playId).length;
    return rows.filter((row) => !corrected.has(row.id)).map((row) => this.fact(ctx, row, { timeZone: zones.get(row.organisationId) ?? 'UTC', raters: ratersOf(row.playId) }));
  }

  private fact(ctx: Ctx, row: RolePlay, { timeZone, raters }: { timeZone: string; raters: number }): SkillFact {
    const { title, family } = row.scenario;
    return { id: row.id, on: localDateAt(found(row.startedAt), timeZone), scenario: title[ctx.actor.locale], family, passed: row.passed === true, raters };
  }
}
