import { Module } from '@nestjs/common';
import { AccountController } from './account/account.controller';
import { AccountService } from './account/account.service';
import { personalData } from '@waymark/platform';
import { MailedCodes } from './code/mailed-code.service';
import { CopyContentService } from './copy/copy-content.service';
import { DataCopyController } from './copy/data-copy.controller';
import { DataCopyResolver } from './copy/data-copy.resolver';
import { DataCopyService } from './copy/data-copy.service';
import { identityLeft, identityParts } from './copy/identity-parts';
import { InvitationResolver } from './invitation/invitation.resolver';
import { InvitationLetters } from './invitation/invitation-letters.service';
import { InvitationService } from './invitation/invitation.service';
import { SeatInboxService } from './invitation/seat-inbox.service';
import { SeatResolver } from './invitation/seat.resolver';
import { SeatService } from './invitation/seat.service';
import { ErasureService } from './leaving/erasure.service';
import { IdentityLeaver } from './leaving/identity-leaver.service';
import { LeavingController } from './leaving/leaving.controller';
import { LeavingResolver } from './leaving/leaving.resolver';
import { LeavingService } from './leaving/leaving.service';
import { MembershipService } from './organisation/membership.service';
import { OrganisationResolver } from './organisation/organisation.resolver';
import { AuditActorResolver, MeResolver, PersonResolver } from './person/person.resolver';
import { PersonService } from './person/person.service';
import { RecordsDifferService } from './person/records-differ.service';
import { ThreadPeopleService } from './person/thread-people.service';
import { ActorLoader } from './session/actor.loader';
import { AuthController } from './session/auth.controller';
import { SessionResolver } from './session/session.resolver';
import { SessionService } from './session/session.service';
import { SignInService } from './session/sign-in.service';
import { TieResolver } from './tie/tie.resolver';
import { TieService } from './tie/tie.service';

@Module({
  controllers: [AuthController, AccountController, DataCopyController, LeavingController],
  providers: [
    ...[personalData('identity', identityParts, identityLeft), CopyContentService, DataCopyService, DataCopyResolver],
    ...[ErasureService, IdentityLeaver, LeavingService, LeavingResolver],
    ...[MailedCodes, SessionService, SessionResolver, AccountService, SignInService, ActorLoader],
    ...[PersonService, ThreadPeopleService, RecordsDifferService, MembershipService, InvitationLetters, InvitationService, InvitationResolver, SeatService, SeatInboxService, SeatResolver, TieService, MeResolver, PersonResolver, AuditActorResolver, OrganisationResolver, TieResolver],
  ],
  exports: [InvitationService, SeatService, PersonService, MembershipService, TieService, ActorLoader, MailedCodes],
})
export class IdentityModule {}
