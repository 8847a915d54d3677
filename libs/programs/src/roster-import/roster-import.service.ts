import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { enqueue, loadOne, lockOne, paginate } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { Equal, IsNull, MoreThan, Not } from 'typeorm';
import { RosterEntry } from '../roster/roster-entry.entity';
import { isLeft } from './roster-changes';
import { RosterImportRow } from './roster-import-row.entity';
import { RosterImport } from './roster-import.entity';
import type { ApplyRosterImportInput, MendRosterRowInput, RosterRowInput, SendRosterRowsInput } from './roster-import.input';
import { programOf, visibleTo } from './roster-import.policy';
import { isAsked, rowsAtOnce, RosterImportStage, stageOf, takesRows } from './roster-import.rules';
import type { RosterRowType } from './roster-import.type';
import { RosterLookUpService } from './roster-look-up.service';

const DAY_MS = 86_400_000;

export const IMPORT_JOB = 'roster-import.go-on';

/** After this nothing is kept of a list that nobody applied. */
export const keptSince = (now: Date): Date => new Date(now.getTime() - DAY_MS);

/** Has the worker go on with a list, whatever is next. One job a list: asked twice it is one. */
export const goOn = (ctx: Ctx, { id }: Pick<RosterImport, 'id'>): Promise<void> => enqueue(ctx, IMPORT_JOB, { importId: id }, { key: `roster-import:${id}` });

const inserting = `
  insert into programs.roster_import_row (import_id, line, certificate, holder_name, label)
  select $1, line, certificate, "holderName", label from jsonb_to_recordset($2) as sent (line int, certificate text, "holderName" text, label text)
  on conflict do nothing returning line`;

/** A list on its way to the roster: sent in parts, looked up and applied by a job, so that nobody has to wait for it at an open page. */
@Injectable()
export class RosterImportService {
  constructor(private readonly lookUps: RosterLookUpService) {}

  /** Takes a part of a list in; with the last of it the looking up begins. A part that is sent again changes nothing. */
  async send(ctx: Ctx, input: SendRosterRowsInput): Promise<RosterImport> {
    const list = await this.begun(ctx, input);
    if (!takesRows(list, input.total)) return list;
    list.arrived += await this.keep(ctx, list, input.rows);
    must(list.arrived <= list.total, 'ROSTER_IMPORT_OTHER_ROWS');
    if (list.arrived === list.total) await goOn(ctx, list);
    return ctx.tx.save(Object.assign(list, { movedAt: ctx.now }));
  }

  get(ctx: Ctx, id: string): Promise<RosterImport> {
    return loadOne(ctx, RosterImport, visibleTo(ctx.actor), id);
  }

  /** The one that the actor is bringing to this roster, or brought to it within a day; null where there is none. */
  last(ctx: Ctx, organisationId: string): Promise<RosterImport | null> {
    const where = { organisationId: programOf(ctx.actor, organisationId), begunBy: Equal(found(ctx.actor.id)), begunAt: MoreThan(keptSince(ctx.now)) };
    return ctx.tx.findOne(RosterImport, { where, order: { begunAt: 'DESC', id: 'ASC' } });
  }

  /** Those that were looked up, after a line of the file: a part at a time. */
  async rows(ctx: Ctx, importId: string, after: number): Promise<RosterRowType[]> {
    const list = await this.get(ctx, importId);
    must(list.appliedAt === null, 'ROSTER_IMPORT_APPLIED');
    return this.lookUps.answers(ctx, list, await ctx.tx.find(RosterImportRow, { where: { importId, line: MoreThan(after), outcome: Not(IsNull()) }, order: { line: 'ASC' }, take: rowsAtOnce }));
  }

