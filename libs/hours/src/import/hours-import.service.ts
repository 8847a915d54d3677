import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { found, longDay } from '@waymark/kernel';
import { loadOne, lockName, madeBefore, overlapIs, paginate, RateLimiter, record, Translator } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In, Not } from 'typeorm';
import { HoursEntry } from '../entry/hours-entry.entity';
import { HoursState } from '../entry/hours-entry.rules';
import { FileReadingService } from './file-reading.service';
import { HoursImport, UndoneImport } from './hours-import.entity';
import type { HoursFileInput, ImportHoursInput } from './hours-import.input';
import { visibleTo } from './hours-import.policy';
import { checkExpected, ImportOutcome } from './hours-import.rules';
import type { PlannedRow, Refusal } from './hours-import.rules';
import type { ReadRow } from './import-row.rules';
import type { HoursImportPreviewType, HoursImportRowType } from './hours-import.type';

// Somebody mends a file and looks again; a thousand looks an hour are nobody's.
const looks = { name: 'hours-import', points: 60, seconds: 3600 } as const;
const rowsAtOnce = 500;
const MOST_NAMED = 100;

const amount = (rows: readonly PlannedRow[], outcome: ImportOutcome): number => rows.filter((row) => row.outcome === outcome).length;

const shownDetail = (value: unknown, say: (day: string) => string): string => (Array.isArray(value) ? value.join(', ') : /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? say(String(value)) : String(value ?? ''));

const unread = { workedOn: null, startTime: null, minutes: null, activity: null, place: null };
const readOf = ({ site, statement: { workedOn, startTime, minutes, activity } }: ReadRow) => ({ workedOn, startTime, minutes, activity, place: site.name });
const granted = { code: null, problem: null, unknown: null };
const unknownOf = ({ code, details }: Refusal): string | null => (code.endsWith('_UNKNOWN') ? String(details['word']) : null);

/** Brings hours that somebody wrote down elsewhere into their log: as drafts, by the rules of every other entry. */
@Injectable()
export class HoursImportService {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly files: FileReadingService,
    private readonly translator: Translator,
  ) {}

  async preview(ctx: Ctx, file: HoursFileInput): Promise<HoursImportPreviewType> {
    await this.limiter.consume(looks, found(ctx.actor.id));
    const rows = await this.files.plan(ctx, file);
    const minutes = rows.filter(({ outcome }) => outcome === ImportOutcome.ADDED).reduce((sum, { row }) => sum + (row?.statement.minutes ?? 0), 0);
    return { added: amount(rows, ImportOutcome.ADDED), minutes, alreadyThere: amount(rows, ImportOutcome.ALREADY_THERE), refused: amount(rows, ImportOutcome.REFUSED), rows: rows.map((row) => this.shown(ctx, row)) };
  }

  /** All of it or nothing; sent again, it is the same import. */
  async run(ctx: Ctx, { id, expected, ...file }: ImportHoursInput): Promise<HoursImport> {
    const traineeId = found(ctx.actor.id);
    await this.limiter.consume(looks, traineeId);
    await lockName(ctx, `hours ${traineeId}`);
    const before = await madeBefore(ctx, HoursImport, { id, traineeId });
    if (before) return before;
    const rows = await this.files.plan(ctx, file);
    checkExpected(rows, expected);
    const made = { id, traineeId, madeAt: ctx.now, added: expected, alreadyThere: amount(rows, ImportOutcome.ALREADY_THERE), refused: amount(rows, ImportOutcome.REFUSED) };
    await ctx.tx.insert(HoursImport, made);
    const entries = rows.flatMap((row) => this.entryOf(ctx, made, row));
    for (let from = 0; from < entries.length; from += rowsAtOnce) await ctx.tx.insert(HoursEntry, entries.slice(from, from + rowsAtOnce)).catch(overlapIs('HOURS_OVERLAP'));
    record(ctx, 'hours.imported', made, { after: { added: made.added, alreadyThere: made.alreadyThere, refused: made.refused } });
    return made;
  }

  /** What was never sent goes; what somebody was asked to sign stays. Asked twice, it is undone once. */
  async undo(ctx: Ctx, id: string): Promise<HoursImport> {
    await lockName(ctx, `hours ${found(ctx.actor.id)}`);
    // The row is never altered, so that nobody may lock it: the name that is held above keeps a second undo waiting.
    const made = await loadOne(ctx, HoursImport, visibleTo(ctx.actor), id);
    if (await ctx.tx.existsBy(UndoneImport, { id })) return made;
    const entries = await ctx.tx.find(HoursEntry, { where: { importId: id }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    const drafts = entries.filter(({ state }) => state === HoursState.DRAFT);
    for (const entry of drafts) record(ctx, 'hours.discarded', entry, { before: this.words(entry), after: { importId: id } });
    if (drafts.length > 0) await ctx.tx.delete(HoursEntry, { id: In(drafts.map((entry) => entry.id)) });
    const undone = { id, undoneAt: ctx.now, discarded: drafts.length, kept: entries.length - drafts.length };
    await ctx.tx.insert(UndoneImport, undone);
    record(ctx, 'hours.import-undone', made, { after: { discarded: undone.discarded, kept: undone.kept } });
    return made;
  }

  list(ctx: Ctx, page: PageArgs): Promise<Connection<HoursImport>> {
    const query = ctx.tx.createQueryBuilder(HoursImport, 'import').setFindOptions({ where: visibleTo(ctx.actor) });
    return paginate(query, page, { alias: 'import', property: 'madeAt', direction: 'DESC' });
  }

  async undone(ctx: Ctx, ids: readonly string[]): Promise<Map<string, UndoneImport>> {
    return new Map((await ctx.tx.findBy(UndoneImport, { id: In([...ids]) })).map((row) => [row.id, row]));
  }

  /** Entries of an import that had been sent, oldest first. */
  sent(ctx: Ctx, { id }: HoursImport): Promise<HoursEntry[]> {
    return ctx.tx.find(HoursEntry, { where: { importId: id, state: Not(HoursState.DRAFT) }, order: { startsAt: 'ASC', id: 'ASC' }, take: MOST_NAMED });
  }

  private words({ workedOn, startTime, minutes, activity, domain, format, served, note, placementId }: HoursEntry) {
    return { workedOn, startTime, minutes, activity, domain, format, served, note, placementId };
  }

  private entryOf(ctx: Ctx, { id: importId, traineeId }: HoursImport, { outcome, row, period }: PlannedRow) {
    if (outcome !== ImportOutcome.ADDED || !row || !period) return [];
    const id = randomUUID();
    const { statement, site: { placementId, timeZone } } = row;
    record(ctx, 'hours.logged', { id }, { after: { ...statement, placementId, importId } });
    return [{ id, rootId: id, importId, traineeId, placementId, timeZone, ...statement, ...period, state: HoursState.DRAFT, createdAt: ctx.now }];
  }

  private shown(ctx: Ctx, { line, outcome, row, refusal }: PlannedRow): HoursImportRowType {
    return { line, outcome, ...(row ? readOf(row) : unread), ...(refusal ? { code: refusal.code, problem: this.sentence(ctx, refusal), unknown: unknownOf(refusal) } : granted) };
  }

  private sentence({ actor: { locale } }: Ctx, { code, details }: Refusal): string {
    const shown = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, shownDetail(value, (day) => longDay(day, locale))]));
    return this.translator.text(locale, `errors:${code}`, shown);
  }
}
