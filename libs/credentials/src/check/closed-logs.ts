import { createHash } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { RecordFindingKind } from '@waymark/platform';
import type { Ctx, Found } from '@waymark/platform';
import { printOf } from '../log/closed-log';
import { rootOf } from '../log/log-tree';

interface Closed {
  readonly origin: string;
  readonly nextOrigin: string;
  readonly size: string;
  readonly root: Buffer;
  readonly heads: Buffer;
  readonly kid: string;
  readonly publicJwk: JsonWebKey;
  /** The entry by which the log went on; null where it is not there. */
  readonly beginsAt: string | null;
  /** Whether that entry says the same. */
  readonly isSaid: boolean;
}

const closings = `
  select z.origin, z.next_origin as "nextOrigin", z.size::text, z.root, z.heads, k.kid, k.public_jwk as "publicJwk", o.idx::text as "beginsAt",
      coalesce(o.event ->> 'kid' = k.kid and o.event ->> 'next' = z.next_origin and (o.event ->> 'size')::bigint = z.size
        and o.event ->> 'root' = encode(z.root, 'base64') and o.event ->> 'heads' = encode(sha256(z.heads), 'hex'), false) as "isSaid"
    from credentials.log_closing z join credentials.signing_key k on k.id = z.key_id
    left join lateral (select idx, event::json as event from credentials.log_opening where credential_id is null and kind = 'log-closed' and event::json ->> 'id' = z.origin order by idx limit 1) o on true
   order by z.closed_at`;
const givenHeads = 'select size::int8::text as size, root from credentials.log_checkpoint where origin = $1 and size <= $2 order by size';

const fault = (origin: string, detail: string): Found => ({ kind: RecordFindingKind.LOG_ALTERED, recordId: `closing of ${origin}`, name: `closing of ${origin}`, detail });

export const closedLogs = (ctx: Ctx): Promise<Closed[]> => ctx.tx.query<Closed[]>(closings);

/** Whether each log whose key was lost ends where it was said to, in the tree as it is computed today. `size`: of the tree. */
export async function closingFaults(ctx: Ctx, closed: readonly Closed[], size: number): Promise<Found[]> {
  const faults: Found[] = [];
  for (const one of closed) {
    const said = one.isSaid ? [] : ['no entry says so'];
    const details = [...said, ...(await treeFaults(ctx, one, size))];
    if (details.length > 0) faults.push(fault(one.origin, details.join(', ')));
  }
  return faults;
}

async function treeFaults(ctx: Ctx, { origin, size: text, root, heads }: Closed, size: number): Promise<string[]> {
  const end = Number(text);
  const computed = end === 0 ? createHash('sha256').digest() : end <= size && Buffer.from(await rootOf(ctx, end));
  const given = await ctx.tx.query<{ size: string; root: Buffer }[]>(givenHeads, [origin, end]);
  const prints = Buffer.concat(given.map((head) => printOf({ ...head, size: Number(head.size) })));
  return [...(computed && computed.equals(root) ? [] : ['another root']), ...(prints.equals(heads) ? [] : ['other heads'])];
}

/** The keys that may have signed a head of that name and size. */
export function keysFor(closed: readonly Closed[], { origin, size }: { readonly origin: string; readonly size: number }, open: readonly JsonWebKey[]): readonly JsonWebKey[] {
  const named = closed.find((one) => one.origin === origin);
  if (named) return size <= Number(named.beginsAt ?? 0) ? [named.publicJwk] : [];
  const before = closed.find(({ nextOrigin }) => nextOrigin === origin);
  return before && size <= Number(before.beginsAt ?? 0) ? [] : open;
}
