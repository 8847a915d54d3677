import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import { Issuer } from '../credential/issuer';
import { LogService } from '../log/log.service';
import { RevocationService } from '../revocation/revocation.service';

/** What this issuer asks people to trust. */
@Injectable()
export class IssuerTrust {
  constructor(
    private readonly issuer: Issuer,
    private readonly log: LogService,
    private readonly revocations: RevocationService,
  ) {}

  /** Roots as PEM, the key of the log, and lists of lost keys as DER in base64. */
  async of(ctx: Ctx): Promise<{ root: string; stampRoots: readonly string[]; logKey: string; crls: readonly string[] }> {
    const list = await this.revocations.crl(ctx, 'documents');
    return { root: await this.issuer.rootPem(), stampRoots: this.issuer.stampRoots(), logKey: await this.log.verifierKey(ctx), crls: list ? [list.der.toString('base64')] : [] };
  }
}
