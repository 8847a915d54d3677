import type { Ctx } from '../ctx/ctx';
import { AuditEntry } from './audit-entry.entity';
import type { AuditDraft } from './audit-entry.entity';

type Change = Partial<Pick<AuditDraft, 'before' | 'after' | 'reason'>>;

/** Notes a decision for the audit trail: written in the same transaction, or not at all. */
export function record(ctx: Ctx, action: string, row: { readonly id: string }, change: Change = {}): void {
  ctx.trail.push({ action, recordId: row.id, before: change.before ?? null, after: change.after ?? null, reason: change.reason ?? null });
}

export async function writeTrail(ctx: Ctx): Promise<void> {
  if (ctx.trail.length === 0) return;
  const who = { at: ctx.now, actorId: ctx.actor.id, requestId: ctx.requestId };
  for (const draft of ctx.trail) {
    await ctx.tx.query(
      `insert into audit.entry (at, actor_id, request_id, action, record_id, before, after, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [who.at, who.actorId, who.requestId, draft.action, draft.recordId, draft.before, draft.after, draft.reason],
    );
  }
}

/** The trail of one record, oldest first. The caller has already checked that the actor may see the record. */
export function historyOf(ctx: Ctx, recordId: string): Promise<AuditEntry[]> {
  return ctx.tx.find(AuditEntry, { where: { recordId }, order: { id: 'ASC' } });
}
