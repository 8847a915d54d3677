import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleInit } from '@nestjs/common';
import { found, localDateAt } from '@waymark/kernel';
import { CtxFactory, ErasureLog, inTransaction, Leavers, lockName, lockOne, record, Translator } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In, Not } from 'typeorm';
import { Credential } from '../credential/credential.entity';
import { CredentialService } from '../credential/credential.service';
import { CredentialEventKind, possibleNext } from '../credential/credential-status.rules';
import { FormerNames } from '../former-name/former-names.service';
import { CredentialErasure } from './credential-erasure.entity';
import { NAMELESS } from './nameless.rules';

/**
 * A certificate goes at the wish of its holder: name, code, evidence, file, badges, shares and what opens its lines in the log. The tree
 * stays as it was, and whoever asks by the code reads what is read for a code that never was. Nothing brings it back.
 */
@Injectable()
export class CredentialErasureService implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly credentials: CredentialService,
    private readonly leavers: Leavers,
    private readonly erasures: ErasureLog,
    private readonly translator: Translator,
    private readonly contexts: CtxFactory,
    private readonly formerNames: FormerNames,
  ) {}

  onModuleInit(): void {
    this.leavers.add({ before: async (ctx, { id, erasesCertificates }) => (erasesCertificates ? this.eraseOf(ctx, id) : undefined) });
  }

  /** What an older copy of the database brought back goes once more. */
  async onApplicationBootstrap(): Promise<void> {
    const ctx = this.contexts.create();
    for (const { id } of this.erasures.of('credential')) if (await ctx.tx.existsBy(Credential, { id })) await this.erase(ctx, id);
  }

  /** By the number that people read, for whoever runs the platform and was asked by the holder. */
  async eraseByNumber(ctx: Ctx, number: string): Promise<void> {
    await this.erase(ctx, found(await ctx.tx.findOneBy(Credential, { number })).id);
  }

  /** Of these, those whose holder had them erased. */
  async among({ tx }: Ctx, ids: readonly string[]): Promise<Map<string, boolean>> {
    const rows = await tx.findBy(CredentialErasure, { credentialId: In([...ids]) });
    return new Map(rows.map(({ credentialId }) => [credentialId, true]));
  }

  private async eraseOf(ctx: Ctx, holderId: string): Promise<void> {
    for (const { id } of await ctx.tx.find(Credential, { where: { holderId }, order: { issuedAt: 'ASC', id: 'ASC' } })) await this.erase(ctx, id);
    await this.formerNames.forget(ctx, holderId);
  }

  /** Those of the same decision that this one took the place of, itself, and what took its place after that moment: a new name or a lost key is no reason to keep one. */
  async editions({ tx }: Ctx, { sourceId, edition }: Pick<Credential, 'sourceId' | 'edition'>, since: Date): Promise<Credential[]> {
    const all = await tx.find(Credential, { where: { sourceId }, order: { edition: 'ASC' } });
    const [next] = all.filter((each) => each.edition > edition);
    // One that had taken its place before is another that its holder knew of, with all that follows on it.
    return next && next.issuedAt > since ? all : all.filter((each) => each.edition <= edition);
  }

  /** `isWished` has the last word, in the transaction of the first step: whoever takes the wish back comes before it or after. */
  async erase(ctx: Ctx, id: string, isWished: (inner: Ctx) => Promise<boolean> = () => Promise.resolve(true)): Promise<void> {
    if (!(await this.saysAnything(ctx, id))) return;
    // The end comes first, in a transaction of its own: its line of the log is opened at commit, and that opening goes with the others.
    const isEnded = await inTransaction(ctx, async (inner) => (await isWished(inner)) && this.end(inner, id));
    if (!isEnded) return;
    await inTransaction(ctx, async (inner) => {
      await lockName(inner, `erasing ${id}`);
      if (!(await this.saysAnything(inner, id))) return;
      await inner.tx.query('select credentials.erase($1)', [id]);
      record(inner, 'credential.erased', { id });
    });
  }

  /** Whether its name is still there: a process that died between the two steps goes on with the second. */
  private saysAnything(ctx: Ctx, id: string): Promise<boolean> {
    return ctx.tx.existsBy(Credential, { id, holderName: Not(NAMELESS) });
  }

  /** It counts no more, in the words of its language; one that is over already needs no end. */
  private async end(ctx: Ctx, id: string): Promise<true> {
    await lockName(ctx, `erasing ${id}`);
    const credential = await lockOne(ctx, Credential, {}, id);
    // Before the end, which the database takes from nobody but where this is written.
    await ctx.tx.createQueryBuilder().insert().into(CredentialErasure).values({ credentialId: id, erasedAt: ctx.now }).orIgnore().execute();
    const events = (await this.credentials.eventsOf(ctx, [id])).get(id) ?? [];
    const effectiveOn = localDateAt(ctx.now, credential.timeZone);
    if (possibleNext(events, effectiveOn).includes(CredentialEventKind.REVOKED)) {
      const publicReason = this.translator.text(credential.lang, 'certificate:withdrawn');
      await this.credentials.write(ctx, credential, { kind: CredentialEventKind.REVOKED, effectiveOn, publicReason }, this.credentials.standing(ctx, credential, events).status);
    }
    // Last of what may fail, and before anything is gone: what was taken back, or refused, is written nowhere.
    this.erasures.write({ kind: 'credential', id, at: ctx.now.toISOString() });
    return true;
  }
}
