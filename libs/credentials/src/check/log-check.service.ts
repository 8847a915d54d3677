import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { letOthersRun, RecordChecks, RecordFindingKind, watched } from '@waymark/platform';
import type { CheckReport, Ctx, Found, Head } from '@waymark/platform';
import { KeyRing } from '../keys';
import { closedLogs, closingFaults, keysFor } from './closed-logs';
import { listFaults } from './list-faults';
import { rootOf, treeSize } from '../log/log-tree';
import { checkpointText, isSignedNote } from '../log/signed-note';

const AT_ONCE = 5000;

// Each entry is hashed anew, and what opens it. The last row comes along in any case.
const entries = `
  with read as (
    select e.idx, e.idx <> lag(e.idx, 1, $1::bigint) over (order by e.idx) + 1 as gap,
           n.hash is distinct from sha256('\\x00'::bytea || e.leaf) or (o.idx is not null and convert_from(e.leaf, 'UTF8')::json->>'h'
             is distinct from rtrim(translate(encode(sha256(o.salt || convert_to(o.event, 'UTF8')), 'base64'), '+/', '-_'), '=')) as altered
      from (select * from credentials.log_entry where idx > $1 and idx < $2 order by idx limit ${AT_ONCE}) e
      left join credentials.log_node n on n.level = 0 and n.idx = e.idx left join credentials.log_opening o on o.idx = e.idx
  )
  select idx::text, gap as "isGap", altered as "isAltered" from read where gap or altered or idx = (select max(idx) from read) order by idx`;

// Every node above an entry is that of its two children.
const nodes = `
  with read as (
    select n.level, n.idx, n.hash is distinct from sha256('\\x01'::bytea || l.hash || r.hash) as altered
      from (select * from credentials.log_node where level > 0 and (level, idx) > ($1, $2::bigint) order by level, idx limit ${AT_ONCE}) n
      left join credentials.log_node l on l.level = n.level - 1 and l.idx = 2 * n.idx left join credentials.log_node r on r.level = n.level - 1 and r.idx = 2 * n.idx + 1
  )
  select level, idx::text, altered as "isAltered" from read where altered or (level, idx) = (select level, idx from read order by level desc, idx desc limit 1) order by level, idx`;

const levels = 'select level, count(*)::float8 as count from credentials.log_node where idx < trunc($1 / 2::numeric ^ level) group by level';
const checkpoints = 'select size::text, root, origin, note from credentials.log_checkpoint where size > $1 order by size limit 100';

interface Checkpoint {
  readonly size: string;
  readonly root: Buffer;
  readonly origin: string;
  readonly note: string;
}

const entry = (kind: RecordFindingKind, idx: number, detail: string | null = null): Found => ({ kind, recordId: String(idx), name: `#${idx}`, detail });
const tree = (kind: RecordFindingKind, name: string, detail: string | null = null): Found => ({ kind, recordId: name, name, detail });

const hexRoot = async (ctx: Ctx, size: number): Promise<string> => Buffer.from(await rootOf(ctx, size)).toString('hex');

/** Computes the tree of the log anew, from its entries to every head that was signed. */
@Injectable()
export class LogCheck implements OnModuleInit {
  constructor(
    private readonly checks: RecordChecks,
    private readonly keys: KeyRing,
  ) {}

  onModuleInit(): void {
    this.checks.add({ what: 'logEntries', read: (ctx, report) => this.read(ctx, report) });
  }

  private async read(ctx: Ctx, told: CheckReport): Promise<number> {
    const report = watched(told);
    const size = await treeSize(ctx);
    await this.readEntries(ctx, report, size);
    await this.readNodes(ctx, report);
    if (await this.isWhole(ctx, report, size)) await this.readHeads(ctx, report, size);
    // The tree is whole whatever the lists say: its end is kept all the same.
    await told.found(await listFaults(ctx));
    const head = report.isWhole() && size > 0 ? { size, hash: await hexRoot(ctx, size) } : report.headBefore('log');
    if (head) report.keepHead('log', head);
    return size;
  }

