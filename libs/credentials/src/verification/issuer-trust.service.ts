import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import { jwkOf } from '../badge/issuer-document';
import { Issuer } from '../credential/issuer';
import { LogHistory } from '../log/log-history.service';
import type { NamedLog } from '../log/log-history.service';
import { LogService } from '../log/log.service';
import { KeyRing, listedIn, Roots } from '../keys';
import { RevocationService } from '../revocation/revocation.service';

export interface LostRoot {
  /** PEM. */
  readonly certificate: string;
  /** ISO instant. */
  readonly lostSince: string;
}

export interface Trusted {
  /** All roots that there were, one behind the other. */
  readonly root: string;
  readonly stampRoots: readonly string[];
  readonly logKey: string;
  readonly crls: readonly string[];
  readonly keys: { readonly keys: readonly object[] };
  readonly logs?: readonly NamedLog[];
  /** Roots whose key was lost, where there are any. */
  readonly roots?: readonly LostRoot[];
}

const isOfRoot = (name: string): boolean => name === 'root' || name.startsWith('root-');

/** What this issuer asks people to trust. */
@Injectable()
export class IssuerTrust {
  constructor(
    private readonly issuer: Issuer,
    private readonly log: LogService,
    private readonly history: LogHistory,
    private readonly revocations: RevocationService,
    private readonly ring: KeyRing,
    private readonly roots: Roots,
  ) {}

  /** Roots as PEM, the key of the log, and lists of lost keys as DER in base64; `keys` of the badges (JWKS), without those that were lost; `logs` where the log has had another name before. */
  async of(ctx: Ctx): Promise<Trusted> {
    const lists = (await this.revocations.all(ctx)).flatMap(({ name, list }) => (list && (!isOfRoot(name) || listedIn(list.der).length > 0) ? [list.der.toString('base64')] : []));
    const { logs } = await this.history.of(ctx);
    const keys = (await this.ring.published(ctx, 'credential-rs256')).map(jwkOf);
    const all = await this.roots.all(ctx);
    const lost = all.flatMap(({ certificate, lostSince }) => (lostSince ? [{ certificate: certificate.toString(), lostSince: lostSince.toISOString() }] : []));
    const root = all.map(({ certificate }) => certificate.toString()).join('');
    const known = { root, stampRoots: this.issuer.stampRoots(), logKey: await this.log.verifierKey(ctx), crls: lists, keys: { keys } };
    return { ...known, ...(logs.length > 1 && { logs }), ...(lost.length > 0 && { roots: lost }) };
  }
}
