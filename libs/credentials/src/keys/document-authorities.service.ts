import { X509Certificate } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import { APP_CONFIG } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { makeDocumentAuthority } from './issuer-chain';
import type { Authority } from './issuer-chain';
import { IssuerFolder, kidOfCertificate, nameOfAuthority, ORGANISATION } from './issuer-folder';
import { KeyCertificate } from './key-certificate.entity';
import { KeyRing } from './key-ring.service';
import { KeyState, stateOf } from './key-state.rules';
import type { Signer } from './signer';
import type { SigningKey } from './signing-key.entity';

export interface DocumentAuthority {
  readonly kid: string;
  readonly certificate: X509Certificate;
  readonly state: KeyState;
  /** Its list of what was taken back, as it is served. */
  readonly listName: string;
}

// The key of an authority lies in a safe: the ring knows its public half, and never asks it to sign.
function publicHalf(certificate: X509Certificate): Signer {
  const publicJwk = certificate.publicKey.export({ format: 'jwk' });
  return { kid: kidOfCertificate(certificate), alg: 'ES256', publicJwk, sign: () => Promise.reject(new Error('The key of an authority is not in the ring')) };
}

/** Who certifies seals and time-stamps under the root: the first one lies beside the chain, those after it in folders of their own. */
@Injectable()
export class DocumentAuthorities {
  constructor(
    private readonly ring: KeyRing,
    private readonly folder: IssuerFolder,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Oldest first. The first one of the chain is there also before it was entered. */
  async all(ctx: Ctx): Promise<DocumentAuthority[]> {
    const { root, documents } = (await this.folder.chain()).authorities;
    const keys = await this.ring.keys(ctx, { purpose: 'documents' });
    const certificates = keys.length === 0 ? [] : await ctx.tx.findBy(KeyCertificate, keys.map(({ id }) => ({ keyId: id })));
    const known = keys.flatMap(({ id, kid, events }) => {
      const row = certificates.find(({ keyId, issuer }) => keyId === id && issuer.equals(root.raw));
      return row ? [this.named(kid, row.der, { first: documents, state: stateOf(events) })] : [];
    });
    const isEntered = known.some(({ certificate }) => certificate.raw.equals(documents.raw));
    return isEntered ? known : [this.named(kidOfCertificate(documents), documents.raw, { first: documents, state: KeyState.ACTIVE }), ...known];
  }

  /** Certifies now; null after the last one was lost. */
  async current(ctx: Ctx): Promise<DocumentAuthority | null> {
    return (await this.all(ctx)).find(({ state }) => state === KeyState.ACTIVE) ?? null;
  }

  /** With its key, from its own place or from a folder that somebody brought; null where it is not there. */
  open({ certificate }: DocumentAuthority, folder?: string): Promise<Authority | null> {
    return this.folder.documents(certificate, folder);
  }

  /** Enters the first one of the chain, once: from then on it has a life like other keys. */
  async enterFirst(ctx: Ctx): Promise<void> {
    const { documents } = (await this.folder.chain()).authorities;
    await this.adopt(ctx, documents);
  }

  /** Draws the next one, has the root certify it, and puts it in the place of the one before, which certifies nothing more. Throws `KEY_ROOT_ABSENT`. */
  async replace(ctx: Ctx, folder?: string): Promise<DocumentAuthority> {
    const root = await this.folder.authority('root', folder);
    must(root !== null, 'KEY_ROOT_ABSENT');
    await this.enterFirst(ctx);
    const ordinal = (await this.all(ctx)).length + 1;
    const files = await makeDocumentAuthority(root, { organisation: ORGANISATION, publicUrl: this.config.publicUrl, at: ctx.now, ordinal });
    const certificate = new X509Certificate(files['document-ca.crt.pem']);
    // On its stick before anybody relies on it: a stick without a row is of no harm, a row without a key is.
    await this.folder.keep(files, certificate, folder);
    const { kid } = await this.adopt(ctx, certificate);
    return { kid, certificate, state: KeyState.ACTIVE, listName: nameOfAuthority(certificate) };
  }

  private named(kid: string, der: Buffer, { first, state }: { readonly first: X509Certificate; readonly state: KeyState }): DocumentAuthority {
    const certificate = new X509Certificate(der);
    return { kid, certificate, state, listName: der.equals(first.raw) ? 'documents' : nameOfAuthority(certificate) };
  }

  private async adopt(ctx: Ctx, certificate: X509Certificate): Promise<SigningKey> {
    const issuer = (await this.folder.chain()).authorities.root.raw;
    const row = { der: certificate.raw, issuer, serial: certificate.serialNumber.toLowerCase(), validUntil: new Date(certificate.validTo) };
    return this.ring.adopt(ctx, 'documents', { signer: publicHalf(certificate), signsNow: true, also: (inner, key) => inner.tx.insert(KeyCertificate, { ...row, keyId: key.id }) });
  }
}
