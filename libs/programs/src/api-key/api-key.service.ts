import { Injectable } from '@nestjs/common';
import { found, must, Role } from '@waymark/kernel';
import type { Actor, Locale } from '@waymark/kernel';
import { hashOfSecret, lockOne, newSecret, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { programsOf, visibleTo } from '../roster/roster.policy';
import { ApiKey } from './api-key.entity';
import type { MakeApiKeyInput } from './api-key.input';
import { checkKey, keyIn, keyText, shownPart } from './api-key.rules';
import type { ApiMode, ApiScope } from './api-key.rules';

const mostShown = 100;

/** Who asks by a key, and what the key may do. */
export interface KeyHolder {
  readonly keyId: string;
  readonly organisationId: string;
  readonly mode: ApiMode;
  readonly scopes: readonly ApiScope[];
  readonly actor: Actor;
}

type Row = Omit<KeyHolder, 'actor'> & { readonly personId: string; readonly locale: Locale; readonly isFresh: boolean };

// A key asks in the name of its maker, and stops on the day on which they leave.
const live = `select key.id as "keyId", key.organisation_id as "organisationId", key.mode, key.scopes, key.made_by as "personId", person.locale, coalesce(key.last_used_at > $2::timestamptz - interval '1 minute', false) as "isFresh"
  from programs.api_key key join identity.person person on person.id = key.made_by
  where key.key_hash = $1 and key.revoked_at is null and key.ends_at > $2::timestamptz
    and exists (select from identity.membership member where member.person_id = key.made_by and member.organisation_id = key.organisation_id and member.role = $3 and member.ended_at is null)`;

/** Keys of programs: shown once, kept as a hash, ended by anybody of the staff. */
@Injectable()
export class ApiKeyService {
  list(ctx: Ctx, organisationId: string): Promise<ApiKey[]> {
    return ctx.tx.find(ApiKey, { where: { organisationId: this.program(ctx, organisationId) }, order: { madeAt: 'DESC', id: 'ASC' }, take: mostShown });
  }

  async make(ctx: Ctx, input: MakeApiKeyInput): Promise<{ key: string; apiKey: ApiKey }> {
    const organisationId = this.program(ctx, input.organisationId);
    const key = keyText(input.mode, newSecret());
    const row = { organisationId, ...checkKey(input, ctx.now), mode: input.mode, keyHash: hashOfSecret(key), shown: shownPart(key), madeAt: ctx.now, madeBy: found(ctx.actor.id), lastUsedAt: null, revokedAt: null, revokedBy: null };
    const apiKey = await ctx.tx.save(ctx.tx.create(ApiKey, row));
    record(ctx, 'api_key.made', apiKey, { after: { organisationId, name: row.name, scopes: row.scopes, mode: row.mode, endsAt: row.endsAt.toISOString() } });
    return { key, apiKey };
  }

  async revoke(ctx: Ctx, id: string): Promise<ApiKey> {
    const key = await lockOne(ctx, ApiKey, visibleTo(ctx.actor), id);
    must(key.revokedAt === null, 'API_KEY_ALREADY_ENDED');
    Object.assign(key, { revokedAt: ctx.now, revokedBy: found(ctx.actor.id) });
    await ctx.tx.update(ApiKey, { id }, { revokedAt: key.revokedAt, revokedBy: key.revokedBy });
    record(ctx, 'api_key.revoked', key);
    return key;
  }

  /** Who asks with this header; null where no running key does. */
  async holderOf(ctx: Ctx, header: string | undefined): Promise<KeyHolder | null> {
    const key = keyIn(header);
    if (key === null) return null;
    const [row] = await ctx.tx.query<Row[]>(live, [hashOfSecret(key), ctx.now, Role.PROGRAM_STAFF]);
    if (!row) return null;
    const { personId, locale, isFresh, ...holder } = row;
    if (!isFresh) await ctx.tx.update(ApiKey, { id: holder.keyId }, { lastUsedAt: ctx.now });
    return { ...holder, actor: { id: personId, locale, scopes: holder.scopes, memberships: [{ organisationId: holder.organisationId, role: Role.PROGRAM_STAFF }] } };
  }

  /** A program of somebody else is as good as none. */
  private program(ctx: Ctx, organisationId: string): string {
    return found(programsOf(ctx.actor).find((id) => id === organisationId) ?? null);
  }
}
