import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found, must, NOBODY } from '@waymark/kernel';
import { enqueue, inTransaction, JobRegistry, lockOne, logLine, record, Translator } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { Credential } from '../credential/credential.entity';
import { CredentialEventKind } from '../credential/credential-status.rules';
import { CredentialService } from '../credential/credential.service';
import { SealIntents } from '../credential/seal-intents';
import { isAuthority, isCertified, KeyRing, KeyState, stateOf } from '../keys';
import type { SigningKey } from '../keys';
import { endedBy, noteAffected } from './affected';
import { checkSecond, isDone } from './drill.rules';
import type { Progress } from './drill.rules';
import { IssuanceSwitch } from './issuance-switch';
import { KeyReissue } from './key-reissue.entity';

export const REISSUE_JOB = 'credentials.reissue';

const MOST_AT_ONCE = 50;
const FRESH_MS = 3_600_000;
const log = new Logger('reissue');

// What is left: neither replaced nor ended meanwhile.
const left = `not exists (select from credentials.credential n where n.supersedes_id = i.credential_id)
  and not ${endedBy([CredentialEventKind.REVOKED, CredentialEventKind.RENEWED], 'i.credential_id')}`;

const progressOf = `select count(*)::int as total, count(n.id)::int as replaced,
    count(*) filter (where n.id is not null and exists (select from credentials.sealed_document d where d.credential_id = n.id))::int as sealed,
    count(*) filter (where n.id is null and not (${left}))::int as ended
  from credentials.key_reissue_item i left join credentials.credential n on n.supersedes_id = i.credential_id where i.reissue_id = $1`;

/** Issues anew whatever a lost key signed: one certificate a transaction, from the stored facts. Nobody decides anew: a board has decided about each already. */
@Injectable()
export class ReissueService implements OnModuleInit {
  private news: string | null = null;

  constructor(
    private readonly credentials: CredentialService,
    private readonly issuance: IssuanceSwitch,
    private readonly intents: SealIntents,
    private readonly ring: KeyRing,
    private readonly jobs: JobRegistry,
    private readonly translator: Translator,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(REISSUE_JOB, (ctx) => this.goOn(ctx));
    // A process that was killed leaves the rest to the next minute.
    this.jobs.repeat(REISSUE_JOB, '* * * * *');
  }

  /** Who knows how to reach holders names a job here: it gets the new certificate, once for each holder of a run. */
  tellHolders(task: string): void {
    this.news = task;
  }

  /** By another person than whoever stopped: issuing goes on with it. The same run where it was started before. Throws `KEY_NOT_COMPROMISED`, `KEY_NOT_FOLLOWED`, `KEY_SECOND_PERSON`. */
  async start(ctx: Ctx, kid: string): Promise<KeyReissue> {
    const key = found(await this.ring.find(ctx, kid));
    must(stateOf(key.events) === KeyState.COMPROMISED, 'KEY_NOT_COMPROMISED');
    const known = await ctx.tx.findOneBy(KeyReissue, { keyId: key.id });
    if (known) return known;
    await this.mustBeFollowed(ctx, key);
    return inTransaction(ctx, async (inner) => {
      const state = await this.issuance.state(inner);
      checkSecond(state, inner.actor.id);
      if (state?.isStopped) await this.issuance.resume(inner, `Issuing anew what the key ${kid.slice(0, 8)} signed.`);
      await inner.tx.createQueryBuilder().insert().into(KeyReissue).values({ keyId: key.id, startedAt: inner.now, startedBy: found(inner.actor.id) }).orIgnore().execute();
      const run = await inner.tx.findOneByOrFail(KeyReissue, { keyId: key.id });
      await noteAffected(inner, run.id);
      record(inner, 'key-reissue.started', run, { after: { kid, ...(await this.progress(inner, run.id)) } });
      await enqueue(inner, REISSUE_JOB, {}, { key: 'reissue' });
      return run;
    });
  }

  async progress(ctx: Ctx, reissueId: string): Promise<Progress> {
    const [row] = await ctx.tx.query<Progress[]>(progressOf, [reissueId]);
    return found(row);
  }

  /** Goes on with every run that is not done; `tell` after each batch. One worker at a time: a second one leaves it to the first. */
  async goOn(ctx: Ctx, tell: (run: KeyReissue) => Promise<void> = () => Promise.resolve()): Promise<void> {
    for (const run of await ctx.tx.find(KeyReissue, { order: { startedAt: 'ASC' } })) {
      // What was being sealed while the key was lost may be stored a moment after the run began.
      const isFresh = ctx.now.getTime() - run.startedAt.getTime() < FRESH_MS;
      if (isFresh || !isDone(await this.progress(ctx, run.id))) await this.intents.alone(`reissue ${run.id}`, () => this.work(ctx, run, () => tell(run)));
    }
  }

  private async work(ctx: Ctx, run: KeyReissue, tell: () => Promise<void>): Promise<void> {
    await noteAffected(ctx, run.id);
    for (let after = NOBODY, ids = [after]; ids.length > 0; after = ids.at(-1) ?? after) {
      ids = await this.batch(ctx, run.id, after);
      for (const id of ids) await this.reissueOne(ctx, run, id).catch((error: unknown) => log.error(logLine(error)));
      await tell();
    }
  }

  private async batch(ctx: Ctx, reissueId: string, after: string): Promise<string[]> {
    const rows = await ctx.tx.query<{ id: string }[]>(`select i.credential_id as id from credentials.key_reissue_item i where i.reissue_id = $1 and i.credential_id > $2 and ${left} order by 1 limit ${MOST_AT_ONCE}`, [reissueId, after]);
    return rows.map(({ id }) => id);
  }

  private async reissueOne(ctx: Ctx, run: KeyReissue, credentialId: string): Promise<void> {
    await inTransaction(ctx, async (inner) => {
      const old = await lockOne(inner, Credential, {}, credentialId);
      // Whoever held the lock before may have issued it anew, or ended it.
      const open = await inner.tx.query<unknown[]>(`select from (select $1::uuid as credential_id) i where ${left}`, [credentialId]);
      if (open.length === 0) return;
      const next = await this.credentials.reissue(inner, old, { reason: this.translator.text(old.lang, 'verify:reissued', {}) });
      await this.tell(inner, run, next);
    });
  }

  private async tell(ctx: Ctx, { id }: KeyReissue, { id: credentialId, holderId }: Credential): Promise<void> {
    const first = await ctx.tx.query<unknown[]>('insert into credentials.key_reissue_notice values ($1, $2) on conflict do nothing returning holder_id', [id, holderId]);
    if (first.length > 0 && this.news) await enqueue(ctx, this.news, { credentialId });
  }

  /** A new certificate needs a key that nobody has: that of badges is made by itself. */
  private async mustBeFollowed(ctx: Ctx, { purpose }: SigningKey): Promise<void> {
    if (!isCertified(purpose) && !isAuthority(purpose)) return;
    const active = await this.ring.keys(ctx, { purpose, state: KeyState.ACTIVE });
    must(active.length > 0, 'KEY_NOT_FOLLOWED', { purpose });
  }
}
