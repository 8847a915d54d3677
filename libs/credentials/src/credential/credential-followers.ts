import { Injectable } from '@nestjs/common';
import { enqueue } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { CredentialEvent } from './credential-event.entity';

/** What a job is told of a change of standing. */
export interface CredentialChange {
  readonly credentialId: string;
  readonly eventId: string;
  readonly kind: CredentialEvent['kind'];
  readonly effectiveOn: CredentialEvent['effectiveOn'];
  /** Instant, ISO 8601. */
  readonly recordedAt: string;
}

/** Libs downstream name a job of theirs here when they start: it leaves in the transaction of each change. */
@Injectable()
export class CredentialFollowers {
  private readonly tasks: string[] = [];

  add(task: string): void {
    this.tasks.push(task);
  }

  async tell(ctx: Ctx, change: CredentialChange): Promise<void> {
    for (const task of this.tasks) await enqueue(ctx, task, { ...change });
  }
}
