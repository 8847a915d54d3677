import { Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { Issuer } from '../credential/issuer';
import { SealService } from '../credential/seal.service';
import { archivalCopy } from '../document';
import { CertifiedKeys } from '../keys';
import { RevocationService } from '../revocation/revocation.service';

/** Copies of certificates that prove their seal by themselves, for shelves that outlive us (PAdES B-LT). Made when asked for: what is stored never changes. */
@Injectable()
export class ArchiveService {
  constructor(
    private readonly seals: SealService,
    private readonly revocations: RevocationService,
    private readonly issuer: Issuer,
    private readonly keys: CertifiedKeys,
  ) {}

  /** For those who may download the certificate. Throws `CREDENTIAL_ARCHIVE_UNREADY` where a list is missing, or the seal is of a chain of before. */
  async download(ctx: Ctx, id: string): Promise<{ number: string; bytes: Buffer }> {
    const { number, bytes } = await this.seals.download(ctx, id);
    // A file brings the certificate of the key that sealed it, also when another seals now.
    const sealed = await this.issuer.check(bytes);
    const chain = sealed.ok ? await this.keys.chainOf(ctx, sealed.signer.kid) : null;
    must(chain !== null, 'CREDENTIAL_ARCHIVE_UNREADY');
    const lists = await Promise.all([this.revocations.ofIssuer(ctx, chain[1] ?? new Uint8Array()), this.revocations.crl(ctx, 'root')]);
    const known = lists.filter((list) => list !== null);
    must(known.length === lists.length, 'CREDENTIAL_ARCHIVE_UNREADY');
    const copy = archivalCopy(bytes, { certificates: chain, lists: known.map(({ der }) => der) });
    must((await this.issuer.check(copy)).ok, 'CREDENTIAL_ARCHIVE_UNREADY');
    return { number, bytes: copy };
  }
}
