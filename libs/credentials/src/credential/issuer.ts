import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { APP_CONFIG, CLOCK, logLine, openPdfFonts } from '@waymark/platform';
import type { AppConfig, Clock } from '@waymark/platform';
import { loadCertificateTexts, rooms, verifySealedPdf } from '../document';
import type { CertificateKit, Room, Sealer, SealVerdict } from '../document';
import { loadOrCreateIssuerKeys, openAuthority } from '../keys';
import type { Authority, AuthorityName, IssuerKeys } from '../keys';
import { firstStamper, ownStamper, remoteStamper } from '../stamp';
import type { Stamper } from '../stamp';

const log = new Logger('issuer');
const pem = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The keys, fonts and texts of this process: read once, when first needed. */
@Injectable()
export class Issuer {
  private keysOnce: Promise<IssuerKeys> | null = null;
  private kitOnce: CertificateKit | null = null;
  private rootsOnce: readonly string[] | null = null;

  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  private get folder(): string {
    return join(this.config.dataDir, 'keys');
  }

  keys(): Promise<IssuerKeys> {
    const { publicUrl } = this.config;
    this.keysOnce ??= loadOrCreateIssuerKeys({ folder: this.folder, organisation: 'Waymark', publicUrl, at: this.clock.now() });
    return this.keysOnce;
  }

  /** An authority with its key: read anew each time, because the key may be moved to a safe place at any time. Null where it was. */
  async authority(name: AuthorityName): Promise<Authority | null> {
    return openAuthority(join(this.folder, 'issuer'), (await this.keys()).authorities, name);
  }

  kit(): CertificateKit {
    this.kitOnce ??= { fonts: openPdfFonts(), texts: loadCertificateTexts(this.config.localesDir) };
    return this.kitOnce;
  }

  /** Seals with the time of the deployer's authority where there is one, and with our own where that does not answer. */
  async sealer(): Promise<Sealer & { readonly room: Room }> {
    const { seal, stamp } = await this.keys();
    const elsewhere = this.config.stampAuthority;
    const stampers: Stamper[] = [];
    if (elsewhere) stampers.push(remoteStamper({ url: elsewhere.url, roots: this.stampRoots() }));
    if (stamp) stampers.push(ownStamper(stamp));
    if (stampers.length === 0) return { seal, stamp: null, room: rooms.unstamped };
    const told = (error: unknown): void => log.warn(`The time-stamp authority gave no time, the next one is asked. ${logLine(error)}`);
    return { seal, stamp: firstStamper(stampers, told), room: elsewhere ? rooms.stampedElsewhere : rooms.stamped };
  }

  /** Whether the file is one of ours, to its last byte. */
  async check(bytes: Uint8Array): Promise<SealVerdict> {
    return verifySealedPdf(bytes, (await this.keys()).rootPem, this.stampRoots());
  }

  /** Who else may vouch for a time, as PEM. */
  stampRoots(): readonly string[] {
    this.rootsOnce ??= this.config.stampAuthority ? (readFileSync(this.config.stampAuthority.rootsFile, 'latin1').match(pem) ?? []) : [];
    return this.rootsOnce;
  }

  verifyUrl(code: string): string {
    return `${this.config.publicUrl}/v/${code}`;
  }
}
