import { readFileSync } from 'node:fs';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { APP_CONFIG, logLine, openPdfFonts } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { loadCertificateTexts, roomFor, rooms, templateOf, verifySealedPdf } from '../document';
import type { CertificateKit, Room, Sealer, SealVerdict } from '../document';
import { CertifiedKeys, Roots } from '../keys';
import { firstStamper, ownStamper, remoteStamper } from '../stamp';
import type { Stamper } from '../stamp';

const log = new Logger('issuer');

// Led to none of the roots, or to one that is not the nearest: behind the document authority stands more than a root.
const isOfRoots = (verdict: SealVerdict): boolean => (verdict.ok ? verdict.authorityKids.length > 2 : verdict.reasons.some((reason) => reason === 'SEAL_ISSUER_UNTRUSTED' || reason === 'SEAL_STAMP_UNTRUSTED'));
const pem = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** What certificates are made with: keys, fonts and texts. */
@Injectable()
export class Issuer {
  private kitOnce: CertificateKit | null = null;
  private templateOnce: Buffer | null = null;
  private rootsOnce: readonly string[] | null = null;
  // Roots are only ever added: those that were lost count for what a witness saw before.
  private known: string | null = null;

  constructor(
    private readonly keys: CertifiedKeys,
    private readonly roots: Roots,
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
  async check(ctx: Ctx, bytes: Uint8Array): Promise<SealVerdict> {
    const known = this.known ?? (await this.rootPem());
    const verdict = verifySealedPdf(bytes, known, this.stampRoots());
    if (!isOfRoots(verdict)) return verdict;
    // Another process may have put a root in the place of the last one.
    this.known = await this.roots.pem(ctx);
    return this.known === known ? verdict : verifySealedPdf(bytes, this.known, this.stampRoots());
  }

  /** The first root, which whoever checked our first files pinned; public. */
  rootPem(): Promise<string> {
    return this.roots.firstPem();
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
