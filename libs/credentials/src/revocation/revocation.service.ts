import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IssuerFolder, KeyCertificate, listedIn, makeRevocationList } from '../keys';
import type { AuthorityName, Revoked, SigningKey } from '../keys';
import { RevocationList } from './revocation-list.entity';

export const LISTS_JOB = 'credentials.sign-revocation-lists';

const dayMs = 86_400_000;
// The key of the root is meant to lie in a safe: once a year is often enough to fetch it.
const days: Readonly<Record<AuthorityName, number>> = { documents: 183, root: 400 };
const RENEWED_BEFORE_DAYS = 30;
const log = new Logger('revocation');

/** Which certificates of ours were taken back, as lists that their authorities sign (CRL). */
@Injectable()
export class RevocationService implements OnModuleInit {
  constructor(
    private readonly folder: IssuerFolder,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(LISTS_JOB, async (ctx) => {
      for (const name of ['documents', 'root'] as const) await this.crl(ctx, name);
    });
    this.jobs.repeat(LISTS_JOB, '17 3 * * *');
  }

  /**
   * The newest list of an authority, signed now where it is the first one, the last one ends soon or does not name all. Where the key of the
   * authority lies elsewhere (`authorityFolder`, if somebody brought it) it stays the last one; null where there never was one.
   */
  async crl(ctx: Ctx, name: AuthorityName, authorityFolder?: string): Promise<RevocationList | null> {
    const { raw } = (await this.folder.chain()).authorities[name];
    const authority = createHash('sha256').update(raw).digest('hex');
    const [last, revoked] = [await this.newest(ctx, authority), await this.revokedBy(ctx, raw)];
    if (last && this.isCurrent(ctx, last, revoked)) return last;
    const open = await this.folder.authority(name, authorityFolder);
    if (!open) {
      log.warn(`The list of certificates that ${name} took back ${last ? `is of ${last.signedAt.toISOString()} and has to be signed anew` : 'was never signed'}, and the key of that authority is not here`);
      return last;
    }
    const facts = { number: (last?.number ?? 0) + 1, from: ctx.now, until: new Date(ctx.now.getTime() + days[name] * dayMs), revoked };
    const der = Buffer.from(await makeRevocationList(open, facts));
    // Of two that sign the same number at once, the first one stays.
    await ctx.tx.createQueryBuilder().insert().into(RevocationList).values({ authority, number: facts.number, der, signedAt: facts.from, nextAt: facts.until }).orIgnore().execute();
    return this.newest(ctx, authority);
  }

  /** The number of the newest list of the document authority, if it names the certificate of that key. */
  async numberNaming(ctx: Ctx, { id: keyId }: Pick<SigningKey, 'id'>, authorityFolder?: string): Promise<number | null> {
    const [list, certificate] = [await this.crl(ctx, 'documents', authorityFolder), await ctx.tx.findOneBy(KeyCertificate, { keyId })];
    return list && certificate && listedIn(list.der).includes(certificate.serial) ? list.number : null;
  }

  private newest(ctx: Ctx, authority: string): Promise<RevocationList | null> {
    return ctx.tx.findOne(RevocationList, { where: { authority }, order: { number: 'DESC' } });
  }

  /** Certificates of keys that may be in wrong hands. */
  private async revokedBy(ctx: Ctx, issuer: Buffer): Promise<Revoked[]> {
    return ctx.tx.query<Revoked[]>(
      `select c.serial, e.recorded_at as "revokedAt", e.effective_at as since from credentials.key_certificate c
         join credentials.signing_key_event e on e.key_id = c.key_id and e.state = 'COMPROMISED' where c.issuer = $1 order by e.id`,
      [issuer],
    );
  }

  private isCurrent({ now }: Ctx, { nextAt, der }: RevocationList, revoked: readonly Revoked[]): boolean {
    return nextAt.getTime() - now.getTime() >= RENEWED_BEFORE_DAYS * dayMs && listedIn(der).length === revoked.length;
  }
}
