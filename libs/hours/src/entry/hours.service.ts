import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { displayName, PersonService } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { APP_CONFIG, AuditEntry, lockName, lockOne, madeBefore, Mailer, overlapIs, record } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { Between, IsNull } from 'typeorm';
import { NoteService } from '../note/note.service';
import type { Placement } from '../placement/placement.entity';
import { PlacementService } from '../placement/placement.service';
import { servedOf, usualFormat } from './activity.rules';
import { HoursEntry } from './hours-entry.entity';
import type { AmendHoursInput, HoursInput, LogHoursInput } from './hours-entry.input';
import { ownedBy } from './hours-entry.policy';
import { checkAmendable, checkOpen, checkSame, HoursState, MOST_MINUTES, place, send } from './hours-entry.rules';
import type { Logged, Period, Scene } from './hours-entry.rules';

const aroundMs = MOST_MINUTES * 60_000 * 2;

const statementOf = ({ workedOn, startTime, minutes, activity, domain, format, served, note }: Omit<HoursInput, 'isNoteVouched'>) => ({
  ...{ workedOn, startTime, minutes, activity, domain, format: format ?? usualFormat(activity), served: servedOf(activity, served), note: note.trim() },
});

/** The clock that is meant, and by which edition of the world's clocks. */
const zoneOf = ({ organisation }: Placement) => ({ timeZone: organisation.timeZone, zonesVersion: process.versions.tz ?? null });

/** That somebody looked twice is worth keeping; that nothing was seen is not. */
const vouched = ({ isNoteVouched }: HoursInput) => (isNoteVouched ? { isNoteVouched } : {});

/** The trainee's side: log, correct, discard, send, amend. */
@Injectable()
export class HoursService {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly placements: PlacementService,
    private readonly notes: NoteService,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  async log(ctx: Ctx, { id, ...input }: LogHoursInput): Promise<HoursEntry> {
    const placement = await this.placements.own(ctx, input.placementId);
    await this.lockTrainee(ctx);
    const logged = { ...statementOf(input), placementId: placement.id };
    const before = await this.loggedBefore(ctx, id, logged);
    if (before) return before;
    await this.notes.check(ctx, input);
    const entry = await this.insert(ctx, await this.fresh(ctx, { id, rootId: id, supersedesId: null, amendmentReason: null }, { input, placement }));
    record(ctx, 'hours.logged', entry, { after: { ...logged, ...vouched(input) } });
    return entry;
  }

  async correct(ctx: Ctx, id: string, input: HoursInput): Promise<HoursEntry> {
    const placement = await this.placements.own(ctx, input.placementId);
    await this.lockTrainee(ctx);
    const entry = await lockOne(ctx, HoursEntry, ownedBy(ctx.actor), id);
    checkOpen(entry);
    await this.notes.check(ctx, input);
    const period = await this.period(ctx, { input, placement }, { rootId: entry.rootId, isAmendment: entry.supersedesId !== null });
    const before = { ...statementOf(entry), placementId: entry.placementId };
    Object.assign(entry, statementOf(input), period, { placementId: placement.id, ...zoneOf(placement) });
    await ctx.tx.save(HoursEntry, entry).catch(overlapIs('HOURS_OVERLAP'));
    record(ctx, 'hours.corrected', entry, { before, after: { ...statementOf(entry), placementId: entry.placementId, ...vouched(input) } });
    return entry;
  }

  async discard(ctx: Ctx, id: string): Promise<boolean> {
    const entry = await lockOne(ctx, HoursEntry, ownedBy(ctx.actor), id);
    checkOpen(entry);
    record(ctx, 'hours.discarded', entry, { before: { ...statementOf(entry) } });
    await ctx.tx.delete(HoursEntry, { id: entry.id });
    return true;
  }

  async send(ctx: Ctx, ids: readonly string[]): Promise<HoursEntry[]> {
    const sent: HoursEntry[] = [];
    // One order for everybody: two batches that share entries wait for each other and do not lock each other out.
    for (const id of [...new Set(ids)].sort()) {
      const entry = await lockOne(ctx, HoursEntry, ownedBy(ctx.actor), id);
      Object.assign(entry, send(entry, ctx.now));
      record(ctx, 'hours.sent', entry);
      sent.push(await ctx.tx.save(HoursEntry, entry));
    }
    await this.tellSupervisors(ctx, sent);
    return sent;
  }

