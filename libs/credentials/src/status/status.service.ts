import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { APP_CONFIG, isUuid, JobRegistry } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { identityOf, statusListUrl } from '../badge/issuer-identity.rules';
import { CredentialStatus, movesInto } from '../credential/credential-status.rules';
import { KeyRing } from '../keys';
import { prove, signJws } from '../proof';
import { PUBLISH_JOB } from './publish-job';
import { StatusList } from './status-list.entity';
import { publishMinutes, statusListClaims, statusListCredential } from './status-list-credential';
import { StatusPublication } from './status-publication.entity';

// A badge ended with the first event after its own that ends a certificate; a later reinstatement sets aside another badge.
const endedIn = `select badge.status_index as index from credentials.badge
  where badge.list_id = $1 and exists (select from credentials.credential_event event
    where event.credential_id = badge.credential_id and event.id > badge.event_id and event.kind = any($2))`;
const endings = [CredentialStatus.SUSPENDED, CredentialStatus.REVOKED, CredentialStatus.SUPERSEDED].flatMap(movesInto);

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

  private async publishOne(ctx: Ctx, { id, boardId }: StatusList): Promise<void> {
    const rows = await ctx.tx.query<{ index: number }[]>(endedIn, [id, endings]);
    const { did, profileUrl } = identityOf(this.config.publicUrl, boardId);
    const facts = { url: statusListUrl(this.config.publicUrl, id), at: ctx.now, ended: rows.map(({ index }) => index) };
    const [ed25519, p256] = await Promise.all([this.keys.active(ctx, 'credential-eddsa'), this.keys.active(ctx, 'credential-es256')]);
    const proved = await prove(statusListCredential({ ...facts, issuer: did }), { sign: (bytes) => ed25519.sign(bytes), verificationMethod: `${did}#${ed25519.kid}`, at: ctx.now });
    const jwt = await signJws({ kid: p256.kid, typ: 'statuslist+jwt' }, statusListClaims({ ...facts, issuer: profileUrl }), p256);
    await ctx.tx.upsert(StatusPublication, { listId: id, json: JSON.stringify(proved), jwt, publishedAt: ctx.now }, ['listId']);
  }
}