  private async readEntries(ctx: Ctx, report: CheckReport, size: number): Promise<void> {
    for (let last = -1; last < size - 1; ) {
      const rows = await ctx.tx.query<{ idx: string; isGap: boolean; isAltered: boolean }[]>(entries, [last, size]);
      await report.found(rows.flatMap(({ idx, isGap, isAltered }) => [...(isGap ? [entry(RecordFindingKind.LOG_MISSING, Number(idx) - 1)] : []), ...(isAltered ? [entry(RecordFindingKind.LOG_ALTERED, Number(idx))] : [])]));
      last = Number(rows.at(-1)?.idx ?? size);
      await letOthersRun();
    }
  }

  private async readNodes(ctx: Ctx, report: CheckReport): Promise<void> {
    for (let last: readonly [number, string] | undefined = [0, '0']; last; ) {
      const rows: { level: number; idx: string; isAltered: boolean }[] = await ctx.tx.query(nodes, [...last]);
      await report.found(rows.filter(({ isAltered }) => isAltered).map(({ level, idx }) => tree(RecordFindingKind.LOG_ALTERED, `node ${level}/${idx}`)));
      const end = rows.at(-1);
      last = end && [end.level, end.idx];
      await letOthersRun();
    }
  }

  /** Whether every node is there that a tree of the size has. */
  private async isWhole(ctx: Ctx, report: CheckReport, size: number): Promise<boolean> {
    const rows = await ctx.tx.query<{ level: number; count: number }[]>(levels, [size]);
    const counts = new Map(rows.map(({ level, count }) => [level, count]));
    const lacking: number[] = [];
    for (let level = 0; size >> level > 0; level += 1) if ((counts.get(level) ?? 0) !== Math.floor(size / 2 ** level)) lacking.push(level);
    await report.found(lacking.map((level) => tree(RecordFindingKind.LOG_MISSING, `nodes of level ${level}`)));
    return lacking.length === 0;
  }

  private async readHeads(ctx: Ctx, report: CheckReport, size: number): Promise<void> {
    await report.found(await this.since(ctx, report.headBefore('log'), size));
    const closed = await closedLogs(ctx);
    await report.found(await closingFaults(ctx, closed, size));
    const lost = closed.map(({ kid }) => kid);
    const open = (await this.keys.keys(ctx, { purpose: 'log' })).filter(({ kid }) => !lost.includes(kid)).map(({ publicJwk }) => publicJwk);
    for (let last: string | undefined = '0'; last !== undefined; ) {
      const rows: Checkpoint[] = await ctx.tx.query<Checkpoint[]>(checkpoints, [last]);
      for (const row of rows) if (!(await this.isOurs(ctx, row, { size, keys: keysFor(closed, { ...row, size: Number(row.size) }, open) }))) await report.found([tree(RecordFindingKind.LOG_ALTERED, `checkpoint ${row.size}`)]);
      last = rows.at(-1)?.size;
      await letOthersRun();
    }
  }

  /** A tree that was cut off or written anew is whole in itself; it does not begin with the one that was read last time. */
  private async since(ctx: Ctx, before: Head | null, size: number): Promise<Found[]> {
    if (!before) return [];
    const about = `entries up to ${before.size}`;
    if (before.size > size) return [tree(RecordFindingKind.LOG_MISSING, about)];
    return (await hexRoot(ctx, before.size)) === before.hash ? [] : [tree(RecordFindingKind.LOG_ALTERED, about, 'written anew')];
  }

  /** One that was signed after the reading began is another night's. */
  private async isOurs(ctx: Ctx, { size, root, origin, note }: Checkpoint, now: { size: number; keys: readonly Parameters<typeof isSignedNote>[1][] }): Promise<boolean> {
    if (Number(size) > now.size) return (await treeSize(ctx)) >= Number(size);
    const computed = await rootOf(ctx, Number(size));
    const signed = checkpointText({ origin, size: Number(size), root: computed });
    return Buffer.compare(computed, root) === 0 && note.startsWith(`${signed}\n`) && now.keys.some((key) => isSignedNote(note, key));
  }
}
