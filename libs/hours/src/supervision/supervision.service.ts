import { Injectable } from '@nestjs/common';
import { PersonService } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { found, localDateAt } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { isUuid } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { HoursEntry } from '../entry/hours-entry.entity';
import { ownedBy, supervisedBy } from '../entry/hours-entry.policy';
import type { VisibleHours } from '../entry/hours-entry.policy';
import { Placement } from '../placement/placement.entity';
import { supervisionOf } from './supervision.rules';
import type { Supervision } from './supervision.rules';

export interface SupervisionReceived extends Supervision {
  readonly trainee: Person;
  readonly asOf: LocalDate;
}

const columns = { id: true, workedOn: true, minutes: true, activity: true, state: true, supersedesId: true, supersededAt: true, timeZone: true } as const;

/** Supervision received: all of it for oneself; for a supervisor what was sent to them. */
@Injectable()
export class SupervisionService {
  constructor(private readonly people: PersonService) {}

  async of(ctx: Ctx, traineeId: string): Promise<SupervisionReceived> {
    const where = await this.visible(ctx, traineeId);
    const trainee = found(await this.people.byId(ctx, traineeId));
    const entries = await ctx.tx.find(HoursEntry, { select: columns, where, order: { startsAt: 'ASC', id: 'ASC' } });
    const asOf = localDateAt(ctx.now, entries.at(-1)?.timeZone ?? 'UTC');
    return { trainee, asOf, ...supervisionOf(entries, asOf) };
  }

  /** Absent, and nobody whom the actor supervises: the same answer. */
  private async visible(ctx: Ctx, traineeId: string): Promise<VisibleHours[]> {
    if (traineeId === ctx.actor.id) return ownedBy(ctx.actor);
    const visible = supervisedBy(ctx.actor);
    const placements = visible.flatMap(({ placement }) => (placement ? [{ ...placement, traineeId }] : []));
    found(isUuid(traineeId) && placements.length > 0 && (await ctx.tx.existsBy(Placement, placements)) ? true : null);
    return visible.map((each) => ({ ...each, traineeId }));
  }
}
