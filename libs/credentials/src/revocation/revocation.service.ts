import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { DocumentAuthorities, IssuerFolder, KeyCertificate, KeyState, listedIn, makeRevocationList } from '../keys';
import type { Authority, AuthorityName, DocumentAuthority, Revoked, SigningKey } from '../keys';
import { RevocationList } from './revocation-list.entity';

export const LISTS_JOB = 'credentials.sign-revocation-lists';

const dayMs = 86_400_000;
// The key of the root is meant to lie in a safe: once a year is often enough to fetch it.
const days: Readonly<Record<AuthorityName, number>> = { documents: 183, root: 400 };
const RENEWED_BEFORE_DAYS = 30;
const log = new Logger('revocation');

const printOf = (raw: Buffer): string => createHash('sha256').update(raw).digest('hex');

interface ListedBy {
  readonly name: string;
  readonly raw: Buffer;
  readonly days: number;
  readonly open: () => Promise<Authority | null>;
}

/** Which certificates of ours were taken back, as lists that their authorities sign (CRL). */
@Injectable()
export class RevocationService implements OnModuleInit {
  constructor(
    private readonly folder: IssuerFolder,
    private readonly authorities: DocumentAuthorities,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(LISTS_JOB, async (ctx) => void (await this.all(ctx)));
    this.jobs.repeat(LISTS_JOB, '17 3 * * *');
  }

  /** The newest list of the root, or of the document authority that certifies now; null where there never was one. */
  async crl(ctx: Ctx, name: AuthorityName, authorityFolder?: string): Promise<RevocationList | null> {
    const known = name === 'documents' ? await this.authorities.current(ctx) : null;
    if (known) return this.ofDocuments(ctx, known, authorityFolder);
    return name === 'root' ? this.ofRoot(ctx, authorityFolder) : null;
  }

  /** Under the name by which it is served; null for one that is not known. */
  async named(ctx: Ctx, name: string): Promise<RevocationList | null> {
    if (name === 'root') return this.ofRoot(ctx);
    const known = (await this.authorities.all(ctx)).find(({ listName }) => listName === name);
    return known ? this.ofDocuments(ctx, known) : null;
  }

  /** Of the root and of every document authority, each by its name; an authority that was replaced still says what it takes back. */
  async all(ctx: Ctx, authorityFolder?: string): Promise<{ readonly name: string; readonly list: RevocationList | null }[]> {
    const lists: { name: string; list: RevocationList | null }[] = [];
    for (const known of await this.authorities.all(ctx)) {
      const list = await this.ofDocuments(ctx, known, authorityFolder);
      if (list !== null || known.state !== KeyState.COMPROMISED) lists.push({ name: known.listName, list });
    }
    return [...lists, { name: 'root', list: await this.ofRoot(ctx, authorityFolder) }];
  }

  /** The list of whoever certified that, DER. */
  async ofIssuer(ctx: Ctx, issuer: Uint8Array): Promise<RevocationList | null> {
    const known = (await this.authorities.all(ctx)).find(({ certificate }) => certificate.raw.equals(issuer));
    return known ? this.ofDocuments(ctx, known) : null;
  }

  /** The number of the newest list of whoever certified that key, if it names it. */
  async numberNaming(ctx: Ctx, { id: keyId }: Pick<SigningKey, 'id'>, authorityFolder?: string): Promise<number | null> {
    const certificate = await ctx.tx.findOneBy(KeyCertificate, { keyId });
    const known = certificate && (await this.authorities.all(ctx)).find((authority) => authority.certificate.raw.equals(certificate.issuer));
    const list = known ? await this.ofDocuments(ctx, known, authorityFolder) : await this.ofRoot(ctx, authorityFolder);
    return list && certificate && listedIn(list.der).includes(certificate.serial) ? list.number : null;
  }

  private async ofRoot(ctx: Ctx, folder?: string): Promise<RevocationList | null> {
    const { root } = (await this.folder.chain()).authorities;
    return this.ofAuthority(ctx, { name: 'root', raw: root.raw, days: days.root, open: () => this.folder.authority('root', folder) });
  }

  /** Of one whose key was lost the last list stays, if there is one: whoever has the key could sign another. */
  private ofDocuments(ctx: Ctx, known: DocumentAuthority, folder?: string): Promise<RevocationList | null> {
    const { listName: name, certificate, state } = known;
    if (state === KeyState.COMPROMISED) return this.newest(ctx, printOf(certificate.raw));
    return this.ofAuthority(ctx, { name, raw: certificate.raw, days: days.documents, open: () => this.authorities.open(known, folder) });
  }

  /**
   * Signed now where it is the first one, the last one ends soon or does not name all. Where the key of the authority lies elsewhere it stays the last one;
   * null where there never was one.
   */
  private async ofAuthority(ctx: Ctx, { name, raw, days: held, open: openKey }: ListedBy): Promise<RevocationList | null> {
    const authority = printOf(raw);
    const [last, revoked] = [await this.newest(ctx, authority), await this.revokedBy(ctx, raw)];
    if (last && this.isCurrent(ctx, last, revoked)) return last;
    const open = await openKey();
    if (!open) {
      log.warn(`The list of certificates that ${name} took back ${last ? `is of ${last.signedAt.toISOString()} and has to be signed anew` : 'was never signed'}, and the key of that authority is not here`);
      return last;
    }
    const facts = { number: (last?.number ?? 0) + 1, from: ctx.now, until: new Date(ctx.now.getTime() + held * dayMs), revoked };
    const der = Buffer.from(await makeRevocationList(open, facts));
    // Of two that sign the same number at once, the first one stays.
    await ctx.tx.createQueryBuilder().insert().into(RevocationList).values({ authority, number: facts.number, der, signedAt: facts.from, nextAt: facts.until }).orIgnore().execute();
    return this.newest(ctx, authority);
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
