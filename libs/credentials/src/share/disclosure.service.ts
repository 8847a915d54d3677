import { Injectable } from '@nestjs/common';
import { RateLimiter, record } from '@waymark/platform';
import type { Ctx, Limit } from '@waymark/platform';
import { Credential } from '../credential/credential.entity';
import { linesOf } from '../detail/detail.rules';
import type { Verification } from '../verification/verification.rules';
import { VerificationService } from '../verification/verification.service';
import { Consent, Disclosure } from './consent.entity';
import { hashOfKey } from './consent.service';
import { isLive, readKey } from './share.rules';
import type { ViewDevice } from './share.rules';

const misses: Limit = { name: 'share-miss', points: 60, seconds: 600 };

export interface Reader {
  readonly viewerId: string | null;
  readonly device: ViewDevice;
  readonly notice: string;
}

/** What a consent lets somebody read, and no more. */
export interface Disclosed {
  readonly consent: Consent;
  readonly check: Verification;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly rules: { readonly scheme: string; readonly version: string } | null;
  readonly views: number;
}

/** The one way by which detail leaves: under a live consent, with its notice, and with a row that the holder reads. Runs in a transaction. */
@Injectable()
export class DisclosureService {
  constructor(
    private readonly verification: VerificationService,
    private readonly limiter: RateLimiter,
  ) {}

  /** By the key of a link. Unknown, withdrawn, over and used up are one answer. */
  async byKey(ctx: Ctx, typed: unknown, { ip, ...reader }: Omit<Reader, 'viewerId'> & { readonly ip: string }): Promise<Disclosed | null> {
    const key = readKey(typed);
    const consent = key === null ? null : await this.lock(ctx, { keyHash: hashOfKey(key) });
    const disclosed = consent && (await this.disclose(ctx, consent, { ...reader, viewerId: null }));
    if (disclosed === null) await this.limiter.consume(misses, ip);
    return disclosed;
  }

  /** To the staff of a program: the caller has checked that the reader is one of them. */
  async toProgram(ctx: Ctx, place: { readonly organisationId: string; readonly credentialId: string }, reader: Reader): Promise<Disclosed | null> {
    const consents = await ctx.tx.createQueryBuilder(Consent, 'consent').where({ ...place }).orderBy('consent.givenAt', 'DESC').setLock('pessimistic_write').getMany();
    const live = consents.find((consent) => isLive(consent, 0, ctx.now));
    return live ? this.disclose(ctx, live, reader) : null;
  }

  private lock(ctx: Ctx, where: { readonly keyHash: string }): Promise<Consent | null> {
    return ctx.tx.createQueryBuilder(Consent, 'consent').where(where).setLock('pessimistic_write').getOne();
  }

  /** The consent is locked: whoever takes it back comes before this or after it. A view that could not be answered is not counted. */
  private async disclose(ctx: Ctx, consent: Consent, { viewerId, device, notice }: Reader): Promise<Disclosed | null> {
    const before = await ctx.tx.countBy(Disclosure, { consentId: consent.id });
    if (!isLive(consent, before, ctx.now)) return null;
    const check = (await this.verification.byIds(ctx, [consent.credentialId])).get(consent.credentialId);
    if (!check?.credential) throw new Error('The certificate of a consent could not be read');
    const credential = await ctx.tx.findOneByOrFail(Credential, { id: consent.credentialId });
    const { lines, showsRules } = consent;
    await ctx.tx.insert(Disclosure, { consentId: consent.id, ordinal: before + 1, at: ctx.now, viewerId, device, lines, showsRules, notice });
    record(ctx, 'consent.used', consent, { after: { ordinal: before + 1 } });
    const all = linesOf(credential);
    const rules = showsRules ? { scheme: credential.schemeName, version: credential.schemeVersion } : null;
    return { consent, check, lines: lines.flatMap((line) => all[line] ?? []), rules, views: before + 1 };
  }
}
