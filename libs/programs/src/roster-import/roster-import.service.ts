import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { readCertificateName, VerificationService } from '@waymark/credentials';
import type { CertificateName } from '@waymark/credentials';
import { found, must } from '@waymark/kernel';
import { JobRegistry, loadOne, lockName, lockOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In, IsNull, LessThan } from 'typeorm';
import { RosterEntry } from '../roster/roster-entry.entity';
import { rosterCheck } from '../roster/roster-status';
import { add, isLeft, note, takeOff } from './roster-changes';
import { RosterImportRow } from './roster-import-row.entity';
import { RosterImport } from './roster-import.entity';
import type { ApplyRosterImportInput, CheckRosterRowsInput, RosterRowInput } from './roster-import.input';
import { programOf, visibleTo } from './roster-import.policy';
import { checkChanges, dayIsUsedUp, isApplied, readLabel, RosterImportMode, RosterRowOutcome } from './roster-import.rules';
import type { RosterRowType } from './roster-import.type';

const FORGET = 'roster-import.forget';
const EACH_HOUR = '23 * * * *';
const DAY_MS = 86_400_000;

interface Read {
  readonly line: number;
  readonly label: string | null;
  /** What the row names, or why it names nothing. */
  readonly name: CertificateName | RosterRowOutcome;
}

function read(row: RosterRowInput): Read {
  const name = readCertificateName(row.certificate, row.holderName ?? null);
  const label = readLabel(row.label);
  const outcome = typeof name === 'string' ? RosterRowOutcome[name] : name;
  return { line: row.line, label: label?.label ?? null, name: label === null ? RosterRowOutcome.LABEL_TOO_LONG : outcome };
}

@Injectable()
export class RosterImportService implements OnModuleInit {
  constructor(
    private readonly verification: VerificationService,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(FORGET, (ctx) => this.forget(ctx));
    this.jobs.repeat(FORGET, EACH_HOUR);
  }

  /** Looks a part of the list up and keeps what was found, until the list is applied. Two statements, however many rows. */
  async check(ctx: Ctx, input: CheckRosterRowsInput): Promise<RosterRowType[]> {
    const list = await this.begun(ctx, input);
    must(list.appliedAt === null, 'ROSTER_IMPORT_APPLIED');
    const rows = input.rows.map(read);
    const credentials = await this.lookUp(ctx, rows, list.organisationId);
    await this.keep(ctx, list, rows, credentials);
    return this.answers(ctx, list, rows, credentials);
  }

  get(ctx: Ctx, id: string): Promise<RosterImport> {
    return loadOne(ctx, RosterImport, visibleTo(ctx.actor), id);
  }

  /** Who is on the roster and not in the list: they would leave it by a match. */
  leaving(ctx: Ctx, list: RosterImport, page: PageArgs): Promise<Connection<RosterEntry>> {
    return paginate(this.left(ctx, list), page, { alias: 'entry', property: 'addedAt', direction: 'DESC' });
  }

  countLeaving(ctx: Ctx, list: RosterImport): Promise<number> {
    return this.left(ctx, list).getCount();
  }

  /** All of the list in this transaction, or nothing; a second time is the first. Two lists of one program go one after the other. */
  async apply(ctx: Ctx, { importId, mode, leaving }: ApplyRosterImportInput): Promise<RosterImport> {
    const list = await lockOne(ctx, RosterImport, visibleTo(ctx.actor), importId);
    if (isApplied(list, mode)) return list;
    await lockName(ctx, `roster ${list.organisationId}`);
    const isMatch = mode === RosterImportMode.MATCH;
    const done = { noted: await note(ctx, list), added: await add(ctx, list), removed: isMatch ? await takeOff(ctx, list) : 0 };
    const { affected: rows } = await ctx.tx.delete(RosterImportRow, { importId });
    checkChanges({ rows: rows ?? 0, removed: done.removed, shown: isMatch ? leaving : 0 });
    record(ctx, 'roster.imported', list, { after: { organisationId: list.organisationId, mode, rows: rows ?? 0, ...done } });
    return ctx.tx.save(Object.assign(list, done, { mode, appliedAt: ctx.now }));
  }

  /** What nobody applied within a day goes. */
  async forget(ctx: Ctx): Promise<void> {
    await ctx.tx.delete(RosterImport, { appliedAt: IsNull(), begunAt: LessThan(new Date(ctx.now.getTime() - DAY_MS)) });
  }

  private async begun(ctx: Ctx, { importId, organisationId }: CheckRosterRowsInput): Promise<RosterImport> {
    const row = { id: importId, organisationId: programOf(ctx.actor, organisationId), begunAt: ctx.now, begunBy: found(ctx.actor.id) };
    await ctx.tx.createQueryBuilder().insert().into(RosterImport).values(row).orIgnore().execute();
    const list = await lockOne(ctx, RosterImport, visibleTo(ctx.actor), importId);
    return found(list.organisationId === organisationId ? list : null);
  }

  private async lookUp(ctx: Ctx, rows: readonly Read[], who: string): Promise<Map<number, string>> {
    const named = rows.flatMap(({ line, name }) => (typeof name === 'string' ? [] : [{ line, name }]));
    const ids = await this.verification.byNames(ctx, named.map(({ name }) => name), who).catch(dayIsUsedUp);
    must(ids !== null, 'ROSTER_NOT_CHECKED');
    return new Map(named.flatMap(({ line }, index) => (ids[index] ? [[line, ids[index]]] : [])));
  }

  private async keep(ctx: Ctx, list: RosterImport, rows: readonly Read[], credentials: ReadonlyMap<number, string>): Promise<void> {
    const importId = list.id;
    await ctx.tx.delete(RosterImportRow, { importId, line: In(rows.map(({ line }) => line)) });
    const kept = rows.flatMap(({ line, label }) => (credentials.has(line) ? [{ line, label, credentialId: credentials.get(line) }] : []));
    const insert = 'insert into programs.roster_import_row (import_id, line, credential_id, label) select $1, line, "credentialId", label from jsonb_to_recordset($2) as kept (line int, "credentialId" uuid, label text)';
    await ctx.tx.query(insert, [importId, JSON.stringify(kept)]);
  }

  private async answers(ctx: Ctx, list: RosterImport, rows: readonly Read[], credentials: ReadonlyMap<number, string>): Promise<RosterRowType[]> {
    const ids = [...new Set(credentials.values())];
    const checks = await this.verification.byIds(ctx, ids);
    const entries = await ctx.tx.find(RosterEntry, { select: { credentialId: true }, where: { organisationId: list.organisationId, endedAt: IsNull(), credentialId: In(ids) } });
    const onRoster = new Set(entries.map(({ credentialId }) => credentialId));
    return rows.map(({ line, name }) => {
      const id = credentials.get(line) ?? '';
      const verified = checks.get(id);
      if (!verified) return { line, outcome: typeof name === 'string' ? name : RosterRowOutcome.NOT_FOUND, isOnRoster: false, check: null };
      return { line, outcome: RosterRowOutcome.FOUND, isOnRoster: onRoster.has(id), check: rosterCheck(verified) };
    });
  }

  private left(ctx: Ctx, list: RosterImport) {
    must(list.appliedAt === null, 'ROSTER_IMPORT_APPLIED');
    return ctx.tx.createQueryBuilder(RosterEntry, 'entry').where({ organisationId: list.organisationId }).andWhere(isLeft, { importId: list.id });
  }
}
