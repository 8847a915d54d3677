import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { APP_CONFIG } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { IssuerTrust } from './issuer-trust.service';

// The command is for terminals; everything else runs in a browser, too.
const COMMAND = 'verify-credential.mjs';
const TRUST = 'trust.mjs';

/** The offline verifier as a browser gets it: its own modules, and what this issuer asks people to trust. */
@Injectable()
export class VerifyModules {
  private readonly texts = new Map<string, Promise<string>>();

  constructor(
    private readonly trusted: IssuerTrust,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Throws `NOT_FOUND` for a name that is none of them. */
  async text(ctx: Ctx, name: string): Promise<string> {
    if (name === TRUST) return this.trust(ctx);
    const names = await readdir(this.config.verifierDir);
    const known = found(names.find((file) => file === name && file.endsWith('.mjs') && file !== COMMAND));
    const text = this.texts.get(known) ?? readFile(join(this.config.verifierDir, known), 'utf8');
    this.texts.set(known, text);
    return text;
  }

  private async trust(ctx: Ctx): Promise<string> {
    return `export const trust = ${JSON.stringify(await this.trusted.of(ctx))};\n`;
  }
}
