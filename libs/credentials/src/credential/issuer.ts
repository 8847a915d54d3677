import { readFileSync } from 'node:fs';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { APP_CONFIG, logLine, openPdfFonts } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { loadCertificateTexts, roomFor, rooms, templateOf, verifySealedPdf } from '../document';
import type { CertificateKit, Room, Sealer, SealVerdict } from '../document';
import { CertifiedKeys, IssuerFolder } from '../keys';
import { firstStamper, ownStamper, remoteStamper } from '../stamp';
import type { Stamper } from '../stamp';

const log = new Logger('issuer');
const pem = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** What certificates are made with: keys, fonts and texts. */
@Injectable()
export class Issuer {
  private kitOnce: CertificateKit | null = null;
  private templateOnce: Buffer | null = null;
  private rootsOnce: readonly string[] | null = null;

  constructor(
    private readonly folder: IssuerFolder,
    private readonly keys: CertifiedKeys,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  kit(): CertificateKit {
    this.kitOnce ??= { fonts: openPdfFonts(), texts: loadCertificateTexts(this.config.localesDir) };
    return this.kitOnce;
  }

  /** What certificates are drawn by in this process; 32 bytes. */
  template(): Buffer {
    this.templateOnce ??= templateOf(this.kit().texts);
    return this.templateOnce;
  }

  /** Seals with the time of the deployer's authority where there is one, and with our own where that does not answer. */
  async sealer(ctx: Ctx): Promise<Sealer & { readonly room: Room }> {
    const [seal, stamp] = [await this.keys.seal(ctx), await this.keys.stamp(ctx)];
    const elsewhere = this.config.stampAuthority;
    const stampers: Stamper[] = [];
    if (elsewhere) stampers.push(remoteStamper({ url: elsewhere.url, roots: this.stampRoots() }));
    if (stamp) stampers.push(ownStamper(stamp));
    if (stampers.length === 0) return { seal, stamp: null, room: rooms.unstamped };
    const told = (error: unknown): void => log.warn(`The time-stamp authority gave no time, the next one is asked. ${logLine(error)}`);
    const own = [...seal.certificateChain, ...(stamp?.certificateChain ?? [])];
    return { seal, stamp: firstStamper(stampers, told), room: elsewhere ? rooms.stampedElsewhere : roomFor(own) };
  }

  /** Whether the file is one of ours, to its last byte. */
  async check(bytes: Uint8Array): Promise<SealVerdict> {
    return verifySealedPdf(bytes, await this.rootPem(), this.stampRoots());
  }

  /** What a verifier pins; public. */
  async rootPem(): Promise<string> {
    return (await this.folder.chain()).rootPem;
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
