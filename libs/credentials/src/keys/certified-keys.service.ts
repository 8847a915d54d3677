import { X509Certificate } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import { APP_CONFIG, prepared } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { DocumentAuthorities } from './document-authorities.service';
import type { DocumentAuthority } from './document-authorities.service';
import { certify } from './issuer-chain';
import { IssuerFolder, ORGANISATION } from './issuer-folder';
import { mustBeInForce } from './issuer-keys';
import type { CertifiedPurpose } from './key-purpose';
import { KeyCertificate } from './key-certificate.entity';
import { KeyRing } from './key-ring.service';
import type { CertifiedSigner, Signer } from './signer';
import type { SigningKey } from './signing-key.entity';

interface Current {
  readonly kid: string;
  readonly der: Buffer;
  readonly issuer: Buffer;
}

// What stands under an authority of ours that was not lost; one that was replaced certifies nothing more, and what it certified goes on.
const current = {
  name: 'certified-key',
  text: `select k.kid, c.der, c.issuer from credentials.signing_key k join credentials.key_certificate c on c.key_id = k.id
      left join credentials.key_certificate a on a.der = c.issuer
    where k.purpose = $1 and (select e.state from credentials.signing_key_event e where e.key_id = k.id order by e.id desc limit 1) = 'ACTIVE'
      and (c.issuer = $2 or a.issuer = $3)
      and not exists (select from credentials.signing_key_event e where e.key_id = a.key_id and e.state = 'COMPROMISED')`,
};

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

  /** Whether what signs now stands under the authority that certifies now. */
  async isUnder(ctx: Ctx, purpose: CertifiedPurpose, { certificate }: DocumentAuthority): Promise<boolean> {
    return (await this.entered(ctx, purpose))?.issuer.equals(certificate.raw) === true;
  }

  /** Until when the certificate of the key that signs now holds; null where none does. */
  async heldUntil(ctx: Ctx, purpose: CertifiedPurpose): Promise<Date | null> {
    const row = await this.entered(ctx, purpose);
    return row && new Date(new X509Certificate(row.der).validTo);
  }

  /** DER of the certificates of a seal of ours, present or past, up to the root; null for a key of another chain. */
  async chainOf(ctx: Ctx, kid: string): Promise<Uint8Array[] | null> {
    await this.entered(ctx, 'seal');
    const { root } = (await this.folder.chain()).authorities;
    const key = await this.ring.find(ctx, kid);
    const certificate = key && (await ctx.tx.findOneBy(KeyCertificate, { keyId: key.id }));
    const isOurs = certificate && (await this.authorities.all(ctx)).some((authority) => authority.certificate.raw.equals(certificate.issuer));
    return isOurs ? [certificate.der, certificate.issuer, root.raw].map((der) => new Uint8Array(der)) : null;
  }

  private async active(ctx: Ctx, purpose: CertifiedPurpose): Promise<CertifiedSigner | null> {
    const row = await this.entered(ctx, purpose);
    if (!row) return null;
    const signer = this.known.get(row.kid) ?? this.certified(purpose, row, await this.ring.signer(row.kid));
    this.known.set(row.kid, signer);
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
    await this.ring.adopt(ctx, purpose, { signer, signsNow: true, also: (inner, key) => this.keep(inner, key, { certificate: new X509Certificate(own), issuer: authorities.documents.raw }) });
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
    const signer = await this.ring.draw(purpose);
    const certificate = await certify(authority, { purpose, jwk: signer.publicJwk, organisation: ORGANISATION, publicUrl: this.config.publicUrl, at: ctx.now, listName: known?.listName });
    return this.ring.adopt(ctx, purpose, { signer, signsNow, also: (inner, key) => this.keep(inner, key, { certificate, issuer: authority.certificate.raw }) });
  }

  private async keep(ctx: Ctx, key: SigningKey, { certificate, issuer }: { readonly certificate: X509Certificate; readonly issuer: Buffer }): Promise<void> {
    await ctx.tx.insert(KeyCertificate, { keyId: key.id, der: certificate.raw, issuer, serial: certificate.serialNumber.toLowerCase(), validUntil: new Date(certificate.validTo) });
  }

  private certified(purpose: CertifiedPurpose, { der, issuer }: Current, signer: Signer): CertifiedSigner {
    const chain = purpose === 'seal' ? [der, issuer] : [der];
    return { ...signer, alg: 'ES256', certificateChain: chain.map((bytes) => new Uint8Array(bytes)) };
  }
}

interface Brought {
  /** Where the key of the authority lies, if not beside its chain: a stick from a safe place, say. */
  readonly authorityFolder?: string;
}
