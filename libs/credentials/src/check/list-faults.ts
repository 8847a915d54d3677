import { createHash } from 'node:crypto';
import { gunzipSync, inflateSync } from 'node:zlib';
import { letOthersRun, RecordFindingKind } from '@waymark/platform';
import type { Ctx, Found } from '@waymark/platform';

interface PublishedList {
  readonly id: string;
  readonly json: string;
  readonly suspension: string | null;
  readonly jwt: string;
  readonly digests: Readonly<Record<'revocation' | 'suspension' | 'token', string>>;
  /** Whether the log has an entry of the newest version. */
  readonly isSaid: boolean;
}

const published = `
  select p.list_id as id, p.json, p.suspension, p.jwt, json_build_object('revocation', encode(v.revocation, 'hex'), 'suspension', encode(v.suspension, 'hex'), 'token', encode(v.standing, 'hex')) as digests,
      exists (select from credentials.log_opening o where o.credential_id is null and o.kind = 'status-list' and o.event::json ->> 'id' = p.list_id::text and (o.event::json ->> 'n')::int = v.ordinal
        and o.event::json ->> 'd' = encode(v.standing, 'hex') and o.event::json ->> 'revocation' = encode(v.revocation, 'hex') and o.event::json ->> 'suspension' = encode(v.suspension, 'hex')) as "isSaid"
    from credentials.status_publication p
    join lateral (select * from credentials.status_version v where v.list_id = p.list_id order by v.ordinal desc limit 1) v on true order by p.list_id`;

const hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const flagsIn = (json: string): string => hex(gunzipSync(Buffer.from((JSON.parse(json) as { credentialSubject: { encodedList: string } }).credentialSubject.encodedList.slice(1), 'base64url')));
const tokensIn = (jwt: string): string => hex(inflateSync(Buffer.from((JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as { status_list: { lst: string } }).status_list.lst, 'base64url')));

function isTheSame({ json, suspension, jwt, digests }: PublishedList): boolean {
  return flagsIn(json) === digests.revocation && (suspension === null || flagsIn(suspension) === digests.suspension) && tokensIn(jwt) === digests.token;
}

/** Whether each list that is served is the newest one of which the log has an entry. One that was last signed before the log knew of lists is none yet. */
export async function listFaults(ctx: Ctx): Promise<Found[]> {
  const faults: Found[] = [];
  for (const list of await ctx.tx.query<PublishedList[]>(published)) {
    const details = [...(isTheSame(list) ? [] : ['another list is served']), ...(list.isSaid ? [] : ['no entry says so'])];
    const name = `status list ${list.id}`;
    if (details.length > 0) faults.push({ kind: RecordFindingKind.LOG_ALTERED, recordId: name, name, detail: details.join(', ') });
    await letOthersRun();
  }
  return faults;
}
