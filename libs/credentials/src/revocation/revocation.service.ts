import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { DocumentAuthorities, KeyCertificate, KeyState, listedIn, makeRevocationList, Roots } from '../keys';
import type { Authority, AuthorityName, DocumentAuthority, Revoked, Root, SigningKey } from '../keys';
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
    private readonly roots: Roots,
    private readonly authorities: DocumentAuthorities,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(LISTS_JOB, async (ctx) => void (await this.all(ctx)));
    this.jobs.repeat(LISTS_JOB, '17 3 * * *');
  }

  /** The newest list of the root, or of the document authority, that certifies now; null where there never was one. */
  async crl(ctx: Ctx, name: AuthorityName, authorityFolder?: string): Promise<RevocationList | null> {
    if (name === 'documents') return this.orNone(await this.authorities.current(ctx), (known) => this.ofDocuments(ctx, known, authorityFolder));
    return this.orNone(await this.roots.current(ctx), (known) => this.ofRoot(ctx, known, authorityFolder));
  }

  /** Under the name by which it is served; null for one that is not known. */
  async named(ctx: Ctx, name: string): Promise<RevocationList | null> {
    return this.ofOne(ctx, ({ listName }) => listName === name);
  }

  /** Of every document authority and every root, each by its name; one that was replaced still says what it takes back. */
  async all(ctx: Ctx, authorityFolder?: string): Promise<{ readonly name: string; readonly list: RevocationList | null }[]> {
    const lists: { name: string; list: RevocationList | null }[] = [];
    const add = ({ listName: name, state }: DocumentAuthority | Root, list: RevocationList | null): void => {
      if (list !== null || state !== KeyState.COMPROMISED) lists.push({ name, list });
    };
    for (const known of await this.authorities.all(ctx)) add(known, await this.ofDocuments(ctx, known, authorityFolder));
    for (const known of await this.roots.all(ctx)) add(known, await this.ofRoot(ctx, known, authorityFolder));
    return lists;
  }

  /** The list of the authority with that certificate (DER). */
  ofIssuer(ctx: Ctx, issuer: Uint8Array): Promise<RevocationList | null> {
    return this.ofOne(ctx, ({ certificate }) => certificate.raw.equals(issuer));
  }

  /** The number of the newest list of whoever certified that key, if it names it. */
  async numberNaming(ctx: Ctx, { id: keyId }: Pick<SigningKey, 'id'>, authorityFolder?: string): Promise<number | null> {
    const certificate = await ctx.tx.findOneBy(KeyCertificate, { keyId });
    const list = certificate && (await this.ofOne(ctx, (known) => known.certificate.raw.equals(certificate.issuer), authorityFolder));
    return list && certificate && listedIn(list.der).includes(certificate.serial) ? list.number : null;
  }

  /** Whether the authority with that certificate (DER) ever signed a list. */
  async isListed(ctx: Ctx, raw: Buffer): Promise<boolean> {
    return (await this.newest(ctx, printOf(raw))) !== null;
  }

  private async ofOne(ctx: Ctx, isIt: (known: DocumentAuthority | Root) => boolean, folder?: string): Promise<RevocationList | null> {
    const known = (await this.authorities.all(ctx)).find(isIt);
    if (known) return this.ofDocuments(ctx, known, folder);
    return this.orNone((await this.roots.all(ctx)).find(isIt), (root) => this.ofRoot(ctx, root, folder));
  }

  private orNone<Known>(known: Known | null | undefined, list: (known: Known) => Promise<RevocationList | null>): Promise<RevocationList | null> {
    return known ? list(known) : Promise.resolve(null);
  }

  private ofRoot(ctx: Ctx, known: Root, folder?: string): Promise<RevocationList | null> {
    const { listName: name, certificate, state } = known;
    if (state === KeyState.COMPROMISED) return this.newest(ctx, printOf(certificate.raw));
    return this.ofAuthority(ctx, { name, raw: certificate.raw, days: days.root, open: () => this.roots.open(known, folder) });
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

  /** Certificates of keys that may be in wrong hands. A root says nothing of its own key: of one that was lost, nobody believes it. */
  private async revokedBy(ctx: Ctx, issuer: Buffer): Promise<Revoked[]> {
    return ctx.tx.query<Revoked[]>(
      `select c.serial, e.recorded_at as "revokedAt", e.effective_at as since from (
           select key_id, serial from credentials.key_certificate where issuer = $1 and der <> $1
           union all select f.key_id, f.cross_serial from credentials.root_follower f join credentials.key_certificate r on r.key_id = f.after_key_id where r.der = $1 and f.cross_serial is not null) c
         join credentials.signing_key_event e on e.key_id = c.key_id and e.state = 'COMPROMISED' order by e.id`,
      [issuer],
    );
  }

  private isCurrent({ now }: Ctx, { nextAt, der }: RevocationList, revoked: readonly Revoked[]): boolean {
    return nextAt.getTime() - now.getTime() >= RENEWED_BEFORE_DAYS * dayMs && listedIn(der).length === revoked.length;
  }
}
