import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { CredentialService } from './credential.service';
import { Credential } from './credential.entity';
import { standingThen } from './credential-status.rules';
import type { Standing } from './credential-status.rules';

/** One certificate, and what it was worth on a day: nothing before it was issued. */
export interface HeldThen {
  readonly credential: Credential;
  on(day: LocalDate): Standing | null;
}

/** What certificates were worth on days that are past. */
@Injectable()
export class PastStanding {
  constructor(private readonly credentials: CredentialService) {}

  /** All that these people ever held here, in two statements. That somebody holds one discloses lived experience: the caller has asked who may know. */
  async heldBy(ctx: Ctx, holderIds: readonly string[]): Promise<HeldThen[]> {
    const held = holderIds.length === 0 ? [] : await ctx.tx.find(Credential, { where: { holderId: In([...holderIds]) }, order: { issuedOn: 'ASC', number: 'ASC' } });
    const events = held.length === 0 ? new Map<string, never>() : await this.credentials.eventsOf(ctx, held.map(({ id }) => id));
    return held.map((credential) => ({ credential, on: (day) => standingThen(credential, events.get(credential.id) ?? [], day) }));
  }
}
