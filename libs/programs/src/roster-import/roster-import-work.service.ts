import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ActorLoader } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { inTransaction, JobRegistry, lockName, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull, LessThan, Not } from 'typeorm';
import { programsOf } from '../roster/roster.policy';
import { add, note, takeOff } from './roster-changes';
import { RosterImportRow } from './roster-import-row.entity';
import { RosterImport } from './roster-import.entity';
import { checkChanges, isWorkedOn, lateBefore, problemOf, RosterImportMode, RosterImportStage, rowsAtOnce, stageOf } from './roster-import.rules';
import { goOn, IMPORT_JOB, keptSince } from './roster-import.service';
import { RosterLookUpService } from './roster-look-up.service';

const SWEEP = 'roster-import.sweep';
const EACH_MINUTE = '* * * * *';

/** What the worker does with a list: one part looked up in a transaction, then the next; or all of it brought to the roster in one. */
@Injectable()
export class RosterImportWorkService implements OnModuleInit {
  constructor(
    private readonly lookUps: RosterLookUpService,
    private readonly actors: ActorLoader,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(IMPORT_JOB, (ctx, { importId }) => this.work(ctx, String(importId)));
    this.jobs.handle(SWEEP, (ctx) => inTransaction(ctx, (inner) => this.sweep(inner)));
    this.jobs.repeat(SWEEP, EACH_MINUTE);
  }

  /** What nobody applied within a day goes. What a worker that died left behind goes on: the queue itself would wait for hours. */
  async sweep(ctx: Ctx): Promise<void> {
    await ctx.tx.delete(RosterImport, { appliedAt: IsNull(), begunAt: LessThan(keptSince(ctx.now)) });
    const late = await ctx.tx.findBy(RosterImport, { appliedAt: IsNull(), movedAt: LessThan(lateBefore(ctx.now)) });
    for (const list of late.filter((each) => isWorkedOn(stageOf(each)))) await goOn(ctx, list);
  }

  /** A refusal is told on the page and waits for a person; a fault is the queue's to try again. */
  private async work(ctx: Ctx, id: string): Promise<void> {
    try {
      await inTransaction(await this.inName(ctx, id), (inner) => this.step(inner, id));
    } catch (error) {
      const problem = problemOf(error);
      if (problem === null) throw error;
      await ctx.tx.update(RosterImport, { id, appliedAt: IsNull() }, { problem, askedAt: null, mode: null, leaving: null, movedAt: ctx.now });
    }
  }

  /** Acts as whoever brought the list, with the roles that they hold now. */
  private async inName(ctx: Ctx, id: string): Promise<Ctx> {
    const list = await ctx.tx.findOneBy(RosterImport, { id });
    const actor = list && (await this.actors.load(list.begunBy));
    return actor ? { ...ctx, actor } : ctx;
  }

  /** Whatever is next, by what the row says once it is ours: run twice, or beside another worker, it does nothing twice. */
  private async step(ctx: Ctx, id: string): Promise<void> {
    const list = await ctx.tx.findOne(RosterImport, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!list || !isWorkedOn(stageOf(list))) return;
    // Nothing is done in the name of somebody who does not keep the roster any more.
    if (!programsOf(ctx.actor).includes(list.organisationId)) await ctx.tx.delete(RosterImport, { id });
    else await (stageOf(list) === RosterImportStage.APPLYING ? this.apply(ctx, list) : this.lookUpPart(ctx, list));
  }

  private async lookUpPart(ctx: Ctx, list: RosterImport): Promise<void> {
    const rows = await ctx.tx.find(RosterImportRow, { where: { importId: list.id, outcome: IsNull() }, order: { line: 'ASC' }, take: rowsAtOnce });
    await this.lookUps.lookUp(ctx, list, rows);
    list.looked += rows.length;
    await ctx.tx.update(RosterImport, { id: list.id }, { looked: list.looked, movedAt: ctx.now });
    if (list.looked < list.total) await goOn(ctx, list);
  }

  /** All of the list in this transaction, or nothing. Two lists of one program go one after the other. */
  private async apply(ctx: Ctx, list: RosterImport): Promise<void> {
    await lockName(ctx, `roster ${list.organisationId}`);
    const mode = found(list.mode);
    const isMatch = mode === RosterImportMode.MATCH;
    const done = { noted: await note(ctx, list), added: await add(ctx, list), removed: isMatch ? await takeOff(ctx, list) : 0 };
    const rows = await ctx.tx.countBy(RosterImportRow, { importId: list.id, credentialId: Not(IsNull()) });
    checkChanges({ rows, removed: done.removed, shown: isMatch ? (list.leaving ?? 0) : 0 });
    await ctx.tx.delete(RosterImportRow, { importId: list.id });
    record(ctx, 'roster.imported', list, { after: { organisationId: list.organisationId, mode, rows, ...done } });
    await ctx.tx.save(Object.assign(list, done, { appliedAt: ctx.now, movedAt: ctx.now }));
  }
}
