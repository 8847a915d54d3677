import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Ctx } from '../ctx/ctx';
import { letOthersRun, RecordChecks, watched } from './record-checks';
import type { CheckReport } from './record-checks';
import { RecordFindingKind } from './record-finding.rules';
import type { Found } from './record-finding.rules';

const AT_ONCE = 5000;

interface Link {
  readonly position: string;
  readonly entryId: string;
  readonly hash: string;
  readonly isGap: boolean;
  readonly isGone: boolean;
  readonly isAltered: boolean;
}

// Each entry is hashed anew from what it says now; one whose values were taken out at an erasure keeps its place in the chain. The last row comes along in any case: the next part goes on from it.
const part = `
  with part as (select * from audit.link where position > $1 order by position limit ${AT_ONCE}),
  read as (
    select part.position, part.entry_id, encode(part.hash, 'hex') as hash, entry.id is null as gone,
           part.position <> lag(part.position, 1, $1::bigint) over w + 1 as gap,
           part.previous_hash is distinct from lag(part.hash, 1, decode($2, 'hex')) over w
             or (part.hash is distinct from sha256(coalesce(part.previous_hash, ''::bytea) || convert_to(concat_ws('|', entry.id, extract(epoch from entry.at),
               entry.actor_id, entry.action, entry.record_id, entry.before, entry.after, entry.reason, entry.request_id), 'UTF8'))
               and not exists (select from audit.redaction where entry_id = part.entry_id and num_nonnulls(entry.before, entry.after, entry.reason) = 0)) as altered
      from part left join audit.entry on entry.id = part.entry_id window w as (order by part.position)
  )
  select position::text, entry_id::text as "entryId", hash, gap as "isGap", gone as "isGone", altered as "isAltered"
    from read where gap or gone or altered or position = (select max(position) from read) order by position`;

const unlinked = 'select id::text from audit.entry where not exists (select from audit.link where entry_id = entry.id) order by id limit 1000';
const hashAt = `select encode(hash, 'hex') as hash from audit.link where position = $1`;

const finding = (kind: RecordFindingKind, recordId: string, name: string, detail: string | null = null): Found => ({ kind, recordId, name, detail });

function faultsOf({ position, entryId, isGap, isGone, isAltered }: Link): Found[] {
  const faults = isGap ? [finding(RecordFindingKind.AUDIT_MISSING, `before ${entryId}`, `#${entryId}`, `position ${Number(position) - 1}`)] : [];
  if (isGone) return [...faults, finding(RecordFindingKind.AUDIT_MISSING, entryId, `#${entryId}`)];
  return isAltered && !isGap ? [...faults, finding(RecordFindingKind.AUDIT_ALTERED, entryId, `#${entryId}`)] : faults;
}

/** Computes the chain of the audit trail anew: what was changed, taken out or put in breaks it. */
@Injectable()
export class AuditCheck implements OnModuleInit {
  constructor(private readonly checks: RecordChecks) {}

  onModuleInit(): void {
    this.checks.add({ what: 'auditEntries', read: (ctx, report) => this.read(ctx, report) });
  }

  private async read(ctx: Ctx, told: CheckReport): Promise<number> {
    const report = watched(told);
    await this.findHead(ctx, report);
    let last = { position: '0', hash: '' };
    for (;;) {
      const rows = await ctx.tx.query<Link[]>(part, [last.position, last.hash === '' ? null : last.hash]);
      const end = rows.at(-1);
      if (!end) break;
      await report.found(rows.flatMap(faultsOf));
      last = end;
      await letOthersRun();
    }
    const loose = await ctx.tx.query<{ id: string }[]>(unlinked);
    await report.found(loose.map(({ id }) => finding(RecordFindingKind.AUDIT_ALTERED, id, `#${id}`, 'not in the chain')));
    const head = report.isWhole() && last.hash !== '' ? { size: Number(last.position), hash: last.hash } : report.headBefore('audit');
    if (head) report.keepHead('audit', head);
    return Number(last.position);
  }

  /** A chain that was cut off or written anew from some entry on is whole in itself; it does not hold the end that was read last time. */
  private async findHead(ctx: Ctx, report: CheckReport): Promise<void> {
    const before = report.headBefore('audit');
    if (!before) return;
    const [row] = await ctx.tx.query<{ hash: string }[]>(hashAt, [before.size]);
    const about = `position ${before.size}`;
    if (!row) await report.found([finding(RecordFindingKind.AUDIT_MISSING, about, about)]);
    else if (row.hash !== before.hash) await report.found([finding(RecordFindingKind.AUDIT_ALTERED, about, about, 'written anew')]);
  }
}
