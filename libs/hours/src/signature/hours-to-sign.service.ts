import { Injectable } from '@nestjs/common';
import { PersonService } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { paginate, prepared } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { HoursEntry } from '../entry/hours-entry.entity';
import { supervisedBy } from '../entry/hours-entry.policy';
import { HoursState } from '../entry/hours-entry.rules';
import { Placement } from '../placement/placement.entity';
import { flagsOf, twoAtOnce } from './hours-flag.rules';
import type { HoursFlag, Usual } from './hours-flag.rules';
import { HoursSignature } from './hours-signature.entity';
import { MOST_AT_ONCE } from './hours-signature.rules';
import { contentHashOf } from './hours-signing.service';

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

export interface HoursWaiting {
  readonly groups: HoursGroup[];
  readonly hasMore: boolean;
}

type Dates = Pick<Placement, 'id' | 'startsOn' | 'endsOn'>;

/** Every column under the name that the code uses; a day stays text. The mapper takes longer over five hundred rows than all the rest of the page. */
const columnsOf = (ctx: Ctx): string =>
  ctx.tx.dataSource
    .getMetadata(HoursEntry)
    .columns.map(({ databaseName, propertyName, type }) => `"${databaseName}"${type === 'date' ? '::text' : ''} as "${propertyName}"`)
    .join(', ');

const sentUnder = (columns: string) => ({
  name: 'hours-to-sign',
  text: `select ${columns} from hours.entry where placement_id = any ($1::uuid[]) and state = '${HoursState.SENT}' order by trainee_id, starts_at, id limit ${MOST_AT_ONCE + 1}`,
});

const usualOf = {
  name: 'hours-usual',
  text: `select trainee_id as "traineeId", count(*)::int as entries, sum(minutes)::int as minutes from hours.entry
    where trainee_id = any ($1::uuid[]) and state = '${HoursState.SIGNED}' group by trainee_id`,
};

function byTrainee(entries: readonly HoursEntry[]): Map<string, HoursEntry[]> {
  const grouped = new Map<string, HoursEntry[]>(entries.map(({ traineeId }) => [traineeId, []]));
  for (const entry of entries) grouped.get(entry.traineeId)?.push(entry);
  return grouped;
}

/** What waits for the supervisor, person by person. */
@Injectable()
export class HoursToSignService {
  constructor(private readonly people: PersonService) {}

  async groups(ctx: Ctx): Promise<HoursGroup[]> {
    return (await this.page(ctx)).groups;
  }

  /** In four statements, however much waits. */
  async page(ctx: Ctx): Promise<HoursWaiting> {
    const placements = await this.placements(ctx);
    const sent = placements.size === 0 ? [] : await prepared<HoursEntry>(ctx, sentUnder(columnsOf(ctx)), [[...placements.keys()]]);
    return { groups: sent.length === 0 ? [] : await this.grouped(ctx, sent.slice(0, MOST_AT_ONCE), placements), hasMore: sent.length > MOST_AT_ONCE };
  }

  signed(ctx: Ctx, page: PageArgs): Promise<Connection<HoursSignature>> {
    const query = ctx.tx.createQueryBuilder(HoursSignature, 'signature').innerJoinAndSelect('signature.entry', 'entry').where('signature.signerId = :me', { me: ctx.actor.id });
    return paginate(query, page, { alias: 'signature', property: 'signedAt', direction: 'DESC' });
  }

  private async grouped(ctx: Ctx, waiting: readonly HoursEntry[], placements: ReadonlyMap<string, Dates>): Promise<HoursGroup[]> {
    const groups = byTrainee(waiting);
    const people = await this.people.byIds(ctx, [...groups.keys()]);
    const usual = await this.usual(ctx, [...groups.keys()]);
    const clashes = twoAtOnce(waiting);
    return [...groups].map(([id, entries]) => {
      const around = { usual: usual.get(id) ?? { entries: 0, minutes: 0 }, twoAtOnce: clashes };
      const items = entries.map((entry) => ({ entry, contentHash: contentHashOf(entry), flags: flagsOf(entry, { ...around, placement: found(placements.get(entry.placementId)) }) }));
      return { person: found(people.get(id)), minutes: entries.reduce((sum, entry) => sum + entry.minutes, 0), items };
    });
  }

  private async placements(ctx: Ctx): Promise<Map<string, Dates>> {
    const where = supervisedBy(ctx.actor, [HoursState.SENT]).flatMap(({ placement }) => placement ?? []);
    const rows = where.length === 0 ? [] : await ctx.tx.find(Placement, { select: { id: true, startsOn: true, endsOn: true }, where });
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async usual(ctx: Ctx, traineeIds: readonly string[]): Promise<Map<string, Usual>> {
    const rows = await prepared<Usual & { readonly traineeId: string }>(ctx, usualOf, [traineeIds]);
    return new Map(rows.map((row) => [row.traineeId, row]));
  }
}
