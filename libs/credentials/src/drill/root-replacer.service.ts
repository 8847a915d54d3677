import { createPrivateKey, X509Certificate } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { APP_CONFIG } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { CertifiedKeys, DocumentAuthorities, IssuerFolder, KeyRing, KeyState, makeNextRoot, nameOfAuthority, Roots } from '../keys';
import type { Adopted, Authority, Root } from '../keys';
import { RevocationService } from '../revocation/revocation.service';
import type { ReplacementPlan } from './authority-replacer.service';

export interface RootPlan extends ReplacementPlan {
  /** Another root stands already, and a process died before its list was signed: only that is left. */
  readonly isBegun: boolean;
}

export interface NextRoot {
  /** SHA-256 of its certificate, hexadecimal with colons: to be read out to somebody. */
  readonly fingerprint: string;
  /** ISO instant. */
  readonly until: string;
}

/** Another root in the place of the one that everybody pins, and under it another document authority and the next keys of seal and time-stamp. */
@Injectable()
export class RootReplacer {
  constructor(
    private readonly ring: KeyRing,
    private readonly folder: IssuerFolder,
    private readonly roots: Roots,
    private readonly authorities: DocumentAuthorities,
    private readonly certified: CertifiedKeys,
    private readonly revocations: RevocationService,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** What `replace` would do; nothing is made. Throws `KEY_ROOT_ABSENT`, or `KEY_NOT_FOLLOWED` after the last one was lost: that drill goes on first. */
  async plan(ctx: Ctx, folder?: string): Promise<RootPlan> {
    const current = await this.roots.current(ctx);
    must(current !== null, 'KEY_NOT_FOLLOWED', { purpose: 'root' });
    await this.roots.mustOpen(current, folder);
    const { kid, certificate, listName } = current;
    const isBegun = !certificate.raw.equals((await this.folder.chain()).authorities.root.raw) && !(await this.revocations.isListed(ctx, certificate.raw));
    return { from: kid, heldUntil: new Date(certificate.validTo).toISOString(), purposes: await this.certified.held(ctx), lists: [listName], isBegun };
  }

  /** The old one certifies nothing more after the key of the new one, and still signs its list; all that stands under it stays good. The kid of the new one. */
  async replace(ctx: Ctx, folder?: string): Promise<string> {
    const { isBegun } = await this.plan(ctx, folder);
    const before = await this.roots.current(ctx);
    if (!isBegun) await this.establish(ctx, { before: found(before), signs: await this.roots.mustOpen(found(before), folder), folder });
    return this.finish(ctx, folder);
  }

  /** After the last one was lost: another one that nobody vouches for. One that followed the lost one already stays. */
  async followLost(ctx: Ctx, folder?: string): Promise<string> {
    const lost = (await this.roots.all(ctx)).at(-1);
    if (lost?.state === KeyState.COMPROMISED) await this.establish(ctx, { before: lost, signs: null, folder });
    return this.finish(ctx, folder);
  }

  /** What whoever pinned a lost root has to pin in its place. */
  async next(ctx: Ctx): Promise<NextRoot | null> {
    const certificate = (await this.roots.current(ctx))?.certificate;
    return certificate ? { fingerprint: certificate.fingerprint256, until: new Date(certificate.validTo).toISOString() } : null;
  }

  /** The first ones have to be known before others take their place. */
  async enterFirst(ctx: Ctx): Promise<void> {
    await this.certified.held(ctx);
    await this.authorities.enterFirst(ctx);
    await this.roots.enterFirst(ctx);
  }

  /** Keys and certificates first, each on its stick; then all take their places in one transaction: until it ends, everything goes on under the old root. */
  private async establish(ctx: Ctx, { before, signs, folder }: { readonly before: Root; readonly signs: Authority | null; readonly folder?: string }): Promise<void> {
    await this.enterFirst(ctx);
    const { files, cross } = await makeNextRoot({ before: before.certificate, signs, publicUrl: this.config.publicUrl, at: ctx.now, listName: before.listName });
    const root = { certificate: new X509Certificate(files['root-ca.crt.pem']), key: createPrivateKey(files['root-ca.key.pem']) };
    await this.folder.keep('root', { files, certificate: root.certificate }, folder);
    const documents = await this.authorities.make(ctx, { root, listName: nameOfAuthority('root', root.certificate) }, folder);
    const authority = { certificate: documents.certificate, key: createPrivateKey(found(documents.files['document-ca.key.pem'])) };
    const keys: Adopted[] = [this.roots.following({ certificate: root.certificate, cross, after: before }), this.authorities.entry(authority.certificate, root.certificate)];
    for (const purpose of ['seal', 'stamp'] as const) {
      keys.push(await this.certified.drawn(ctx, purpose, { authority, listName: nameOfAuthority('documents', authority.certificate) }));
    }
    await this.ring.adopt(ctx, ...keys);
  }

  private async finish(ctx: Ctx, folder?: string): Promise<string> {
    await this.revocations.all(ctx, folder);
    const { kid } = found(await this.roots.current(ctx));
    return kid;
  }
}
