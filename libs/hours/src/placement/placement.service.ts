import { Injectable } from '@nestjs/common';
import { Membership, Organisation, OrganisationKind, PersonService, TieKind, TieService } from '@waymark/identity';
import { addDays, found, must, Role } from '@waymark/kernel';
import { authorize, loadOne, lockName, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { Placement } from './placement.entity';
import type { OpenPlacementInput } from './placement.input';
import { canOpen, visibleTo } from './placement.policy';
import { checkPlacement } from './placement.rules';

const shown = { organisation: true, trainee: true, supervisor: true } as const;

@Injectable()
export class PlacementService {
  constructor(
    private readonly people: PersonService,
    private readonly ties: TieService,
  ) {}

  /** Opened twice in the same words, it is one placement. */
  async open(ctx: Ctx, input: OpenPlacementInput): Promise<Placement> {
    const { organisationId, startsOn, dailyCapMinutes } = input;
    const supervisorId = input.supervisorId ?? found(ctx.actor.id);
    authorize(canOpen(ctx.actor, { organisationId, supervisorId }));
    const trainee = await this.people.byEmail(ctx, input.traineeEmail);
    must(trainee !== null, 'PLACEMENT_TRAINEE_UNKNOWN');
    const plan = { traineeId: trainee.id, supervisorId, startsOn, endsOn: input.endsOn ?? null };
    checkPlacement(plan, await this.siteOf(ctx, organisationId, supervisorId));
    await lockName(ctx, `placement ${organisationId} ${trainee.id}`);
    const same = await ctx.tx.findOne(Placement, { where: { ...plan, endsOn: plan.endsOn ?? IsNull(), organisationId, dailyCapMinutes }, relations: shown });
    if (same) return same;
    const row = { ...plan, organisationId, dailyCapMinutes, createdBy: found(ctx.actor.id), createdAt: ctx.now };
    const placement = await ctx.tx.save(Placement, row);
    const endsAt = plan.endsOn === null ? null : new Date(`${addDays(plan.endsOn, 1)}T00:00:00Z`);
    await this.ties.declare(ctx, { personId: supervisorId, otherId: trainee.id, kind: TieKind.SUPERVISION, endsAt });
    record(ctx, 'placement.opened', placement, { after: { ...plan, organisationId, dailyCapMinutes } });
    return found(await ctx.tx.findOne(Placement, { where: { id: placement.id }, relations: shown }));
  }

  list(ctx: Ctx, page: PageArgs): Promise<Connection<Placement>> {
    const query = ctx.tx.createQueryBuilder(Placement, 'placement').setFindOptions({ where: visibleTo(ctx.actor), relations: shown });
    return paginate(query, page, { alias: 'placement', property: 'startsOn', direction: 'DESC' });
  }

  /** The actor's own placement, with its site: nobody logs hours for another. */
  async own(ctx: Ctx, id: string): Promise<Placement> {
    const placement = await loadOne(ctx, Placement, { traineeId: found(ctx.actor.id) }, id);
    placement.organisation = await loadOne(ctx, Organisation, {}, placement.organisationId);
    return placement;
  }

  async byIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Placement>> {
    const rows = await ctx.tx.find(Placement, { where: { id: In([...new Set(ids)]) }, relations: shown });
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async siteOf(ctx: Ctx, organisationId: string, supervisorId: string) {
    const organisation = await loadOne(ctx, Organisation, {}, organisationId);
    const isSupervisedBy = await ctx.tx.existsBy(Membership, { organisationId, personId: supervisorId, role: Role.SUPERVISOR, endedAt: IsNull() });
    return { isTreatmentProgram: organisation.kind === OrganisationKind.TREATMENT_PROGRAM, isSupervisedBy };
  }
}
