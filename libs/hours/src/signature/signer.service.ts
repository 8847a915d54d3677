import { Injectable } from '@nestjs/common';
import { cleanName, displayName, Membership, PersonService } from '@waymark/identity';
import { found, must, Role } from '@waymark/kernel';
import { authorize } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { HoursEntry } from '../entry/hours-entry.entity';
import { canDecide } from '../entry/hours-entry.policy';
import { PlacementService } from '../placement/placement.service';
import { hasStanding, SignerStanding } from './hours-signature.rules';

/** Who decides: somebody with an account, or the owner of a mailbox. */
export interface Signer {
  readonly id: string | null;
  readonly email: string | null;
  readonly name: string;
}

@Injectable()
export class SignerService {
  constructor(
    private readonly placements: PlacementService,
    private readonly people: PersonService,
  ) {}

  /** Somebody without an account says how they are called; the name of an account is that of the account. */
  async of(ctx: Ctx, typedName: string | null): Promise<Signer> {
    const { id, mailbox } = ctx.actor;
    if (id === null) return { id, email: found(mailbox ?? null), name: cleanName(typedName ?? '') };
    return { id, email: null, name: displayName(found(await this.people.byId(ctx, id))) };
  }

  /** As what they may decide about this entry, or the refusal. */
  async standing(ctx: Ctx, entry: HoursEntry): Promise<SignerStanding> {
    const placement = found((await this.placements.byIds(ctx, [entry.placementId])).get(entry.placementId));
    authorize(canDecide(ctx.actor, entry, placement));
    // A trainee who took the address of their supervisor is still the trainee.
    must(placement.trainee.email !== ctx.actor.mailbox, 'HOURS_OWN_ENTRY');
    if (ctx.actor.id === null) return placement.supervisorEmail === ctx.actor.mailbox ? SignerStanding.NAMED : SignerStanding.ALTERNATE;
    const standings = await ctx.tx.findBy(Membership, { personId: ctx.actor.id, organisationId: placement.organisationId, role: Role.SUPERVISOR });
    must(hasStanding(standings, entry), 'HOURS_SIGNER_NO_STANDING', { day: entry.workedOn });
    return SignerStanding.ROLE;
  }
}
