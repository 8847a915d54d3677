import { Injectable } from '@nestjs/common';
import { localDateAt } from '@waymark/kernel';
import type { DomainCode, LocalDate, Minutes, PracticeFormat } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { kindOf } from '../entry/activity.rules';
import type { Activity, HoursKind } from '../entry/activity.rules';
import { HoursEntry } from '../entry/hours-entry.entity';
import { HoursState } from '../entry/hours-entry.rules';
import { HoursSignature } from '../signature/hours-signature.entity';
import type { SignerStanding } from '../signature/hours-signature.rules';
import { counts, isPending } from './hours-tally.rules';

export interface HoursFact {
  readonly id: string;
  readonly on: LocalDate;
  readonly minutes: Minutes;
  readonly kind: `${HoursKind}`;
  readonly activity: string;
  readonly domain: DomainCode;
  readonly format: PracticeFormat | null;
  /** None for an entry that is nowhere yet. */
  readonly placementId: string | null;
  readonly state: 'SIGNED' | 'PENDING';
  /** As printed; who it was, by id, is in the signature. */
  readonly signerName: string | null;
  /** As what somebody signed it. */
  readonly standing: `${SignerStanding}` | null;
  /** The day at the site since which it stands so. */
  readonly since: LocalDate;
}

/** What somebody is about to log. */
export interface PlannedHours {
  /** Of the entry that it changes; anything else for a new one. */
  readonly id: string;
  readonly workedOn: LocalDate;
  readonly minutes: Minutes;
  readonly activity: Activity;
  readonly domain: DomainCode;
  readonly format: PracticeFormat | null;
}

/** What a certification may rely on: entries that count, and entries that wait for a signature. The caller has checked that the actor may see them. */
@Injectable()
export class HoursFacts {
  async of(ctx: Ctx, personId: string): Promise<HoursFact[]> {
    const entries = await ctx.tx.find(HoursEntry, { where: { traineeId: personId, state: In([HoursState.SENT, HoursState.SIGNED]) }, order: { startsAt: 'ASC', id: 'ASC' } });
    const relevant = entries.filter((entry) => counts(entry) || isPending(entry));
    const rows = await ctx.tx.findBy(HoursSignature, { entryId: In(relevant.map((entry) => entry.id)) });
    const signatures = new Map(rows.map((row) => [row.entryId, row]));
    return relevant.map((entry) => factOf(entry, signatures.get(entry.id)));
  }

  /** Entries that no supervisor has before them: nobody relies on them, but they take the room of a cap. */
  async unsent(ctx: Ctx, personId: string): Promise<HoursFact[]> {
    const entries = await ctx.tx.find(HoursEntry, { where: { traineeId: personId, state: In([HoursState.DRAFT, HoursState.RETURNED]) }, order: { startsAt: 'ASC', id: 'ASC' } });
    return entries.filter(isPending).map((entry) => factOf(entry, undefined));
  }

  /** The fact that an entry would be. */
  planned({ id, workedOn, minutes, activity, domain, format }: PlannedHours): HoursFact {
    return { id, on: workedOn, minutes, kind: kindOf(activity), activity, domain, format, placementId: null, ...signed(undefined), since: workedOn };
  }
}

const signed = (signature: HoursSignature | undefined): Pick<HoursFact, 'state' | 'signerName' | 'standing'> =>
  signature ? { state: 'SIGNED', signerName: signature.signerName, standing: signature.standing } : { state: 'PENDING', signerName: null, standing: null };

function factOf(entry: HoursEntry, signature: HoursSignature | undefined): HoursFact {
  const { id, workedOn, minutes, activity, domain, format, placementId, timeZone } = entry;
  const since = localDateAt(signature?.signedAt ?? entry.sentAt ?? entry.createdAt, timeZone);
  return { id, on: workedOn, minutes, kind: kindOf(activity), activity, domain, format, placementId, ...signed(signature), since };
}
