import { Injectable } from '@nestjs/common';
import { localDateAt } from '@waymark/kernel';
import type { DomainCode, LocalDate, Minutes } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { kindOf } from '../entry/activity.rules';
import type { HoursKind } from '../entry/activity.rules';
import { HoursEntry } from '../entry/hours-entry.entity';
import { HoursState } from '../entry/hours-entry.rules';
import { HoursSignature } from '../signature/hours-signature.entity';
import { counts, isPending } from './hours-tally.rules';

export interface HoursFact {
  readonly id: string;
  readonly on: LocalDate;
  readonly minutes: Minutes;
  readonly kind: `${HoursKind}`;
  readonly activity: string;
  readonly domain: DomainCode;
  readonly state: 'SIGNED' | 'PENDING';
  /** As printed; who it was, by id, is in the signature. */
  readonly signerName: string | null;
  /** The day at the site since which it stands so. */
  readonly since: LocalDate;
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
}

function factOf(entry: HoursEntry, signature: HoursSignature | undefined): HoursFact {
  const { id, workedOn, minutes, activity, domain, timeZone } = entry;
  const since = localDateAt(signature?.signedAt ?? entry.sentAt ?? entry.createdAt, timeZone);
  return { id, on: workedOn, minutes, kind: kindOf(activity), activity, domain, state: signature ? 'SIGNED' : 'PENDING', signerName: signature?.signerName ?? null, since };
}
