import { MailedCode } from './code/mailed-code.entity';
import { codeErrorCodes } from './code/mailed-code.rules';
import { Invitation } from './invitation/invitation.entity';
import { invitationErrorCodes } from './invitation/invitation.rules';
import { Membership } from './organisation/membership.entity';
import { Organisation } from './organisation/organisation.entity';
import { Person } from './person/person.entity';
import { personErrorCodes } from './person/person.rules';
import { Session } from './session/session.entity';
import { Tie } from './tie/tie.entity';
import { tieErrorCodes } from './tie/tie.rules';

export * from './identity.module';
export { Membership, Organisation, Person };
export { OrganisationKind } from './organisation/organisation.rules';
export { MembershipService } from './organisation/membership.service';
export { OrganisationType } from './organisation/organisation.type';
export { displayName, PersonService } from './person/person.service';
export { PersonType } from './person/person.type';
export { ActorLoader } from './session/actor.loader';
export { hashPassword } from './session/password';
export { useSessions } from './session/session.setup';
export type { SessionOptions } from './session/session.setup';
export { TieKind } from './tie/tie.rules';
export { TieService } from './tie/tie.service';

export const identityEntities = [Person, Organisation, Membership, Invitation, MailedCode, Session, Tie];
export const identityErrorCodes = [...personErrorCodes, ...codeErrorCodes, ...invitationErrorCodes, ...tieErrorCodes] as const;
