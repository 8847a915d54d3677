import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { found, must, NOBODY } from '@waymark/kernel';
import { lockOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In } from 'typeorm';
import { Credential } from '../credential/credential.entity';
import { ownedBy } from '../credential/credential.policy';
import { linesOf } from '../detail/detail.rules';
import { Consent, Disclosure } from './consent.entity';
import { checkWish, drawKey, endOf, isLive, keyRandomBytes, mostShares } from './share.rules';
import type { ShareWish } from './share.rules';

export interface Given extends ShareWish {
  readonly credentialId: string;
  readonly days: number;
}

/** SHA-256, hex: the key itself is shown once and kept nowhere. */
export const hashOfKey = (key: string): string => createHash('sha256').update(`waymark share ${key}`).digest('hex');

type Receiver = Pick<Consent, 'organisationId' | 'keyHash' | 'mostViews'>;

/** What a holder lets others read: given and taken back by them alone. */
@Injectable()
export class ConsentService {
  /** A link; its key is told once, here. */
  async giveByLink(ctx: Ctx, given: Given & { readonly mostViews: number }): Promise<{ consent: Consent; key: string }> {
    const key = drawKey(randomBytes(keyRandomBytes));
    return { key, consent: await this.give(ctx, given, { organisationId: null, keyHash: hashOfKey(key), mostViews: given.mostViews }) };
  }

  /** To the staff of one program. What was given to it before for the same certificate ends. */
  async giveToProgram(ctx: Ctx, given: Given & { readonly organisationId: string }): Promise<Consent> {
    const { organisationId, credentialId } = given;
    await lockOne(ctx, Credential, ownedBy(ctx.actor), credentialId);
    for (const before of await ctx.tx.find(Consent, { where: { organisationId, credentialId, holderId: found(ctx.actor.id) } })) if (before.withdrawnAt === null) await this.withdraw(ctx, before);
    return this.give(ctx, given, { organisationId, keyHash: null, mostViews: null });
  }

  /** From this moment on nothing more is shown. What was read before stays in the list of who has seen what. */
  async end(ctx: Ctx, id: string): Promise<Consent> {
    const consent = await lockOne(ctx, Consent, { holderId: ctx.actor.id ?? NOBODY }, id);
    must(consent.withdrawnAt === null, 'SHARE_ENDED');
    return this.withdraw(ctx, consent);
  }

  mine(ctx: Ctx, page: PageArgs): Promise<Connection<Consent>> {
    const query = ctx.tx.createQueryBuilder(Consent, 'consent').where({ holderId: ctx.actor.id ?? NOBODY });
    return paginate(query, page, { alias: 'consent', property: 'givenAt', direction: 'DESC' });
  }

  /** Who has seen what: every reading of what the actor holds, newest first. */
  disclosures(ctx: Ctx, page: PageArgs): Promise<Connection<Disclosure>> {
    const query = ctx.tx.createQueryBuilder(Disclosure, 'disclosure').innerJoin(Consent, 'consent', 'consent.id = disclosure.consent_id').where('consent.holder_id = :holder', { holder: ctx.actor.id ?? NOBODY });
    return paginate(query, page, { alias: 'disclosure', property: 'at', direction: 'DESC' });
  }

  /** Consents of the actor. */
  async byIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Consent>> {
    const rows = await ctx.tx.findBy(Consent, { id: In([...ids]), holderId: ctx.actor.id ?? NOBODY });
    return new Map(rows.map((row) => [row.id, row]));
  }

  async viewsOf(ctx: Ctx, consentIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await ctx.tx.query<{ id: string; views: number }[]>('select consent_id as id, count(*)::int as views from credentials.disclosure where consent_id = any($1) group by consent_id', [consentIds]);
    return new Map(rows.map(({ id, views }) => [id, views]));
  }

  /** Certificates among these, by id, that the actor holds. */
  async credentialsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Credential>> {
    const rows = await ctx.tx.find(Credential, { where: ownedBy(ctx.actor).map((own) => ({ ...own, id: In([...ids]) })) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async give(ctx: Ctx, given: Given, receiver: Receiver): Promise<Consent> {
    const credential = await lockOne(ctx, Credential, ownedBy(ctx.actor), given.credentialId);
    const { recipient, purpose, purposeWords, lines, showsRules } = checkWish(given, linesOf(credential).length);
    must((await this.liveOf(ctx, credential)) < mostShares, 'SHARE_TOO_MANY', { most: mostShares });
    const term = { givenAt: ctx.now, endsAt: endOf(ctx.now, given.days), withdrawnAt: null };
    const about = { credentialId: credential.id, holderId: credential.holderId, recipient, purpose, purposeWords, lines: [...lines], showsRules };
    const consent = await ctx.tx.save(ctx.tx.create(Consent, { ...about, ...term, ...receiver }));
    record(ctx, 'consent.given', consent, { after: { credentialId: credential.id, organisationId: consent.organisationId, lines: consent.lines, showsRules, endsAt: consent.endsAt.toISOString(), mostViews: consent.mostViews } });
    return consent;
  }

  private withdraw(ctx: Ctx, consent: Consent): Promise<Consent> {
    record(ctx, 'consent.withdrawn', consent);
    return ctx.tx.save(Object.assign(consent, { withdrawnAt: ctx.now }));
  }

  private async liveOf(ctx: Ctx, { id }: Credential): Promise<number> {
    const consents = await ctx.tx.findBy(Consent, { credentialId: id });
    const views = await this.viewsOf(ctx, consents.map((consent) => consent.id));
    return consents.filter((consent) => isLive(consent, views.get(consent.id) ?? 0, ctx.now)).length;
  }
}
