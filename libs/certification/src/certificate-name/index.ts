import { CertificateNameResolver } from './certificate-name.resolver';
import { certificateNameErrorCodes as atOnce } from './certificate-name.rules';
import { CertificateNameService } from './certificate-name.service';
import { NameChangeLookService } from './name-change-look.service';
import { NameChange, NameChangeCertificate, NameChangeLook } from './name-change.entity';
import { CredentialNameChangeResolver, NameChangeLookResolver, NameChangeResolver } from './name-change.resolver';
import { nameChangeErrorCodes } from './name-change.rules';
import { NameChangeService } from './name-change.service';
import { NameInboxService } from './name-inbox.service';
import { NamePaperController } from './name-paper.controller';
import { NameReviewService } from './name-review.service';

/** A name on a certificate, after it was issued: taken at once where its board knows it, asked for where it does not. */
export const certificateNameProviders = [CertificateNameService, CertificateNameResolver, NameChangeService, NameChangeLookService, NameReviewService, NameInboxService, CredentialNameChangeResolver, NameChangeResolver, NameChangeLookResolver];
export const certificateNameControllers = [NamePaperController];
export const certificateNameEntities = [NameChange, NameChangeCertificate, NameChangeLook];
export const certificateNameErrorCodes = [...atOnce, ...nameChangeErrorCodes] as const;
