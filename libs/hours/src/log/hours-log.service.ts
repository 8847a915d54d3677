import { Injectable } from '@nestjs/common';
import { displayName, PersonService } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { inTransaction, openPdfFonts, RateLimiter, record, Translator } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { Between } from 'typeorm';
import { HoursEntry } from '../entry/hours-entry.entity';
import { ownedBy } from '../entry/hours-entry.policy';
import { localTimeAt } from '../entry/hours-time.rules';
import type { Placement } from '../placement/placement.entity';
import { PlacementService } from '../placement/placement.service';
import { HoursSignature } from '../signature/hours-signature.entity';
import { drawLog } from './draw-log';
import type { LogFacts } from './draw-log';
import { checkLength, checkRange, logCsv, MOST_LOGGED } from './hours-log.rules';
import type { LogLine, LogRange, LogSignature } from './hours-log.rules';

// Enough for somebody who tries out days, too little to keep a server drawing.
const files = { name: 'hours-log', points: 10, seconds: 3600 } as const;

const signatureOf = ({ signerName: name, signerId, standing, signedAt, contentHash, receiptId }: HoursSignature): LogSignature => ({ name, standing, hasAccount: signerId !== null, signedAt, contentHash, receiptId });

function lineOf(entry: HoursEntry, placement: Placement, signature: HoursSignature | undefined): LogLine {
  const { id: entryId, supersedesId: correctsId, workedOn, startTime, timeZone, minutes, activity, domain, format, served, state } = entry;
  const times = { workedOn, startTime, endTime: localTimeAt(entry.endsAt, timeZone), timeZone, minutes };
  return { entryId, correctsId, ...times, activity, domain, format, served, place: placement.organisation.name, state, isReplaced: entry.supersededAt !== null, signature: signature ? signatureOf(signature) : null };
}

/** A person's own log as a file, also once they have left every program: it is theirs. */
@Injectable()
export class HoursLogService {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly people: PersonService,
    private readonly placements: PlacementService,
    private readonly translator: Translator,
  ) {}

  async csv(ctx: Ctx, range: LogRange): Promise<string> {
    return logCsv((await this.taken(ctx, range, 'csv')).lines);
  }

  async pdf(ctx: Ctx, range: LogRange): Promise<Uint8Array> {
    const facts = await this.taken(ctx, range, 'pdf');
    const { locale } = ctx.actor;
    const say = (key: string, params: Record<string, string | number> = {}) => this.translator.text(locale, `hourslog:${key}`, params);
    const activity = (line: LogLine) => this.translator.text(locale, `hours:activity.${line.activity}`);
    const served = ({ served: word }: LogLine) => (word === null ? null : this.translator.text(locale, `hours:served.${word}`));
    return drawLog(facts, { fonts: openPdfFonts(), locale, say, activity, served });
  }

  /** Read in a transaction that is over before anything is drawn. */
  private async taken(ctx: Ctx, range: LogRange, as: 'csv' | 'pdf'): Promise<LogFacts> {
    checkRange(range);
    const id = found(ctx.actor.id);
    await this.limiter.consume(files, id);
    return inTransaction(ctx, async (inner) => {
      const lines = await this.lines(inner, range);
      record(inner, 'hours.log-taken', { id }, { after: { ...range, as, entries: lines.length } });
      return { ...range, name: displayName(found(await this.people.byId(inner, id))), madeAt: ctx.now, lines };
    });
  }

  private async lines(ctx: Ctx, { from, to }: LogRange): Promise<LogLine[]> {
    const where = ownedBy(ctx.actor).map((own) => ({ ...own, workedOn: Between(from ?? '0001-01-01', to ?? '9999-12-31') }));
    const entries = await ctx.tx.find(HoursEntry, { where, order: { startsAt: 'ASC', createdAt: 'ASC', id: 'ASC' }, take: MOST_LOGGED + 1 });
    checkLength(entries.length);
    const placements = await this.placements.byIds(ctx, entries.map(({ placementId }) => placementId));
    const signatures = new Map((await ctx.tx.findBy(HoursSignature, { traineeId: found(ctx.actor.id) })).map((row) => [row.entryId, row]));
    return entries.map((entry) => lineOf(entry, found(placements.get(entry.placementId)), signatures.get(entry.id)));
  }
}
