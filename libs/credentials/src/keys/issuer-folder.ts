import type { X509Certificate } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, CLOCK } from '@waymark/platform';
import type { AppConfig, Clock } from '@waymark/platform';
import type { Authority } from './issuer-chain';
import { firstKeyOf, loadOrCreateChain, openAuthority } from './issuer-keys';
import type { AuthorityName, IssuerChain } from './issuer-keys';
import { exists, makeFolderOnce } from './key-folder';
import type { CertifiedPurpose } from './key-purpose';
import { kidOfCertificate } from './public-half';
import type { Signer } from './signer';

export const ORGANISATION = 'Waymark';

/** Of an authority that came after the first one of its kind: its folder, and its list as it is served. */
export const nameOfAuthority = (name: AuthorityName, certificate: X509Certificate): string => `${name}-${kidOfCertificate(certificate).replace(/[^A-Za-z0-9]/g, '').slice(0, 12)}`;

/** An authority as its files, its certificate among them. */
export interface MadeAuthority {
  readonly files: Readonly<Record<string, string>>;
  readonly certificate: X509Certificate;
}

/** The chain of the seal in the folder `keys`: made once, read once, when it is first needed. */
@Injectable()
export class IssuerFolder {
  private chainOnce: Promise<IssuerChain> | null = null;
  private readonly home: string;

  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.home = join(config.dataDir, 'keys');
  }

  chain(): Promise<IssuerChain> {
    this.chainOnce ??= loadOrCreateChain({ folder: this.home, organisation: ORGANISATION, publicUrl: this.config.publicUrl, at: this.clock.now() });
    return this.chainOnce;
  }

  /**
   * An authority with its key, from the folder of the chain or from one that somebody brought: read anew each time, because the key may be moved to a
   * safe place at any time. One that came after the first has a folder of its own beside the others. Null where the key is not there.
   */
  async authority(name: AuthorityName, certificate: X509Certificate, folder = join(this.home, 'issuer')): Promise<Authority | null> {
    const { authorities } = await this.chain();
    const isFirst = certificate.raw.equals(authorities[name].raw);
    return openAuthority(isFirst ? folder : join(folder, nameOfAuthority(name, certificate)), { ...authorities, [name]: certificate }, name);
  }

  /** Writes another authority beside the others, whole or not at all: where somebody brought a folder, its key lies there alone. */
  async keep(name: AuthorityName, { files, certificate }: MadeAuthority, folder = join(this.home, 'issuer')): Promise<void> {
    await makeFolderOnce(join(folder, nameOfAuthority(name, certificate)), () => Promise.resolve(files));
  }

  /** Where the key was made with the chain. */
  async signer(kid: string): Promise<Signer | null> {
    const purpose = await this.purposeOf(kid);
    return purpose && (await this.chain()).first[purpose];
  }

  async kids(): Promise<string[]> {
    if (!(await exists(join(this.home, 'issuer')))) return [];
    const { first } = await this.chain();
    return Object.values(first).flatMap((signer) => (signer ? [signer.kid] : []));
  }

  /** Takes the private half of a first key away for ever; any other is not here. */
  async destroy(kid: string): Promise<void> {
    const purpose = await this.purposeOf(kid);
    if (purpose === null) return;
    await rm(firstKeyOf(this.home, purpose), { force: true });
    this.chainOnce = null;
  }

  private async purposeOf(kid: string): Promise<CertifiedPurpose | null> {
    if (!(await exists(join(this.home, 'issuer')))) return null;
    const { first } = await this.chain();
    return (['seal', 'stamp'] as const).find((purpose) => first[purpose]?.kid === kid) ?? null;
  }
}
