import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import { jwkOf } from '../badge/issuer-document';
import { Issuer } from '../credential/issuer';
import { LogHistory } from '../log/log-history.service';
import type { NamedLog } from '../log/log-history.service';
import { LogService } from '../log/log.service';
import { KeyRing, listedIn } from '../keys';
import { RevocationService } from '../revocation/revocation.service';

export interface Trusted {
  readonly root: string;
  readonly stampRoots: readonly string[];
  readonly logKey: string;
  readonly crls: readonly string[];
  readonly keys: { readonly keys: readonly object[] };
  readonly logs?: readonly NamedLog[];
}

/** What this issuer asks people to trust. */
@Injectable()
export class IssuerTrust {
  constructor(
    private readonly issuer: Issuer,
    private readonly log: LogService,
    private readonly history: LogHistory,
    private readonly revocations: RevocationService,
    private readonly ring: KeyRing,
  ) {}

  /** Roots as PEM, the key of the log, and lists of lost keys as DER in base64; `keys` of the badges (JWKS), without those that were lost; `logs` where the log has had another name before. */
  async of(ctx: Ctx): Promise<Trusted> {
    const lists = (await this.revocations.all(ctx)).flatMap(({ name, list }) => (list && (name !== 'root' || listedIn(list.der).length > 0) ? [list.der.toString('base64')] : []));
    const { logs } = await this.history.of(ctx);
    const keys = (await this.ring.published(ctx, 'credential-rs256')).map(jwkOf);
    const known = { root: await this.issuer.rootPem(), stampRoots: this.issuer.stampRoots(), logKey: await this.log.verifierKey(ctx), crls: lists, keys: { keys } };
    return logs.length > 1 ? { ...known, logs } : known;
  }
}
