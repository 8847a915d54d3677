import { X509Certificate } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { Issuer } from '../credential/issuer';
import { SealService } from '../credential/seal.service';
import { archivalCopy } from '../document';
import { certifies, Roots } from '../keys';
import { RevocationService } from '../revocation/revocation.service';

/** Copies of certificates that prove their seal by themselves, for shelves that outlive us (PAdES B-LT). Made when asked for: what is stored never changes. */
@Injectable()
export class ArchiveService {
  constructor(
    private readonly seals: SealService,
    private readonly revocations: RevocationService,
    private readonly issuer: Issuer,
    private readonly roots: Roots,
  ) {}

  /** For those who may download the certificate. Throws `CREDENTIAL_ARCHIVE_UNREADY` where a list is missing, or the seal is of a chain of before. */
  async download(ctx: Ctx, id: string): Promise<{ number: string; bytes: Buffer }> {
    const { number, bytes } = await this.seals.download(ctx, id);
    // A file brings the certificate of the key that sealed it, also when another seals now.
    const sealed = await this.issuer.check(ctx, bytes);
    must(sealed.ok, 'CREDENTIAL_ARCHIVE_UNREADY');
    const [own, documents, ...crosses] = sealed.chain;
    must(own !== undefined && documents !== undefined, 'CREDENTIAL_ARCHIVE_UNREADY');
    const above = await this.rootsOf(ctx, [documents, ...crosses]);
    const lists = await this.listsOf(ctx, [documents, ...above]);
    const copy = archivalCopy(bytes, { certificates: [own, documents, ...above], lists });
    must((await this.issuer.check(ctx, copy)).ok, 'CREDENTIAL_ARCHIVE_UNREADY');
    return { number, bytes: copy };
  }

  /** Who certified each of them, DER. */
  private async rootsOf(ctx: Ctx, subjects: readonly Uint8Array[]): Promise<Uint8Array[]> {
    const roots = (await this.roots.all(ctx)).map(({ certificate }) => certificate);
    return subjects.map((der) => {
      const root = roots.find((each) => certifies(each, new X509Certificate(der)));
      must(root !== undefined, 'CREDENTIAL_ARCHIVE_UNREADY');
      return new Uint8Array(root.raw);
    });
  }

  private async listsOf(ctx: Ctx, authorities: readonly Uint8Array[]): Promise<Uint8Array[]> {
    const lists: Uint8Array[] = [];
    for (const authority of authorities) {
      const list = await this.revocations.ofIssuer(ctx, authority);
      must(list !== null, 'CREDENTIAL_ARCHIVE_UNREADY');
      lists.push(list.der);
    }
    return lists;
  }
}
