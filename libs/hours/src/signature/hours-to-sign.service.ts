import { Injectable } from '@nestjs/common';
import { PersonService } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { paginate } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In } from 'typeorm';
import { HoursEntry } from '../entry/hours-entry.entity';
import { supervisedBy } from '../entry/hours-entry.policy';
import { HoursState } from '../entry/hours-entry.rules';
import { flagsOf } from './hours-flag.rules';
import type { HoursFlag } from './hours-flag.rules';
import { HoursSignature } from './hours-signature.entity';
import { contentHashOf } from './hours-signing.service';

// More than a supervisor looks through in one sitting; the rest follows when these are decided.
const MOST_SHOWN = 300;

export interface HoursItem {
  readonly entry: HoursEntry;
  readonly contentHash: string;
  readonly flags: HoursFlag[];
}

export interface HoursGroup {
  readonly person: Person;
  readonly minutes: number;
  readonly items: HoursItem[];
}

/** What waits for the supervisor, person by person. */
@Injectable()
export class HoursToSignService {
  constructor(private readonly people: PersonService) {}

  async groups(ctx: Ctx): Promise<HoursGroup[]> {
    const where = supervisedBy(ctx.actor, [HoursState.SENT]);
    const waiting = where.length === 0 ? [] : await ctx.tx.find(HoursEntry, { where, relations: { placement: true }, order: { traineeId: 'ASC', startsAt: 'ASC', id: 'ASC' }, take: MOST_SHOWN });
    const traineeIds = [...new Set(waiting.map((entry) => entry.traineeId))];
    const [people, usual] = [await this.people.byIds(ctx, traineeIds), await this.usualMinutes(ctx, traineeIds)];
    return traineeIds.map((id) => {
      const entries = waiting.filter((entry) => entry.traineeId === id);
      const items = entries.map((entry) => ({ entry, contentHash: contentHashOf(entry), flags: flagsOf(entry, { usual: usual.get(id) ?? [], waiting, placement: entry.placement }) }));
      return { person: found(people.get(id)), minutes: entries.reduce((sum, entry) => sum + entry.minutes, 0), items };
    });
  }

  signed(ctx: Ctx, page: PageArgs): Promise<Connection<HoursSignature>> {
    const query = ctx.tx.createQueryBuilder(HoursSignature, 'signature').innerJoinAndSelect('signature.entry', 'entry').where('signature.signerId = :me', { me: ctx.actor.id });
    return paginate(query, page, { alias: 'signature', property: 'signedAt', direction: 'DESC' });
  }

  private async usualMinutes(ctx: Ctx, traineeIds: readonly string[]): Promise<Map<string, number[]>> {
    const signed = await ctx.tx.find(HoursEntry, { select: { traineeId: true, minutes: true }, where: { traineeId: In([...traineeIds]), state: HoursState.SIGNED } });
    return new Map(traineeIds.map((id) => [id, signed.filter((entry) => entry.traineeId === id).map((entry) => entry.minutes)]));
  }
}
