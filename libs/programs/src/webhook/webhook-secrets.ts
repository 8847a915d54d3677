import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG } from '@waymark/platform';
import type { AppConfig } from '@waymark/platform';
import type { Webhook } from './webhook.entity';

const bothFor = 86_400_000;

/** Secrets of webhooks are worked out of one secret beside the data: a copy of the database signs nothing, and nobody can read one back. */
@Injectable()
export class WebhookSecrets {
  private root: Buffer | null = null;

  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {}

  /** For the receiver, once. */
  shown(webhook: Pick<Webhook, 'id' | 'secretVersion'>): string {
    return `whsec_${this.of(webhook.id, webhook.secretVersion).toString('base64')}`;
  }

  /** Those that sign now: for a day after a change the one before, too, so that a receiver changes without a gap. */
  signing({ id, secretVersion, secretMadeAt }: Webhook, now: Date): Buffer[] {
    const isChanging = secretVersion > 1 && now.getTime() - secretMadeAt.getTime() < bothFor;
    return [this.of(id, secretVersion), ...(isChanging ? [this.of(id, secretVersion - 1)] : [])];
  }

  private of(id: string, version: number): Buffer {
    this.root ??= this.load();
    return createHmac('sha256', this.root).update(`${id}:${version}`).digest();
  }

  private load(): Buffer {
    const path = join(this.config.dataDir, 'webhooks.secret');
    mkdirSync(this.config.dataDir, { recursive: true });
    if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    return Buffer.from(readFileSync(path, 'utf8'), 'hex');
  }
}
