import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import type { Role } from '@waymark/kernel';
import { authorize, hashOfSecret, inTransaction, loadOne, lockName, madeBefore, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull, MoreThan } from 'typeorm';
import { AccountService } from '../account/account.service';
import { MembershipService } from '../organisation/membership.service';
import { Organisation } from '../organisation/organisation.entity';
import { canAdminister } from '../organisation/organisation.policy';
import { Person } from '../person/person.entity';
import { canonicalEmail, cleanName } from '../person/person.rules';
import { SignInService } from '../session/sign-in.service';
import { Invitation } from './invitation.entity';
import type { AcceptInvitationBody, InviteMemberInput } from './invitation.input';
import { InvitationLetters } from './invitation-letters.service';
import { checkOpen, checkRole, InvitationOutcome, needsSecond } from './invitation.rules';
import { SeatService } from './seat.service';

@Injectable()
export class InvitationService {
  constructor(
    private readonly letters: InvitationLetters,
    private readonly seats: SeatService,
    private readonly signIns: SignInService,
    private readonly accounts: AccountService,
    private readonly memberships: MembershipService,
  ) {}

  async invite(ctx: Ctx, input: InviteMemberInput): Promise<boolean> {
    authorize(canAdminister(ctx.actor, input.organisationId));
    const organisation = await loadOne(ctx, Organisation, {}, input.organisationId);
    checkRole(organisation.kind, input.role);
    const { id, role, again } = input;
    const offer = { organisationId: organisation.id, email: canonicalEmail(input.email), role };
    if (await madeBefore(ctx, Invitation, { id, ...offer })) return true;
    await lockName(ctx, `invitation ${Object.values(offer).join(' ')}`);
    if (await this.isOpen(ctx, offer, again)) return false;
    const seat = { id, ...offer, invitedBy: found(ctx.actor.id), createdAt: ctx.now };
    record(ctx, 'member.invited', seat, { after: { organisationId: offer.organisationId, role } });
    if (needsSecond(organisation.kind, role, await this.seats.hasAdmin(ctx, organisation.id))) await this.seats.ask(ctx, seat);
    else await ctx.tx.insert(Invitation, { ...seat, ...(await this.letters.send(ctx, offer.email, organisation)) });
    return true;
  }

  async byToken(ctx: Ctx, token: string): Promise<{ email: string; organisation: string; role: Role }> {
    const invitation = await this.open(ctx, token);
    return { email: invitation.email, organisation: invitation.organisation.name, role: invitation.role };
  }

  /** The link proves the address. The role and the organisation are those of the invitation, whatever the caller says. */
  accept(ctx: Ctx, token: string, body: AcceptInvitationBody): Promise<string> {
    return inTransaction(ctx, async (inner) => {
      const invitation = await this.open(inner, token);
      const used = await inner.tx.createQueryBuilder().update(Invitation).set({ acceptedAt: inner.now }).where('id = :id and accepted_at is null', { id: invitation.id }).execute();
      checkOpen(used.affected === 1 ? invitation : null, inner.now);
      const person = await this.signIns.findOrCreate(inner, invitation.email, inner.actor.locale);
      await this.complete(inner, person, body);
      record(inner, 'invitation.accepted', invitation, { after: { personId: person.id } });
      must(invitation.decidedBy !== person.id, 'SEAT_SECOND_PERSON_NEEDED');
      const seat = { personId: person.id, organisationId: invitation.organisationId, role: invitation.role };
      await this.memberships.start(inner, seat, { grantedBy: invitation.invitedBy, approvedBy: invitation.decidedBy });
      return person.id;
    });
  }

  /** One that waits for its second person is not made again, whoever asks. */
  private isOpen(ctx: Ctx, offer: Pick<Invitation, 'organisationId' | 'email' | 'role'>, again: boolean): Promise<boolean> {
    const open = { ...offer, acceptedAt: IsNull(), expiresAt: MoreThan(ctx.now) };
    const waiting = { ...open, needsSecond: true, outcome: IsNull() };
    return ctx.tx.existsBy(Invitation, again ? waiting : [{ ...open, outcome: InvitationOutcome.APPROVED }, { ...open, outcome: IsNull() }]);
  }

  private async complete(ctx: Ctx, person: Person, body: AcceptInvitationBody): Promise<void> {
    if (body.password) await this.accounts.replacePassword(ctx, person, body.password);
    if (person.legalName === null) await ctx.tx.update(Person, { id: person.id }, { legalName: cleanName(body.name) });
  }

  private async open(ctx: Ctx, token: string): Promise<Invitation> {
    const invitation: Invitation | null = await ctx.tx.findOne(Invitation, { where: { tokenHash: hashOfSecret(token) }, relations: { organisation: true } });
    checkOpen(invitation, ctx.now);
    return invitation;
  }
}
