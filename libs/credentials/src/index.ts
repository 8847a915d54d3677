import { CredentialEvent } from './credential/credential-event.entity';
import { credentialErrorCodes as standingErrorCodes } from './credential/credential-status.rules';
import { Credential } from './credential/credential.entity';
import { SealedDocument } from './credential/sealed-document.entity';
import { documentErrorCodes } from './document';

export * from './credentials.module';
export { Credential };
export { CredentialEventKind, CredentialStatus } from './credential/credential-status.rules';
export type { Standing } from './credential/credential-status.rules';
export { CredentialService } from './credential/credential.service';
export type { IssueRequest } from './credential/credential.service';
export { CredentialStandingType, CredentialType } from './credential/credential.type';
export { SealService } from './credential/seal.service';
export { serveCertificates } from './credential/serve-certificates';
export { readCertificateName } from './verification/certificate-name.rules';
export type { CertificateName, NameProblem } from './verification/certificate-name.rules';
export { useVerification } from './verification/verify-code.controller';
export { VerificationService } from './verification/verification.service';
export type { Verification, VerificationStatus } from './verification/verification.rules';

export const credentialsEntities = [Credential, CredentialEvent, SealedDocument];
export const credentialsErrorCodes = [...standingErrorCodes, ...documentErrorCodes] as const;