  /** One row, mended by a person and looked up while they wait. */
  async mend(ctx: Ctx, { importId, row }: MendRosterRowInput): Promise<RosterRowType> {
    const list = await lockOne(ctx, RosterImport, visibleTo(ctx.actor), importId);
    must(list.appliedAt === null, 'ROSTER_IMPORT_APPLIED');
    must(stageOf(list) === RosterImportStage.READY, 'ROSTER_IMPORT_NOT_READY');
    const kept = found(await ctx.tx.findOneBy(RosterImportRow, { importId, line: row.line }));
    const mended = await ctx.tx.save(Object.assign(kept, { certificate: row.certificate, holderName: row.holderName ?? null, label: row.label ?? null, outcome: null, credentialId: null }));
    await this.lookUps.lookUp(ctx, list, [mended]);
    const [answer] = await this.lookUps.answers(ctx, list, [await ctx.tx.findOneByOrFail(RosterImportRow, { importId, line: row.line })]);
    return found(answer);
  }

  /** Says how the list is brought to the roster: the worker does it. A second time is the first. */
  async apply(ctx: Ctx, { importId, mode, leaving }: ApplyRosterImportInput): Promise<RosterImport> {
    const list = await lockOne(ctx, RosterImport, visibleTo(ctx.actor), importId);
    if (isAsked(list, mode)) return list;
    await goOn(ctx, list);
    return ctx.tx.save(Object.assign(list, { mode, leaving, askedAt: ctx.now, movedAt: ctx.now, problem: null }));
  }

  /** Tries again where it stopped. */
  async resume(ctx: Ctx, id: string): Promise<RosterImport> {
    const list = await lockOne(ctx, RosterImport, visibleTo(ctx.actor), id);
    if (stageOf(list) !== RosterImportStage.STOPPED) return list;
    await goOn(ctx, list);
    return ctx.tx.save(Object.assign(list, { movedAt: ctx.now, problem: null }));
  }

  /** Nothing of it is kept. Whoever waited here while it was applied is told that it was. */
  async cancel(ctx: Ctx, id: string): Promise<string> {
    const list = await lockOne(ctx, RosterImport, visibleTo(ctx.actor), id);
    must(list.appliedAt === null, 'ROSTER_IMPORT_APPLIED');
    await ctx.tx.delete(RosterImport, { id });
    return id;
  }

  /** Who is on the roster and not in the list: they would leave it by a match. */
  leaving(ctx: Ctx, list: RosterImport, page: PageArgs): Promise<Connection<RosterEntry>> {
    return paginate(this.left(ctx, list), page, { alias: 'entry', property: 'addedAt', direction: 'DESC' });
  }

  countLeaving(ctx: Ctx, list: RosterImport): Promise<number> {
    return this.left(ctx, list).getCount();
  }

  private async begun(ctx: Ctx, { importId, organisationId, total }: SendRosterRowsInput): Promise<RosterImport> {
    const begunBy = found(ctx.actor.id);
    const row = { id: importId, organisationId: programOf(ctx.actor, organisationId), begunAt: ctx.now, movedAt: ctx.now, begunBy, total };
    await ctx.tx.createQueryBuilder().insert().into(RosterImport).values(row).orIgnore().execute();
    const list = await ctx.tx.findOne(RosterImport, { where: { ...visibleTo(ctx.actor), id: importId, organisationId }, lock: { mode: 'pessimistic_write' } });
    must(list !== null || !(await ctx.tx.existsBy(RosterImport, { organisationId, begunBy, appliedAt: IsNull() })), 'ROSTER_IMPORT_UNDER_WAY');
    return found(list);
  }

  private async keep(ctx: Ctx, { id }: RosterImport, rows: readonly RosterRowInput[]): Promise<number> {
    return (await ctx.tx.query<unknown[]>(inserting, [id, JSON.stringify(rows)])).length;
  }

  private left(ctx: Ctx, list: RosterImport) {
    must(list.appliedAt === null, 'ROSTER_IMPORT_APPLIED');
    return ctx.tx.createQueryBuilder(RosterEntry, 'entry').where({ organisationId: list.organisationId }).andWhere(isLeft, { importId: list.id });
  }
}
