import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import { LogOrigins } from './log-origins.service';
import { LogService } from './log.service';
import type { OpenedProof } from './log.service';

/** How far a log whose key was lost still counts, for who checks it alone. */
export interface ClosedLog {
  /** That the log which goes on says so: `event` names the log, the key, the last head that counts, and the digest of `heads`. */
  readonly proof: OpenedProof;
  /** Base64, 12 bytes a head: the beginning of SHA-256 over size and root of each head that it gave out and that counts. */
  readonly heads: string;
}

export interface NamedLog {
  readonly origin: string;
  readonly key: string;
  readonly closed: ClosedLog | null;
}

/** All names of the log, oldest first, with what proves how far each of them counts. */
@Injectable()
export class LogHistory {
  constructor(
    private readonly origins: LogOrigins,
    private readonly log: LogService,
  ) {}

  async of(ctx: Ctx): Promise<{ readonly logs: readonly NamedLog[] }> {
    const logs: NamedLog[] = [];
    for (const { origin, key, closing } of await this.origins.all(ctx)) {
      logs.push({ origin, key, closed: closing && { proof: await this.log.openedClosing(ctx, origin), heads: closing.heads.toString('base64') } });
    }
    return { logs };
  }
}
