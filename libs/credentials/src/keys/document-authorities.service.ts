import { X509Certificate } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import { APP_CONFIG } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { makeDocumentAuthority } from './issuer-chain';
import type { Authority } from './issuer-chain';
import { IssuerFolder, nameOfAuthority, ORGANISATION } from './issuer-folder';
import type { MadeAuthority } from './issuer-folder';
import { KeyCertificate } from './key-certificate.entity';
import { KeyRing } from './key-ring.service';
import type { Adopted } from './key-ring.service';
import { KeyState, stateOf } from './key-state.rules';
import { kidOfCertificate, publicHalf } from './public-half';
import { Roots } from './roots.service';
import type { Root } from './roots.service';

export interface DocumentAuthority {
  readonly kid: string;
  readonly certificate: X509Certificate;
  readonly state: KeyState;
  /** Its list of what was taken back, as it is served. */
  readonly listName: string;
  /** Who certified it. */
  readonly root: Root;
}

/** Who certifies seals and time-stamps under a root of ours: the first one lies beside the chain, those after it in folders of their own. */
@Injectable()
export class DocumentAuthorities {
  constructor(
    private readonly ring: KeyRing,
    private readonly folder: IssuerFolder,
    private readonly roots: Roots,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Oldest first. The first one of the chain is there also before it was entered. */
  async all(ctx: Ctx): Promise<DocumentAuthority[]> {
    const { documents } = (await this.folder.chain()).authorities;
    const roots = await this.roots.all(ctx);
    const keys = await this.ring.keys(ctx, { purpose: 'documents' });
    const certificates = keys.length === 0 ? [] : await ctx.tx.findBy(KeyCertificate, keys.map(({ id }) => ({ keyId: id })));
    const known = keys.flatMap(({ id, events }) => {
      const row = certificates.find(({ keyId }) => keyId === id);
      const root = row && roots.find(({ certificate }) => certificate.raw.equals(row.issuer));
      return root ? [this.named(row.der, { first: documents, root, state: stateOf(events) })] : [];
    });
    const [root] = roots;
    if (!root || known.some(({ certificate }) => certificate.raw.equals(documents.raw))) return known;
    return [this.named(documents.raw, { first: documents, root, state: KeyState.ACTIVE }), ...known];
  }

  /** Certifies now; null after the last one, or its root, was lost. */
  async current(ctx: Ctx): Promise<DocumentAuthority | null> {
    return (await this.all(ctx)).find(({ state, root }) => state === KeyState.ACTIVE && root.state !== KeyState.COMPROMISED) ?? null;
  }

  /** With its key, from its own place or from a folder that somebody brought; null where it is not there. */
  open({ certificate }: DocumentAuthority, folder?: string): Promise<Authority | null> {
    return this.folder.authority('documents', certificate, folder);
  }

  /** Enters the first one of the chain, once: from then on it has a life like other keys. */
  async enterFirst(ctx: Ctx): Promise<void> {
    const { root, documents } = (await this.folder.chain()).authorities;
    await this.ring.adopt(ctx, this.entry(documents, root));
  }

  /** Draws the next one, has the root certify it, and puts it in the place of the one before, which certifies nothing more. Throws `KEY_ROOT_ABSENT`. */
  async replace(ctx: Ctx, folder?: string): Promise<DocumentAuthority> {
    const root = await this.roots.current(ctx);
    must(root !== null, 'KEY_ROOT_ABSENT');
    const authority = await this.roots.mustOpen(root, folder);
    await this.enterFirst(ctx);
    const { certificate } = await this.make(ctx, { root: authority, listName: root.listName }, folder);
    await this.ring.adopt(ctx, this.entry(certificate, root.certificate));
    return { kid: kidOfCertificate(certificate), certificate, state: KeyState.ACTIVE, listName: nameOfAuthority('documents', certificate), root };
  }

  /** Draws the next one and keeps it on its stick, before anybody relies on it: a stick without a row is of no harm, a row without a key is. */
  async make(ctx: Ctx, { root, listName }: { readonly root: Authority; readonly listName: string }, folder?: string): Promise<MadeAuthority> {
    const ordinal = (await this.all(ctx)).length + 1;
    const files = await makeDocumentAuthority(root, { organisation: ORGANISATION, publicUrl: this.config.publicUrl, at: ctx.now, ordinal, listName });
    const made = { files, certificate: new X509Certificate(files['document-ca.crt.pem']) };
    await this.folder.keep('documents', made, folder);
    return made;
  }

  /** How it is entered, in the place of the one before. */
  entry(certificate: X509Certificate, root: X509Certificate): Adopted {
    const row = { der: certificate.raw, issuer: root.raw, serial: certificate.serialNumber.toLowerCase(), validUntil: new Date(certificate.validTo) };
    return { purpose: 'documents', signer: publicHalf(certificate), signsNow: true, also: (ctx, key) => ctx.tx.insert(KeyCertificate, { ...row, keyId: key.id }) };
  }

  private named(der: Buffer, { first, ...known }: { readonly first: X509Certificate; readonly state: KeyState; readonly root: Root }): DocumentAuthority {
    const certificate = new X509Certificate(der);
    return { ...known, kid: kidOfCertificate(certificate), certificate, listName: der.equals(first.raw) ? 'documents' : nameOfAuthority('documents', certificate) };
  }
}
