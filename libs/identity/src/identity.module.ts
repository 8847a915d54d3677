import { Module } from '@nestjs/common';
import { InvitationService } from './invitation/invitation.service';
import { MembershipService } from './organisation/membership.service';
import { OrganisationResolver } from './organisation/organisation.resolver';
import { AuditActorResolver, MeResolver, PersonResolver } from './person/person.resolver';
import { PersonService } from './person/person.service';
import { ActorLoader } from './session/actor.loader';
import { AuthController } from './session/auth.controller';
import { SignInService } from './session/sign-in.service';
import { TieResolver } from './tie/tie.resolver';
import { TieService } from './tie/tie.service';

@Module({
  controllers: [AuthController],
  providers: [PersonService, MembershipService, InvitationService, TieService, SignInService, ActorLoader, MeResolver, PersonResolver, AuditActorResolver, OrganisationResolver, TieResolver],
  exports: [PersonService, MembershipService, TieService, ActorLoader],
})
export class IdentityModule {}
