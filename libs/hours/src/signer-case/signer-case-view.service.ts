import { Injectable } from '@nestjs/common';
import type { LocalDate, Minutes } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { SignerCase } from './signer-case.entity';
import { visibleTo } from './signer-case.policy';
import { SignerCaseState } from './signer-case.rules';

export interface UnsignedHours {
  readonly entries: number;
  readonly minutes: Minutes;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

const none: UnsignedHours = { entries: 0, minutes: 0, from: null, to: null };

const unsigned = `
  select signer_case.id, count(*)::int as entries, sum(entry.minutes)::int as minutes, min(entry.worked_on)::text as "from", max(entry.worked_on)::text as "to"
    from hours.signer_case join hours.entry entry on entry.id = any (signer_case.entry_ids) and entry.state in ('SENT', 'RETURNED')
   where signer_case.id = any ($1::uuid[]) group by signer_case.id`;

/** What a list of cases shows beside them. */
@Injectable()
export class SignerCaseView {
  async unsignedOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, UnsignedHours>> {
    const rows = await ctx.tx.query<(UnsignedHours & { id: string })[]>(unsigned, [ids]);
    return new Map(ids.map((id) => [id, rows.find((row) => row.id === id) ?? none]));
  }

  /** Cases in which it is the actor's turn: the trainee's own where nobody signed, and those of the sites that they run. */
  async waiting(ctx: Ctx): Promise<SignerCase[]> {
    const { WITH_SITE, WITH_TRAINEE } = SignerCaseState;
    const rows = await ctx.tx.find(SignerCase, { where: visibleTo(ctx.actor).map((visible) => ({ ...visible, state: In([WITH_SITE, WITH_TRAINEE]) })), order: { movedAt: 'ASC', id: 'ASC' }, take: 20 });
    return rows.filter(({ traineeId, state }) => (traineeId === ctx.actor.id) === (state === WITH_TRAINEE));
  }
}
