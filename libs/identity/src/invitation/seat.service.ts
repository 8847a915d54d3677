import { Injectable } from '@nestjs/common';
import { holds, must, organisationsWhere, Role } from '@waymark/kernel';
import { lockOne, Mailer, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import { Membership } from '../organisation/membership.entity';
import { Organisation } from '../organisation/organisation.entity';
import type { Person } from '../person/person.entity';
import { PersonService } from '../person/person.service';
import { Invitation } from './invitation.entity';
import type { DecideSeatInput } from './invitation.input';
import { InvitationLetters } from './invitation-letters.service';
import { canApprove, decided, InvitationOutcome, lastMoment } from './invitation.rules';

type Asked = Pick<Invitation, 'id' | 'organisationId' | 'email' | 'role' | 'invitedBy' | 'createdAt'>;

/** A seat at a certification board, offered by one person and approved by another. */
@Injectable()
export class SeatService {
  constructor(
    private readonly people: PersonService,
    private readonly letters: InvitationLetters,
    private readonly mailer: Mailer,
  ) {}

  hasAdmin(ctx: Ctx, organisationId: string): Promise<boolean> {
    return ctx.tx.existsBy(Membership, { organisationId, role: Role.ORG_ADMIN, endedAt: IsNull() });
  }

  /** Waits for the second person, for as long as an invitation is open. The mail to them names nobody. */
  async ask(ctx: Ctx, asked: Asked): Promise<void> {
    await ctx.tx.insert(Invitation, { ...asked, tokenHash: null, needsSecond: true, expiresAt: lastMoment(ctx.now) });
    const admins = await this.others(ctx, asked, { organisationId: asked.organisationId, role: Role.ORG_ADMIN });
    const seconds = admins.length > 0 ? admins : await this.others(ctx, asked, { role: Role.PLATFORM_ADMIN });
    for (const { email, locale } of seconds) await this.mailer.send(ctx, { to: email, locale, template: 'seat-to-approve', params: {} });
  }

  /** With a yes the invitation leaves, and is open from then on; pressed twice, once. */
  async decide(ctx: Ctx, { id, isApproved }: DecideSeatInput): Promise<Invitation> {
    const seat = await lockOne(ctx, Invitation, this.visible(ctx), id);
    const me = await this.people.me(ctx);
    if (seat.decidedBy === me.id && (seat.outcome === InvitationOutcome.APPROVED) === isApproved) return seat;
    const outcome = decided(seat, me, isApproved);
    must(ctx.now < seat.expiresAt, 'INVITATION_NOT_OPEN');
    const organisation = await ctx.tx.findOneByOrFail(Organisation, { id: seat.organisationId });
    const change = { outcome, decidedBy: me.id, decidedAt: ctx.now, ...(isApproved ? await this.letters.send(ctx, seat.email, organisation) : {}) };
    await ctx.tx.update(Invitation, { id }, change);
    record(ctx, isApproved ? 'member.approved' : 'member.refused', seat, { after: { organisationId: seat.organisationId, role: seat.role } });
    return Object.assign(seat, change);
  }

  /** What waits for a second person, oldest first: of one organisation, or of all that the viewer answers for. */
  waiting(ctx: Ctx, organisationId: string | null, page: PageArgs): Promise<Connection<Invitation>> {
    const query = ctx.tx.createQueryBuilder(Invitation, 'seat').setFindOptions({ where: this.visible(ctx), relations: { organisation: true } });
    query.andWhere('seat.outcome is null and seat.expiresAt > :now', { now: ctx.now });
    if (organisationId !== null) query.andWhere('seat.organisationId = :organisationId', { organisationId });
    return paginate(query, page, { alias: 'seat', property: 'createdAt', direction: 'ASC' });
  }

  async canApprove(ctx: Ctx, seat: Invitation): Promise<boolean> {
    return canApprove(seat, await this.people.me(ctx));
  }

  /** Administrators of the board; for those of the platform, of every board: so one with a single administrator finds a second person. */
  private visible(ctx: Ctx): FindOptionsWhere<Invitation> {
    const isEverywhere = holds(ctx.actor, Role.PLATFORM_ADMIN);
    return { needsSecond: true, ...(isEverywhere ? {} : { organisationId: In(organisationsWhere(ctx.actor, Role.ORG_ADMIN)) }) };
  }

  private async others(ctx: Ctx, { invitedBy, email }: Asked, where: FindOptionsWhere<Membership>): Promise<Person[]> {
    const seats = await ctx.tx.findBy(Membership, { ...where, endedAt: IsNull() });
    const people = await this.people.byIds(ctx, seats.map(({ personId }) => personId));
    return [...people.values()].filter((person) => canApprove({ invitedBy, email, outcome: null }, person));
  }
}
