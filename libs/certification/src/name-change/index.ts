import { NameChangeLookService } from './name-change-look.service';
import { NameChange, NameChangeCertificate, NameChangeLook } from './name-change.entity';
import { CredentialNameChangeResolver, NameChangeLookResolver, NameChangeResolver } from './name-change.resolver';
import { NameChangeService } from './name-change.service';
import { NameInboxService } from './name-inbox.service';
import { NamePaperController } from './name-paper.controller';
import { NameReviewService } from './name-review.service';

export { nameChangeErrorCodes } from './name-change.rules';

/** A name that a board has not seen, asked for between renewals and answered by two people. */
export const nameChangeProviders = [NameChangeService, NameChangeLookService, NameReviewService, NameInboxService, CredentialNameChangeResolver, NameChangeResolver, NameChangeLookResolver];
export const nameChangeControllers = [NamePaperController];
export const nameChangeEntities = [NameChange, NameChangeCertificate, NameChangeLook];
