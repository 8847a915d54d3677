import type { Ctx } from '../ctx/ctx';
import { prepared } from '../data/prepared';
import { AuditEntry } from './audit-entry.entity';
import type { AuditDraft } from './audit-entry.entity';

type Change = Partial<Pick<AuditDraft, 'before' | 'after' | 'reason'>>;

/** Notes a decision for the audit trail: written in the same transaction, or not at all. */
export function record(ctx: Ctx, action: string, row: { readonly id: string }, change: Change = {}): void {
  ctx.trail.push({ action, recordId: row.id, before: change.before ?? null, after: change.after ?? null, reason: change.reason ?? null });
}

const append = {
  name: 'append-audit',
  text: `
    insert into audit.entry (at, actor_id, request_id, action, record_id, before, after, reason)
    select $1, $2, $3, draft.action, draft."recordId", draft.before, draft.after, draft.reason
      from jsonb_to_recordset($4) as draft (action text, "recordId" uuid, before jsonb, after jsonb, reason text)`,
};

/** The values of a statement that writes the trail so far: `$1` is now, `$2` the actor, `$3` the request, `$4` what was recorded. */
export const takeTrail = (ctx: Ctx): unknown[] => [ctx.now, ctx.actor.id, ctx.requestId, JSON.stringify(ctx.trail.splice(0))];

/** Part of a statement that decides and records at once: it writes the trail where the part named so has a row. */
export const trailWhere = (done: string): string => `${append.text} where exists (select from ${done})`;

/** One statement, however long the trail. */
export async function writeTrail(ctx: Ctx): Promise<void> {
  if (ctx.trail.length > 0) await prepared(ctx, append, takeTrail(ctx));
}

/** The trail of one record, oldest first. The caller has already checked that the actor may see the record. */
export function historyOf(ctx: Ctx, recordId: string): Promise<AuditEntry[]> {
  return ctx.tx.find(AuditEntry, { where: { recordId }, order: { id: 'ASC' } });
}
