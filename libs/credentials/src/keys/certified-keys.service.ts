import { X509Certificate } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { APP_CONFIG, prepared } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { DocumentAuthorities } from './document-authorities.service';
import type { DocumentAuthority } from './document-authorities.service';
import { certify } from './issuer-chain';
import type { Authority } from './issuer-chain';
import { IssuerFolder, ORGANISATION } from './issuer-folder';
import { mustBeInForce } from './issuer-keys';
import type { CertifiedPurpose } from './key-purpose';
import { KeyCertificate } from './key-certificate.entity';
import { KeyRing } from './key-ring.service';
import type { Adopted } from './key-ring.service';
import type { CertifiedSigner, Signer } from './signer';
import type { SigningKey } from './signing-key.entity';

interface Current {
  readonly kid: string;
  readonly der: Buffer;
  readonly issuer: Buffer;
  /** What earlier roots say of the one that it stands under, the nearest first; null where there is none. */
  readonly crosses: readonly Buffer[] | null;
}

const isLost = (key: string): string => `exists (select from credentials.signing_key_event e where e.key_id = ${key} and e.state = 'COMPROMISED')`;

// What stands under an authority and a root of ours that were not lost; one that was replaced certifies nothing more, and what it certified goes on.
const current = {
  name: 'certified-key',
  text: `with recursive ours as (
      select c.key_id, c.der from credentials.key_certificate c where c.der = $3
      union all select c.key_id, c.der from ours o join credentials.root_follower f on f.after_key_id = o.key_id join credentials.key_certificate c on c.key_id = f.key_id)
    select k.kid, c.der, c.issuer, (with recursive up as (
        select 1 as step, f.cross_der, f.after_key_id from credentials.root_follower f where f.key_id = r.key_id and f.cross_der is not null and not ${isLost('f.after_key_id')}
        union all select up.step + 1, f.cross_der, f.after_key_id from up join credentials.root_follower f on f.key_id = up.after_key_id where f.cross_der is not null and not ${isLost('f.after_key_id')})
      select array_agg(cross_der order by step) from up) as crosses
    from credentials.signing_key k join credentials.key_certificate c on c.key_id = k.id
      left join credentials.key_certificate a on a.der = c.issuer left join ours r on r.der = a.issuer
    where k.purpose = $1 and (select e.state from credentials.signing_key_event e where e.key_id = k.id order by e.id desc limit 1) = 'ACTIVE'
      and (c.issuer = $2 or a.issuer = $3 or r.key_id is not null)
      and not ${isLost('a.key_id')} and not ${isLost('r.key_id')}`,
};

/** Who pinned one of the last two roots before takes a new file; each says 0.5 kB in it. */
const MOST_CROSSES = 2;

/** The keys that stand in certificates. The first ones lie beside their chain; later ones in the vault, with a certificate under the same authority. */
@Injectable()
export class CertifiedKeys {
  // One object a key: who seals reads the chain of a signer once.
  private readonly known = new Map<string, CertifiedSigner>();

