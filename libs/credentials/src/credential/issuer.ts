import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, CLOCK, openPdfFonts } from '@waymark/platform';
import type { AppConfig, Clock } from '@waymark/platform';
import { loadCertificateTexts } from '../document';
import type { CertificateKit } from '../document';
import { loadOrCreateIssuerKeys } from '../keys';
import type { IssuerKeys } from '../keys';

/** The keys, fonts and texts of this process: read once, when first needed. */
@Injectable()
export class Issuer {
  private keysOnce: Promise<IssuerKeys> | null = null;
  private kitOnce: CertificateKit | null = null;

  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  keys(): Promise<IssuerKeys> {
    this.keysOnce ??= loadOrCreateIssuerKeys({ folder: join(this.config.dataDir, 'keys'), organisation: 'Waymark', at: this.clock.now() });
    return this.keysOnce;
  }

  kit(): CertificateKit {
    this.kitOnce ??= { fonts: openPdfFonts(), texts: loadCertificateTexts(this.config.localesDir) };
    return this.kitOnce;
  }

  verifyUrl(code: string): string {
    return `${this.config.publicUrl}/v/${code}`;
  }
}
