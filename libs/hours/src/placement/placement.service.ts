import { Injectable } from '@nestjs/common';
import { Membership, Organisation, OrganisationKind, PersonService } from '@waymark/identity';
import { found, must, NOBODY, Role } from '@waymark/kernel';
import { authorize, loadOne, lockName, lockOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { NamedSupervisorService } from './named-supervisor.service';
import { OutsidePlaceService } from './outside-place.service';
import { Placement } from './placement.entity';
import type { NamedSupervisorInput, OpenPlacementInput } from './placement.input';
import { canNameAlternate, canNameSupervisor, canOpen, visibleTo } from './placement.policy';
import { checkPlacement, checkWhere } from './placement.rules';
import type { PlacementPlan } from './placement.rules';

const shown = { organisation: true, trainee: true, supervisor: true } as const;
const placesOfWork: readonly OrganisationKind[] = [OrganisationKind.TREATMENT_PROGRAM, OrganisationKind.OUTSIDE_PLACE];
const nobodyNamed: Pick<Placement, 'supervisorName' | 'supervisorEmail' | 'supervisorLocale'> = { supervisorName: null, supervisorEmail: null, supervisorLocale: null };

@Injectable()
export class PlacementService {
  constructor(
    private readonly people: PersonService,
    private readonly named: NamedSupervisorService,
    private readonly places: OutsidePlaceService,
  ) {}

  /** Opened twice in the same words, it is one placement. */
  async open(ctx: Ctx, input: OpenPlacementInput): Promise<Placement> {
    const { dailyCapMinutes, place } = input;
    checkWhere(place ?? null, input.organisationId ?? null);
    const plan = await this.planOf(ctx, input);
    const organisationId = place ? await this.places.of(ctx, plan.traineeId, place) : found(input.organisationId ?? null);
    checkPlacement(plan, await this.siteOf(ctx, { organisationId, isOutside: Boolean(place) }, plan));
    await lockName(ctx, `placement ${organisationId} ${plan.traineeId}`);
    const same = await this.same(ctx, { ...plan, organisationId, dailyCapMinutes });
    if (same) return same;
    const placement = await ctx.tx.save(Placement, { ...plan, organisationId, dailyCapMinutes, createdBy: found(ctx.actor.id), createdAt: ctx.now });
    await this.named.tie(ctx, placement, plan);
    record(ctx, 'placement.opened', placement, { after: { ...plan, organisationId, dailyCapMinutes } });
    return this.whole(ctx, placement.id);
  }

  private async planOf(ctx: Ctx, { organisationId: known, startsOn, endsOn, ...who }: OpenPlacementInput) {
    // At a place outside nobody holds a role: only the trainee opens it, under somebody without an account.
    const organisationId = known ?? NOBODY;
    const trainee = await this.people.byEmail(ctx, who.traineeEmail);
    const supervisorId = who.supervisor ? null : (who.supervisorId ?? found(ctx.actor.id));
    authorize(canOpen(ctx.actor, { organisationId, supervisorId, traineeId: trainee?.id ?? '' }));
    must(trainee !== null, 'PLACEMENT_TRAINEE_UNKNOWN');
    return { ...nobodyNamed, ...this.columnsOf(who.supervisor ?? null, trainee.email), traineeId: trainee.id, supervisorId, startsOn, endsOn: endsOn ?? null };
  }

  private columnsOf(supervisor: NamedSupervisorInput | null, traineeEmail: string) {
    return supervisor === null ? {} : this.named.columns('supervisor', this.named.read(supervisor, { traineeEmail, otherEmail: null }));
  }

  /** Whoever supervised until now no longer does: a mailbox that bounced is put right, or another person takes over. */
  async nameSupervisor(ctx: Ctx, id: string, input: NamedSupervisorInput): Promise<Placement> {
    const placement = await lockOne(ctx, Placement, visibleTo(ctx.actor), id);
    authorize(canNameSupervisor(ctx.actor, placement));
    return this.name(ctx, placement, { as: 'supervisor', input, otherEmail: placement.alternateEmail });
  }

  async nameAlternate(ctx: Ctx, id: string, input: NamedSupervisorInput): Promise<Placement> {
    const placement = await lockOne(ctx, Placement, visibleTo(ctx.actor), id);
    authorize(canNameAlternate(ctx.actor, placement));
    return this.name(ctx, placement, { as: 'alternate', input, otherEmail: placement.supervisorEmail });
  }

  /** For a case about whoever should have signed: the caller has asked who may. An alternate is asked at once. */
  async nameInCase(ctx: Ctx, id: string, { as, input }: { as: 'supervisor' | 'alternate'; input: NamedSupervisorInput }): Promise<void> {
    const placement = await lockOne(ctx, Placement, {}, id);
    await this.name(ctx, placement, { as, input, otherEmail: as === 'supervisor' ? null : placement.supervisorEmail });
    await this.askAlternate(ctx, id, as === 'alternate');
  }

  async askAlternate(ctx: Ctx, id: string, isAlternateAsked: boolean): Promise<void> {
    await ctx.tx.update(Placement, { id }, { isAlternateAsked });
    record(ctx, isAlternateAsked ? 'placement.alternate-asked' : 'placement.alternate-rests', { id });
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

  /** All placements of the actor, with all who may be named in a note. */
  allOwn(ctx: Ctx): Promise<Placement[]> {
    return ctx.tx.find(Placement, { where: { traineeId: found(ctx.actor.id) }, relations: shown, order: { startsOn: 'DESC', id: 'ASC' } });
  }

  async byIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Placement>> {
    const rows = await ctx.tx.find(Placement, { where: { id: In([...new Set(ids)]) }, relations: shown });
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async name(ctx: Ctx, placement: Placement, { as, input, otherEmail }: { as: 'supervisor' | 'alternate'; input: NamedSupervisorInput; otherEmail: string | null }): Promise<Placement> {
    const trainee = found(await this.people.byId(ctx, placement.traineeId));
    const named = this.named.read(input, { traineeEmail: trainee.email, otherEmail });
    const after = this.named.columns(as, named);
    const before = Object.fromEntries(Object.keys(after).map((key) => [key, placement[key as keyof Placement]]));
    await ctx.tx.save(Placement, Object.assign(placement, after, as === 'supervisor' ? { supervisorId: null } : { isAlternateAsked: false }));
    await this.named.tie(ctx, placement, { supervisorId: null, supervisorEmail: named.email });
    record(ctx, `placement.${as}-named`, placement, { before, after });
    return this.whole(ctx, placement.id);
  }

  private async whole(ctx: Ctx, id: string): Promise<Placement> {
    return found(await ctx.tx.findOne(Placement, { where: { id }, relations: shown }));
  }

  private same(ctx: Ctx, { supervisorId, supervisorEmail, endsOn, ...plan }: PlacementPlan & Pick<Placement, 'organisationId' | 'dailyCapMinutes' | 'supervisorEmail'>): Promise<Placement | null> {
    const { traineeId, organisationId, startsOn, dailyCapMinutes } = plan;
    const where = { traineeId, organisationId, startsOn, dailyCapMinutes, endsOn: endsOn ?? IsNull(), supervisorId: supervisorId ?? IsNull(), supervisorEmail: supervisorEmail ?? IsNull() };
    return ctx.tx.findOne(Placement, { where, relations: shown });
  }

  /** A trainee opens a placement only where they were before, or belong: no program is filled with strangers. */
  private async siteOf(ctx: Ctx, { organisationId, isOutside }: { organisationId: string; isOutside: boolean }, { traineeId, supervisorId }: PlacementPlan) {
    const organisation = await loadOne(ctx, Organisation, {}, organisationId);
    if (traineeId === ctx.actor.id && !isOutside) found((await ctx.tx.existsBy(Placement, { traineeId, organisationId })) || (await ctx.tx.existsBy(Membership, { organisationId, personId: traineeId, endedAt: IsNull() })) || null);
    const isSupervisedBy = supervisorId !== null && (await ctx.tx.existsBy(Membership, { organisationId, personId: supervisorId, role: Role.SUPERVISOR, endedAt: IsNull() }));
    return { isPlaceOfWork: placesOfWork.includes(organisation.kind), isSupervisedBy };
  }
}
