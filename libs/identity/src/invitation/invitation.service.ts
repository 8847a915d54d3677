import { Inject, Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import type { Role } from '@waymark/kernel';
import { APP_CONFIG, authorize, hashOfSecret, inTransaction, loadOne, lockName, madeBefore, Mailer, newSecret, record } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
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
import { checkOpen, checkRole, INVITATION_DAYS } from './invitation.rules';

@Injectable()
export class InvitationService {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly mailer: Mailer,
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
    if (!again && (await ctx.tx.existsBy(Invitation, { ...offer, acceptedAt: IsNull(), expiresAt: MoreThan(ctx.now) }))) return false;
    await this.mailOffer(ctx, { id, ...offer }, organisation);
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
      await this.memberships.start(inner, { personId: person.id, organisationId: invitation.organisationId, role: invitation.role });
      return person.id;
    });
  }

  private async mailOffer(ctx: Ctx, offer: Pick<Invitation, 'id' | 'organisationId' | 'email' | 'role'>, { name }: Organisation): Promise<void> {
    const token = newSecret();
    const expiresAt = new Date(ctx.now.getTime() + INVITATION_DAYS * 86_400_000);
    await ctx.tx.insert(Invitation, { ...offer, tokenHash: hashOfSecret(token), invitedBy: found(ctx.actor.id), createdAt: ctx.now, expiresAt });
    record(ctx, 'member.invited', offer, { after: { organisationId: offer.organisationId, role: offer.role } });
    const params = { organisation: name, link: `${this.config.publicUrl}/invite/${token}`, days: INVITATION_DAYS };
    await this.mailer.send(ctx, { to: offer.email, locale: ctx.actor.locale, template: 'invitation', params });
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
