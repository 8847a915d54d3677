import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { InviteMemberInput } from './invitation.input';
import { InvitationService } from './invitation.service';

@Resolver()
export class InvitationResolver {
  constructor(private readonly invitations: InvitationService) {}

  @Mutation(() => Boolean, { description: 'Mails an offer of one role, whether or not the address has an account. False where such an offer is still open: then nothing is mailed, unless `again` asks for it.' })
  @Access(Role.ORG_ADMIN, Role.PLATFORM_ADMIN)
  inviteMember(@CurrentCtx() ctx: Ctx, @Args('input') input: InviteMemberInput) {
    return this.invitations.invite(ctx, input);
  }
}
