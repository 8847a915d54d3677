import { Injectable } from '@nestjs/common';
import { addDays, found, localDateAt } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { HoursEntry } from '../entry/hours-entry.entity';
import { HoursState } from '../entry/hours-entry.rules';
import { byDay, tally } from './hours-tally.rules';

const HEAT_MAP_DAYS = 12 * 7;
const MOST_KINDS = 5;

/** The trainee's own totals and pictures. */
@Injectable()
export class HoursTallyService {
  async mine(ctx: Ctx) {
    const entries = await ctx.tx.find(HoursEntry, { where: { traineeId: found(ctx.actor.id) }, order: { startsAt: 'DESC', id: 'ASC' } });
    const zone = entries[0]?.timeZone ?? 'UTC';
    const to = localDateAt(ctx.now, zone);
    const from = addDays(to, -(HEAT_MAP_DAYS - 1));
    const count = (state: HoursState) => entries.filter((entry) => entry.state === state).length;
    const counts = { waiting: count(HoursState.SENT), unsent: count(HoursState.DRAFT), returned: count(HoursState.RETURNED) };
    return { ...tally(entries), ...counts, from, to, days: byDay(entries, from), recentKinds: this.kinds(entries) };
  }

  /** The last kinds of work, one of each: place, activity, domain and how long. */
  private kinds(entries: readonly HoursEntry[]): HoursEntry[] {
    const kinds = new Map<string, HoursEntry>();
    for (const entry of entries) {
      const key = [entry.placementId, entry.activity, entry.domain, entry.format, entry.minutes].join('|');
      if (!kinds.has(key)) kinds.set(key, entry);
    }
    return [...kinds.values()].slice(0, MOST_KINDS);
  }
}
