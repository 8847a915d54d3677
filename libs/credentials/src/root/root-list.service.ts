import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { KeyState, Roots } from '../keys';

/** A root as anybody may read it. Times are ISO instants. */
export interface ListedRoot {
  /** RFC 7638 thumbprint of its key. */
  readonly kid: string;
  /** `retired`: certifies nothing more, and what stands under it stays good. `compromised`: believed only for what a witness saw before `lostSince`. */
  readonly state: string;
  readonly from: string;
  readonly until: string;
  readonly lostSince: string | null;
  /** The kid of the one that came after it. */
  readonly followedBy: string | null;
  /** SHA-256 of the certificate, hexadecimal with colons: to be read out to somebody. */
  readonly fingerprint: string;
  /** PEM. */
  readonly certificate: string;
  /** PEM: what the root before says of the key of this one. */
  readonly crossCertificate: string | null;
  /** Its list of what it took back. */
  readonly crl: string;
}

const isoOf = (text: string): string => new Date(text).toISOString();

/** Every root that there ever was, for whoever pins one. */
@Injectable()
export class RootList {
  constructor(
    private readonly roots: Roots,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Oldest first. */
  async of(ctx: Ctx): Promise<ListedRoot[]> {
    const roots = await this.roots.all(ctx);
    return roots.map(({ kid, certificate, state, lostSince, listName, cross }, index) => ({
      kid,
      state: state.toLowerCase(),
      from: isoOf(certificate.validFrom),
      until: isoOf(certificate.validTo),
      lostSince: lostSince?.toISOString() ?? null,
      followedBy: roots[index + 1]?.kid ?? null,
      fingerprint: certificate.fingerprint256,
      certificate: certificate.toString(),
      crossCertificate: cross?.toString() ?? null,
      crl: `${this.config.publicUrl}/crl/${listName}.crl`,
    }));
  }

  /** PEM of those that are to be trusted, one behind the other. */
  async trusted(ctx: Ctx): Promise<string> {
    return (await this.roots.all(ctx)).flatMap(({ certificate, state }) => (state === KeyState.COMPROMISED ? [] : [certificate.toString()])).join('');
  }
}
