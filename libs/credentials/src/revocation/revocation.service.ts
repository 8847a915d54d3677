import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { Issuer } from '../credential/issuer';
import { makeRevocationList } from '../keys';
import type { AuthorityName } from '../keys';
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
    private readonly issuer: Issuer,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(LISTS_JOB, async (ctx) => {
      for (const name of ['documents', 'root'] as const) await this.crl(ctx, name);
    });
    this.jobs.repeat(LISTS_JOB, '17 3 * * *');
  }

  /**
   * The newest list of an authority, signed now where it is the first one or the last one ends soon. Where the key of the authority lies
   * elsewhere it stays the last one; null where there never was one.
   */
  async crl(ctx: Ctx, name: AuthorityName): Promise<RevocationList | null> {
    const { authorities } = await this.issuer.keys();
    const authority = createHash('sha256').update(authorities[name].raw).digest('hex');
    const last = await this.newest(ctx, authority);
    if (last && !this.isDue(ctx, last)) return last;
    const open = await this.issuer.authority(name);
    if (!open) {
      log.warn(`The list of certificates that ${name} took back ${last ? `ends at ${last.nextAt.toISOString()}` : 'was never signed'}, and the key of that authority is not here`);
      return last;
    }
    const facts = { number: (last?.number ?? 0) + 1, from: ctx.now, until: new Date(ctx.now.getTime() + days[name] * dayMs), revoked: [] };
    const der = Buffer.from(await makeRevocationList(open, facts));
    // Of two that sign the same number at once, the first one stays.
    await ctx.tx.createQueryBuilder().insert().into(RevocationList).values({ authority, number: facts.number, der, signedAt: facts.from, nextAt: facts.until }).orIgnore().execute();
    return this.newest(ctx, authority);
  }

  private newest(ctx: Ctx, authority: string): Promise<RevocationList | null> {
    return ctx.tx.findOne(RevocationList, { where: { authority }, order: { number: 'DESC' } });
  }

  private isDue({ now }: Ctx, { nextAt }: RevocationList): boolean {
    return nextAt.getTime() - now.getTime() < RENEWED_BEFORE_DAYS * dayMs;
  }
}
