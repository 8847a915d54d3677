import { Inject, Injectable } from '@nestjs/common';
import { endOfDay, must } from '@waymark/kernel';
import { APP_CONFIG, inTransaction, loadOne, record } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { Credential } from '../credential/credential.entity';
import { ownedBy } from '../credential/credential.policy';
import { Issuer } from '../credential/issuer';
import { fill } from '../document';
import { KeyRing } from '../keys';
import { isProved, isSignedJws, prove, signJws, signSdJwt } from '../proof';
import { Badge } from './badge.entity';
import { identityOf, keyUrl, statusListUrl } from './issuer-identity.rules';
import { jwtClaims, openBadge, selectiveClaims } from './open-badge';
import type { BadgeFacts } from './open-badge';
import { SignedBadge } from './signed-badge.entity';

// A verifier whose clock is a little behind would call a fresh credential one of the future.
const headStartMs = 60_000;

const textOf = { json: ({ json }: SignedBadge) => json, jwt: ({ jwt }: SignedBadge) => jwt, 'sd-jwt': ({ sdJwt }: SignedBadge) => sdJwt };

type Texts = Pick<SignedBadge, 'json' | 'jwt' | 'sdJwt'>;

/** Signs the badges of certificates, checks what it signed, and keeps the texts. Signing never happens inside a transaction. */
@Injectable()
export class BadgeService {
  constructor(
    private readonly keys: KeyRing,
    private readonly issuer: Issuer,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  newest(ctx: Ctx, credentialId: string): Promise<Badge | null> {
    return ctx.tx.findOne(Badge, { where: { credentialId }, order: { ordinal: 'DESC' } });
  }

  /** The texts of the badge, signed now if they were not before. A second signer at the same time gets those of the first. */
  async signed(ctx: Ctx, credential: Credential, badge: Badge): Promise<SignedBadge> {
    const known = await ctx.tx.findOneBy(SignedBadge, { badgeId: badge.id });
    if (known) return known;
    const texts = await this.sign(ctx, this.factsOf(credential, badge));
    await inTransaction(ctx, async (inner) => {
      const row = { ...texts, badgeId: badge.id, signedAt: inner.now };
      const inserted = await inner.tx.createQueryBuilder().insert().into(SignedBadge).values(row).orIgnore().returning('badge_id').execute();
      if ((inserted.raw as unknown[]).length > 0) record(inner, 'credential.badge-signed', credential, { after: { badge: badge.id, ordinal: badge.ordinal } });
    });
    return ctx.tx.findOneByOrFail(SignedBadge, { badgeId: badge.id });
  }

  /** The text of the newest badge, for the holder alone: a board needs no copy to check what it issued. What was set aside long ago is signed when it is asked for. */
  async download(ctx: Ctx, credentialId: string, kind: 'json' | 'jwt' | 'sd-jwt'): Promise<{ number: string; bytes: Buffer }> {
    const credential = await loadOne(ctx, Credential, ownedBy(ctx.actor), credentialId);
    const badge = await this.newest(ctx, credentialId);
    must(badge !== null, 'CREDENTIAL_NOT_READY');
    return { number: credential.number, bytes: Buffer.from(textOf[kind](await this.signed(ctx, credential, badge))) };
  }

  /** Of those credentials, the ones that have a badge. */
  async presentAmong(ctx: Ctx, credentialIds: readonly string[]): Promise<Map<string, boolean>> {
    const rows = await ctx.tx.find(Badge, { where: { credentialId: In([...credentialIds]) }, select: { id: true, credentialId: true } });
    return new Map(rows.map(({ credentialId: id }) => [id, true]));
  }

  private factsOf(credential: Credential, badge: Badge): BadgeFacts {
    const { publicUrl } = this.config;
    const { lang, number, holderName, title, boardName, schemeName, schemeVersion } = credential;
    return {
      ...{ lang, number, holderName, title, boardName, schemeName, schemeVersion },
      ...{ id: badge.id, subjectId: badge.subjectId, validFrom: new Date(badge.madeAt.getTime() - headStartMs), validUntil: endOfDay(credential.validUntil, credential.timeZone) },
      criteria: fill(this.issuer.kit().texts[lang].criteria, { schemeName, schemeVersion }),
      issuer: identityOf(publicUrl, credential.boardId),
      status: { listUrl: statusListUrl(publicUrl, badge.listId), index: badge.statusIndex },
    };
  }

  private async sign(ctx: Ctx, facts: BadgeFacts): Promise<Texts> {
    const [ed25519, rsa, p256] = await Promise.all([this.keys.active(ctx, 'credential-eddsa'), this.keys.active(ctx, 'credential-rs256'), this.keys.active(ctx, 'credential-es256')]);
    const badge = openBadge(facts);
    const proved = await prove(badge, { sign: (bytes) => ed25519.sign(bytes), verificationMethod: `${facts.issuer.did}#${ed25519.kid}`, at: ctx.now });
    const jwt = await signJws({ kid: keyUrl(this.config.publicUrl, rsa.kid), typ: 'JWT' }, jwtClaims(badge), rsa);
    const sdJwt = await signSdJwt({ kid: p256.kid, typ: 'dc+sd-jwt' }, selectiveClaims(facts), p256);
    const holds = (await isProved(proved, ed25519.publicJwk)) && isSignedJws(jwt, rsa.publicJwk, 'RS256') && isSignedJws(sdJwt.split('~')[0] ?? '', p256.publicJwk, 'ES256');
    if (!holds) throw new Error(`The badge of ${facts.number} does not verify`);
    return { json: JSON.stringify(proved), jwt, sdJwt };
  }
}
