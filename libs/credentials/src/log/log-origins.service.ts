import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { KeyRing, SigningKey } from '../keys';
import { LogCheckpoint } from './log-checkpoint.entity';
import { LogClosing } from './log-closing.entity';
import { baseOfLog, nameOfLog, ordinalOfLog } from './closed-log';
import { verifierKey } from './signed-note';

export interface KnownLog {
  readonly origin: string;
  /** What whoever watches it pins. */
  readonly key: string;
  /** Null for the one that goes on. */
  readonly closing: LogClosing | null;
}

/** The names under which the log was and is known: another one each time that its key was lost. */
@Injectable()
export class LogOrigins {
  constructor(
    private readonly ring: KeyRing,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** The name of a log is what verifiers pin: it stays when the address of the product changes, and is another one once its key got into wrong hands. `last`: of the newest head. */
  async current(ctx: Ctx, last?: string): Promise<string> {
    return (await this.closings(ctx)).at(-1)?.nextOrigin ?? last ?? (await this.newest(ctx)) ?? `${new URL(this.config.publicUrl).host}/log`;
  }

  /** The name that follows; of a log that was closed before, the one that it was given. */
  next(origin: string): string {
    return nameOfLog(baseOfLog(origin), ordinalOfLog(origin) + 1);
  }

  /** Oldest first; the last one goes on. */
  async all(ctx: Ctx): Promise<KnownLog[]> {
    const closed = await this.closed(ctx);
    const signer = await this.ring.active(ctx, 'log');
    const origin = await this.current(ctx);
    return [...closed, { origin, key: verifierKey(origin, signer), closing: null }];
  }

  async closed(ctx: Ctx): Promise<KnownLog[]> {
    const closings = await this.closings(ctx);
    const keys = closings.length === 0 ? [] : await ctx.tx.findBy(SigningKey, closings.map(({ keyId }) => ({ id: keyId })));
    return closings.flatMap((closing) => {
      const key = keys.find(({ id }) => id === closing.keyId);
      return key ? [{ origin: closing.origin, key: verifierKey(closing.origin, key), closing }] : [];
    });
  }

  private async closings(ctx: Ctx): Promise<LogClosing[]> {
    return (await ctx.tx.find(LogClosing)).sort((a, b) => ordinalOfLog(a.origin) - ordinalOfLog(b.origin));
  }

  private async newest(ctx: Ctx): Promise<string | undefined> {
    const [head] = await ctx.tx.find(LogCheckpoint, { order: { size: 'DESC' }, take: 1, select: { size: true, origin: true } });
    return head?.origin;
  }
}
