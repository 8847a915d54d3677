import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import type { DomainCode, LocalDate, Minutes, PracticeFormat } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import type { Activity } from '../entry/activity.rules';
import { HoursState } from '../entry/hours-entry.rules';
import { HoursSignature } from '../signature/hours-signature.entity';
import type { SignerStanding } from '../signature/hours-signature.rules';

/** One signed entry with the signature that it rests on. No note and no address: whoever reads it needs neither. */
export interface SignedHours {
  readonly id: string;
  readonly on: LocalDate;
  /** On the clock of the site. */
  readonly startTime: string;
  readonly minutes: Minutes;
  readonly activity: Activity;
  readonly domain: DomainCode;
  readonly format: PracticeFormat | null;
  /** The treatment program where the work was done. */
  readonly site: string;
  /** It takes the place of an entry that was signed before. */
  readonly isAmendment: boolean;
  readonly signature: {
    readonly name: string;
    readonly standing: SignerStanding;
    /** The words that were signed. */
    readonly sentence: string;
    /** UTC. */
    readonly signedAt: Date;
    /** SHA-256 (hex) of the content that was signed. */
    readonly contentHash: string;
  };
}

/** Signed hours as evidence that leaves the platform. The caller has checked that the actor may have them. */
@Injectable()
export class HoursEvidence {
  async of(ctx: Ctx, personId: string): Promise<SignedHours[]> {
    const rows = await ctx.tx.find(HoursSignature, {
      where: { entry: { traineeId: personId, state: HoursState.SIGNED, supersededAt: IsNull() } },
      relations: { entry: { placement: { organisation: true } } },
      order: { entry: { startsAt: 'ASC', id: 'ASC' } },
    });
    return rows.map(({ entry, signerName: name, standing, sentence, signedAt, contentHash }) => {
      const { id, workedOn: on, startTime, minutes, activity, domain, format, placement, supersedesId } = found(entry);
      return { id, on, startTime, minutes, activity, domain, format, site: placement.organisation.name, isAmendment: supersedesId !== null, signature: { name, standing, sentence, signedAt, contentHash } };
    });
  }
}
