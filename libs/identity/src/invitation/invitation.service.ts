import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { found, holds, Role } from '@waymark/kernel';
import { APP_CONFIG, authorize, inTransaction, loadOne, Mailer, record } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { MembershipService } from '../organisation/membership.service';
import { Organisation } from '../organisation/organisation.entity';
import { Person } from '../person/person.entity';
import { canonicalEmail, checkPassword, cleanName } from '../person/person.rules';
import { hashPassword } from '../session/password';
import { SignInService } from '../session/sign-in.service';
import type { AcceptInvitationBody } from '../session/auth.body';
import { Invitation } from './invitation.entity';
import type { InviteMemberInput } from './invitation.input';
import { checkOpen, checkRole, INVITATION_DAYS } from './invitation.rules';

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');

@Injectable()
export class InvitationService {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly mailer: Mailer,
    private readonly signIns: SignInService,
    private readonly memberships: MembershipService,
  ) {}

  async invite(ctx: Ctx, input: InviteMemberInput): Promise<boolean> {
    const organisation = await loadOne(ctx, Organisation, {}, input.organisationId);
    authorize(holds(ctx.actor, Role.ORG_ADMIN, organisation.id) || holds(ctx.actor, Role.PLATFORM_ADMIN));
    checkRole(organisation.kind, input.role);
    const token = randomBytes(24).toString('base64url');
    const row = { organisationId: organisation.id, email: canonicalEmail(input.email), role: input.role, tokenHash: digest(token), invitedBy: found(ctx.actor.id), createdAt: ctx.now };
    const invitation = await ctx.tx.save(Invitation, { ...row, expiresAt: new Date(ctx.now.getTime() + INVITATION_DAYS * 86_400_000) });
    record(ctx, 'member.invited', invitation, { after: { organisationId: organisation.id, role: input.role } });
    const params = { organisation: organisation.name, link: `${this.config.publicUrl}/invite/${token}`, days: INVITATION_DAYS };
    await this.mailer.send(ctx, { to: row.email, locale: ctx.actor.locale, template: 'invitation', params });
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
      await this.memberships.start(inner, { personId: person.id, organisationId: invitation.organisationId, role: invitation.role });
      return person.id;
    });
  }

  private async complete(ctx: Ctx, person: Person, body: AcceptInvitationBody): Promise<void> {
    if (body.password) checkPassword(body.password, person.email);
    const passwordHash = body.password ? await hashPassword(body.password) : undefined;
    await ctx.tx.update(Person, { id: person.id }, { legalName: person.legalName ?? cleanName(body.name), ...(passwordHash ? { passwordHash } : {}) });
  }

  private async open(ctx: Ctx, token: string): Promise<Invitation> {
    const invitation: Invitation | null = await ctx.tx.findOne(Invitation, { where: { tokenHash: digest(token) }, relations: { organisation: true } });
    checkOpen(invitation, ctx.now);
    return invitation;
  }
}
