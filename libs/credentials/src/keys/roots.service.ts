import { X509Certificate } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import type { Authority } from './issuer-chain';
import { IssuerFolder, nameOfAuthority } from './issuer-folder';
import { KeyCertificate } from './key-certificate.entity';
import { KeyRing } from './key-ring.service';
import type { Adopted } from './key-ring.service';
import { KeyState, stateOf } from './key-state.rules';
import { kidOfCertificate, publicHalf } from './public-half';
import { RootFollower } from './root-follower.entity';
import type { SigningKey } from './signing-key.entity';

export interface Root {
  readonly kid: string;
  readonly certificate: X509Certificate;
  readonly state: KeyState;
  /** The first moment at which somebody else may have had its key; null where nobody had. */
  readonly lostSince: Date | null;
  /** Its list of what was taken back, as it is served. */
  readonly listName: string;
  /** What the root before says of its key; null of the first one, and after a loss. */
  readonly cross: X509Certificate | null;
}

interface Following {
  readonly certificate: X509Certificate;
  readonly cross: X509Certificate | null;
  readonly after: Root;
}

/** What everybody outside pins: the first root lies beside the chain, those after it in folders of their own. */
@Injectable()
export class Roots {
  constructor(
    private readonly ring: KeyRing,
    private readonly folder: IssuerFolder,
  ) {}

  /** Oldest first, each the follower of the one before; also those whose key was lost. The first one of the chain is there also before it was entered. */
  async all(ctx: Ctx): Promise<Root[]> {
    const first = (await this.folder.chain()).authorities.root;
    const keys = await this.ring.keys(ctx, { purpose: 'root' });
    const [certificates, followers] = keys.length === 0 ? [[], []] : [await ctx.tx.findBy(KeyCertificate, keys.map(({ id }) => ({ keyId: id }))), await ctx.tx.find(RootFollower)];
    const roots: Root[] = [];
    const followerOf = ({ id }: SigningKey): SigningKey | undefined => {
      const next = followers.find(({ afterKeyId }) => afterKeyId === id);
      return next && keys.find((each) => each.id === next.keyId);
    };
    for (let key = keys.find(({ kid }) => kid === kidOfCertificate(first)); key; key = followerOf(key)) {
      const { id } = key;
      const row = certificates.find(({ keyId }) => keyId === id);
      if (row) roots.push(this.named(new X509Certificate(row.der), { first, key, cross: followers.find(({ keyId }) => keyId === id)?.crossDer }));
    }
    return roots.length > 0 ? roots : [this.named(first, { first })];
  }

  /** Certifies document authorities now; null after the last one was lost. */
  async current(ctx: Ctx): Promise<Root | null> {
    return (await this.all(ctx)).find(({ state }) => state === KeyState.ACTIVE) ?? null;
  }

  /** PEM of the first one, for which no database is asked. */
  async firstPem(): Promise<string> {
    return (await this.folder.chain()).rootPem;
  }

  /** PEM of all of them, one behind the other: what a file of ours may lead to. */
  async pem(ctx: Ctx): Promise<string> {
    return (await this.all(ctx)).map(({ certificate }) => certificate.toString()).join('');
  }

  /** With its key, from its own place or from a folder that somebody brought. Throws `KEY_ROOT_ABSENT`. */
  async mustOpen(root: Root, folder?: string): Promise<Authority> {
    const authority = await this.open(root, folder);
    must(authority !== null, 'KEY_ROOT_ABSENT');
    return authority;
  }

  /** The same; null where the key is not there. */
  open({ certificate }: Root, folder?: string): Promise<Authority | null> {
    return this.folder.authority('root', certificate, folder);
  }

  /** Enters the first one of the chain, once: from then on it has a life like other keys. */
  async enterFirst(ctx: Ctx): Promise<void> {
    const { root } = (await this.folder.chain()).authorities;
    await this.ring.adopt(ctx, this.entry(root));
  }

  /** How a root that follows another is entered. */
  following({ certificate, cross, after }: Following): Adopted {
    const told = { crossDer: cross?.raw ?? null, crossSerial: cross?.serialNumber.toLowerCase() ?? null };
    return this.entry(certificate, async (ctx, key) => {
      const before = await this.ring.find(ctx, after.kid);
      await ctx.tx.insert(RootFollower, { keyId: key.id, afterKeyId: before?.id, ...told });
    });
  }

  private entry(certificate: X509Certificate, also?: Adopted['also']): Adopted {
    const row = { der: certificate.raw, issuer: certificate.raw, serial: certificate.serialNumber.toLowerCase(), validUntil: new Date(certificate.validTo) };
    const kept = async (ctx: Ctx, key: SigningKey): Promise<void> => {
      await ctx.tx.insert(KeyCertificate, { ...row, keyId: key.id });
      await also?.(ctx, key);
    };
    return { purpose: 'root', signer: publicHalf(certificate), signsNow: true, also: kept };
  }

  private named(certificate: X509Certificate, { first, key, cross }: { readonly first: X509Certificate; readonly key?: SigningKey; readonly cross?: Buffer | null }): Root {
    const lost = key?.events.find(({ state }) => state === KeyState.COMPROMISED);
    return {
      kid: kidOfCertificate(certificate),
      certificate,
      state: key ? stateOf(key.events) : KeyState.ACTIVE,
      lostSince: lost?.effectiveAt ?? null,
      listName: certificate.raw.equals(first.raw) ? 'root' : nameOfAuthority('root', certificate),
      cross: cross ? new X509Certificate(cross) : null,
    };
  }
}