  constructor(
    private readonly ring: KeyRing,
    private readonly folder: IssuerFolder,
    private readonly authorities: DocumentAuthorities,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Seals now. Throws `KEY_SEAL_ABSENT` after the last one was retired or lost, `KEYS_SEAL_OUT_OF_DATE` after its certificate ended. */
  async seal(ctx: Ctx): Promise<CertifiedSigner> {
    const signer = await this.active(ctx, 'seal');
    must(signer !== null, 'KEY_SEAL_ABSENT');
    return signer;
  }

  /** Gives the time now; null where there is no authority of our own. Throws `KEYS_STAMP_OUT_OF_DATE`. */
  stamp(ctx: Ctx): Promise<CertifiedSigner | null> {
    return this.active(ctx, 'stamp');
  }

  /** Draws the next key and has the document authority certify it. Throws `KEY_AUTHORITY_ABSENT` where its key lies elsewhere and nobody brought it. */
  async announce(ctx: Ctx, purpose: CertifiedPurpose, brought: Brought = {}): Promise<SigningKey> {
    return this.next(ctx, purpose, { ...brought, signsNow: false });
  }

  /** The same, and it signs at once: what it signs brings its certificate along. The one before is retired, its private half destroyed. */
  async rotate(ctx: Ctx, purpose: CertifiedPurpose, brought: Brought = {}): Promise<SigningKey> {
    // The first key has to be known before another takes its place.
    await this.entered(ctx, purpose);
    return this.next(ctx, purpose, { ...brought, signsNow: true });
  }

  /** Draws the next key and has that authority certify it: how it is entered, in the place of the one before. */
  async drawn(ctx: Ctx, purpose: CertifiedPurpose, { authority, listName, signsNow = true }: Certifying): Promise<Adopted> {
    const signer = await this.ring.draw(purpose);
    const certificate = await certify(authority, { purpose, jwk: signer.publicJwk, organisation: ORGANISATION, publicUrl: this.config.publicUrl, at: ctx.now, listName });
    return { purpose, signer, signsNow, also: (inner, key) => this.keep(inner, key, { certificate, issuer: authority.certificate.raw }) };
  }

  /** Those of the next keys that do not stand under the authority that certifies now, in one step: a seal and its time-stamp stand under the same. Throws `KEY_AUTHORITY_ABSENT`. */
  async follow(ctx: Ctx, known: DocumentAuthority, folder?: string): Promise<void> {
    const due: CertifiedPurpose[] = [];
    for (const purpose of ['seal', 'stamp'] as const) if (!(await this.isUnder(ctx, purpose, known))) due.push(purpose);
    if (due.length === 0) return;
    const authority = await this.authorities.open(known, folder);
    must(authority !== null, 'KEY_AUTHORITY_ABSENT');
    const drawn: Adopted[] = [];
    for (const purpose of due) drawn.push(await this.drawn(ctx, purpose, { authority, listName: known.listName }));
    await this.ring.adopt(ctx, ...drawn);
  }

  /** Whether what signs now stands under the authority that certifies now. */
  async isUnder(ctx: Ctx, purpose: CertifiedPurpose, { certificate }: DocumentAuthority): Promise<boolean> {
    return (await this.entered(ctx, purpose))?.issuer.equals(certificate.raw) === true;
  }

  /** Until when the certificate of the key that signs now holds; null where none does. */
  async heldUntil(ctx: Ctx, purpose: CertifiedPurpose): Promise<Date | null> {
    const row = await this.entered(ctx, purpose);
    return row && new Date(new X509Certificate(row.der).validTo);
  }

  /** Of seal and time-stamp those that have a key now; the first ones of a chain are entered with it. */
  async held(ctx: Ctx): Promise<CertifiedPurpose[]> {
    const purposes: CertifiedPurpose[] = [];
    for (const purpose of ['seal', 'stamp'] as const) if (await this.heldUntil(ctx, purpose)) purposes.push(purpose);
    return purposes;
  }

  private async active(ctx: Ctx, purpose: CertifiedPurpose): Promise<CertifiedSigner | null> {
    const row = await this.entered(ctx, purpose);
    if (!row) return null;
    const crosses = purpose === 'seal' ? inForce(row.crosses ?? [], ctx.now) : [];
    // What earlier roots say is left out as soon as one of them is lost, or has ended.
    const name = `${row.kid} ${crosses.length}`;
    const signer = this.known.get(name) ?? this.certified(purpose, { ...row, crosses }, await this.ring.signer(row.kid));
    this.known.set(name, signer);
    mustBeInForce(purpose, signer, ctx.now);
    return signer;
  }

  /** The key that signs now. The first of a chain is entered when it is first needed, also where the database knows one of another chain. */
  private async entered(ctx: Ctx, purpose: CertifiedPurpose): Promise<Current | null> {
    const known = await this.current(ctx, purpose);
    if (known) return known;
    const { first, authorities } = await this.folder.chain();
    const signer = first[purpose];
    const [own] = signer?.certificateChain ?? [];
    if (!signer || !own) return null;
    await this.ring.adopt(ctx, { purpose, signer, signsNow: true, also: (inner, key) => this.keep(inner, key, { certificate: new X509Certificate(own), issuer: authorities.documents.raw }) });
    return this.current(ctx, purpose);
  }

  private async current(ctx: Ctx, purpose: CertifiedPurpose): Promise<Current | null> {
    const { root, documents } = (await this.folder.chain()).authorities;
    const [row] = await prepared<Current>(ctx, current, [purpose, documents.raw, root.raw]);
    return row ?? null;
  }

  private async next(ctx: Ctx, purpose: CertifiedPurpose, { authorityFolder, signsNow }: Brought & { readonly signsNow: boolean }): Promise<SigningKey> {
    const known = await this.authorities.current(ctx);
    const authority = known && (await this.authorities.open(known, authorityFolder));
    must(authority !== null, 'KEY_AUTHORITY_ABSENT');
    const [key] = await this.ring.adopt(ctx, await this.drawn(ctx, purpose, { authority, listName: known?.listName, signsNow }));
    return found(key);
  }

  private async keep(ctx: Ctx, key: SigningKey, { certificate, issuer }: { readonly certificate: X509Certificate; readonly issuer: Buffer }): Promise<void> {
    await ctx.tx.insert(KeyCertificate, { keyId: key.id, der: certificate.raw, issuer, serial: certificate.serialNumber.toLowerCase(), validUntil: new Date(certificate.validTo) });
  }

  private certified(purpose: CertifiedPurpose, { der, issuer, crosses }: Current, signer: Signer): CertifiedSigner {
    const chain = purpose === 'seal' ? [der, issuer, ...(crosses ?? [])] : [der];
    return { ...signer, alg: 'ES256', certificateChain: chain.map((bytes) => new Uint8Array(bytes)) };
  }
}

/** One that has ended proves nothing, and neither does what lies behind it. */
function inForce(crosses: readonly Buffer[], now: Date): Buffer[] {
  const ended = crosses.findIndex((der) => new Date(new X509Certificate(der).validTo) < now);
  return crosses.slice(0, ended === -1 ? MOST_CROSSES : Math.min(ended, MOST_CROSSES));
}

interface Certifying {
  readonly authority: Authority;
  /** The list of that authority, as it is served. */
  readonly listName?: string;
  readonly signsNow?: boolean;
}

interface Brought {
  /** Where the key of the authority lies, if not beside its chain: a stick from a safe place, say. */
  readonly authorityFolder?: string;
}
