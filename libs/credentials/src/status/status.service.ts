import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { APP_CONFIG, inTransaction, isUuid, JobRegistry, prepared } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { identityOf, statusListUrl } from '../badge/issuer-identity.rules';
import type { CredentialEventKind } from '../credential/credential-status.rules';
import { KeyRing } from '../keys';
import { prove, signJws } from '../proof';
import { flags, tokens } from './bitstring';
import { PUBLISH_JOB } from './publish-job';
import { statusEntry, telling } from './status-entry.rules';
import type { StatusEntry } from './status-entry.rules';
import { StatusList } from './status-list.entity';
import { publishMinutes, statusListClaims, statusListCredential } from './status-list-credential';
import { StatusPublication } from './status-publication.entity';

// What happened after a badge was set aside; a later reinstatement sets aside another one.
const movedIn = `select badge.status_index as index, array_agg(event.kind order by event.id) as later
  from credentials.badge join credentials.credential_event event on event.credential_id = badge.credential_id and event.id > badge.event_id
  where badge.list_id = $1 and event.kind = any($2) group by badge.id`;

// One that was signed earlier comes too late.
const store = {
  name: 'status-store',
  text: `insert into credentials.status_publication as p (list_id, json, suspension, jwt, published_at) values ($1, $2, $3, $4, $5)
    on conflict (list_id) do update set json = excluded.json, suspension = excluded.suspension, jwt = excluded.jwt, published_at = excluded.published_at
    where p.published_at <= excluded.published_at returning list_id`,
};

// Only what says something new: signed anew each quarter of an hour, unchanged lists would fill the log.
const enter = {
  name: 'status-enter',
  text: `insert into credentials.status_version (list_id, ordinal, revocation, suspension, standing, published_at)
    select $1, coalesce(last.ordinal, 0) + 1, $2, $3, $4, $5
      from (select) one left join lateral (select * from credentials.status_version v where v.list_id = $1 order by v.ordinal desc limit 1) last on true
     where (last.revocation, last.suspension, last.standing) is distinct from ($2, $3, $4)`,
};

const purposes = ['revocation', 'suspension'] as const;
const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

type Bits = Readonly<Record<'revocation' | 'suspension' | 'token', Buffer>>;

function packed(entries: ReadonlyMap<number, StatusEntry>): Bits {
  const where = (says: (entry: StatusEntry) => boolean): number[] => [...entries].filter(([, entry]) => says(entry)).map(([index]) => index);
  return {
    revocation: flags(where(({ isEnded }) => isEnded)),
    suspension: flags(where(({ wasSuspended }) => wasSuspended)),
    token: tokens(new Map([...entries].map(([index, { token }]) => [index, token]))),
  };
}

interface Signed {
  readonly json: string;
  readonly suspension: string;
  readonly jwt: string;
}

/** Signs the status lists anew by the clock, all of them, changed or not. */
@Injectable()
export class StatusService implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly keys: KeyRing,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PUBLISH_JOB, (ctx, { listId }) => this.publish(ctx, typeof listId === 'string' ? listId : null));
    this.jobs.repeat(PUBLISH_JOB, `*/${publishMinutes} * * * *`);
  }

  /** A new list at once: it tells nothing yet. The others wait for the clock. */
  async publish(ctx: Ctx, listId: string | null): Promise<void> {
    const lists = await ctx.tx.find(StatusList, { where: listId ? { id: listId } : {}, order: { madeAt: 'ASC', id: 'ASC' } });
    for (const list of lists) await this.publishOne(ctx, list);
  }

  async published(ctx: Ctx, listId: string): Promise<StatusPublication> {
    return found(isUuid(listId) ? await ctx.tx.findOneBy(StatusPublication, { listId }) : null);
  }

  private async publishOne(ctx: Ctx, list: StatusList): Promise<void> {
    const rows = await ctx.tx.query<{ index: number; later: CredentialEventKind[] }[]>(movedIn, [list.id, telling]);
    const bits = packed(new Map(rows.map(({ index, later }) => [index, statusEntry(later)])));
    const { json, suspension, jwt } = await this.sign(ctx, list, bits);
    await inTransaction(ctx, async (inner) => {
      const stored = await prepared(inner, store, [list.id, json, suspension, jwt, inner.now]);
      if (stored.length > 0) await prepared(inner, enter, [list.id, ...[bits.revocation, bits.suspension, bits.token].map(sha256), inner.now]);
    });
  }

  private async sign(ctx: Ctx, { id, boardId }: StatusList, bits: Bits): Promise<Signed> {
    const { did, profileUrl } = identityOf(this.config.publicUrl, boardId);
    const facts = { url: statusListUrl(this.config.publicUrl, id), at: ctx.now };
    const [ed25519, p256] = await Promise.all([this.keys.active(ctx, 'credential-eddsa'), this.keys.active(ctx, 'credential-es256')]);
    const by = { sign: (bytes: Uint8Array) => ed25519.sign(bytes), verificationMethod: `${did}#${ed25519.kid}`, at: ctx.now };
    const [json, suspension] = await Promise.all(purposes.map(async (purpose) => JSON.stringify(await prove(statusListCredential({ ...facts, issuer: did, bits: bits[purpose] }, purpose), by))));
    const jwt = await signJws({ kid: p256.kid, typ: 'statuslist+jwt' }, statusListClaims({ ...facts, issuer: profileUrl, bits: bits.token }), p256);
    return { json: json ?? '', suspension: suspension ?? '', jwt };
  }
}
