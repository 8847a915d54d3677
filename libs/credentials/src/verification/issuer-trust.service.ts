import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import { Issuer } from '../credential/issuer';
import { LogHistory } from '../log/log-history.service';
import type { NamedLog } from '../log/log-history.service';
import { LogService } from '../log/log.service';
import { listedIn } from '../keys';
import { RevocationService } from '../revocation/revocation.service';

export interface Trusted {
  readonly root: string;
  readonly stampRoots: readonly string[];
  readonly logKey: string;
  readonly crls: readonly string[];
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
  ) {}

  /** Roots as PEM, the key of the log, and lists of lost keys as DER in base64; `logs` where the log has had another name before. */
  async of(ctx: Ctx): Promise<Trusted> {
    const lists = (await this.revocations.all(ctx)).flatMap(({ name, list }) => (list && (name !== 'root' || listedIn(list.der).length > 0) ? [list.der.toString('base64')] : []));
    const { logs } = await this.history.of(ctx);
    const known = { root: await this.issuer.rootPem(), stampRoots: this.issuer.stampRoots(), logKey: await this.log.verifierKey(ctx), crls: lists };
    return logs.length > 1 ? { ...known, logs } : known;
  }
}