  /** A signed entry stays; the correction is a new draft that takes its place once signed. */
  async amend(ctx: Ctx, id: string, input: AmendHoursInput): Promise<HoursEntry> {
    const placement = await this.placements.own(ctx, input.placementId);
    await this.lockTrainee(ctx);
    const signed = await lockOne(ctx, HoursEntry, ownedBy(ctx.actor), id);
    checkAmendable(signed, await ctx.tx.existsBy(HoursEntry, { supersedesId: signed.id }), input.reason);
    await this.notes.check(ctx, input);
    const identity = { id: randomUUID(), rootId: signed.rootId, supersedesId: signed.id, amendmentReason: input.reason.trim() };
    const entry = await this.insert(ctx, await this.fresh(ctx, identity, { input, placement }));
    record(ctx, 'hours.amended', signed, { reason: identity.amendmentReason, before: { ...statementOf(signed) }, after: { ...statementOf(entry), entryId: entry.id, ...vouched(input) } });
    return entry;
  }

  /** The trail knows the words in which it was first saved, whatever became of the entry since. */
  private async loggedBefore(ctx: Ctx, id: string, again: Logged): Promise<HoursEntry | null> {
    const entry = await madeBefore(ctx, HoursEntry, { id });
    if (entry) checkSame((await ctx.tx.findOneByOrFail(AuditEntry, { recordId: id, action: 'hours.logged' })).after ?? {}, again);
    return entry;
  }

  private async fresh(ctx: Ctx, identity: Pick<HoursEntry, 'id' | 'rootId' | 'supersedesId' | 'amendmentReason'>, work: { input: HoursInput; placement: Placement }) {
    const period = await this.period(ctx, work, { rootId: identity.rootId, isAmendment: identity.supersedesId !== null });
    const { input, placement } = work;
    const about = { traineeId: placement.traineeId, placementId: placement.id, ...zoneOf(placement) };
    return { ...identity, ...about, ...statementOf(input), ...period, state: HoursState.DRAFT, createdAt: ctx.now };
  }

  private async insert(ctx: Ctx, row: Awaited<ReturnType<HoursService['fresh']>>): Promise<HoursEntry> {
    await ctx.tx.insert(HoursEntry, row).catch(overlapIs('HOURS_OVERLAP'));
    return ctx.tx.findOneByOrFail(HoursEntry, { id: row.id });
  }

  private async period(ctx: Ctx, { input, placement }: { input: HoursInput; placement: Placement }, version: Pick<Scene, 'rootId' | 'isAmendment'>): Promise<Period> {
    const { startsOn, endsOn, dailyCapMinutes, organisation } = placement;
    const noon = Date.parse(`${input.workedOn}T12:00:00Z`);
    const startsAt = Between(new Date(noon - aroundMs), new Date(noon + aroundMs));
    const others = await ctx.tx.findBy(HoursEntry, { traineeId: placement.traineeId, supersededAt: IsNull(), startsAt });
    return place(statementOf(input), { startsOn, endsOn, dailyCapMinutes, timeZone: organisation.timeZone }, { now: ctx.now, others, ...version });
  }

  /** One at a time for each person, so that the daily cap holds when two phones save at once. */
  private async lockTrainee(ctx: Ctx): Promise<void> {
    await lockName(ctx, `hours ${found(ctx.actor.id)}`);
  }

  private async tellSupervisors(ctx: Ctx, sent: readonly HoursEntry[]): Promise<void> {
    const placements = [...(await this.placements.byIds(ctx, sent.map((entry) => entry.placementId))).values()];
    const trainee = displayName(found(await this.people.byId(ctx, found(ctx.actor.id))));
    // Who signs by a link gets one message a week.
    const supervisors = new Map(placements.flatMap(({ supervisor }) => (supervisor ? [[supervisor.id, supervisor] as const] : [])));
    for (const { email, locale } of supervisors.values()) {
      await this.mailer.send(ctx, { to: email, locale, template: 'hours-sent', params: { trainee, link: `${this.config.publicUrl}/to-sign` } });
    }
  }
}
