import { CredentialErasure } from './erasure/credential-erasure.entity';
import { CredentialEvent } from './credential/credential-event.entity';
import { issueErrorCodes } from './credential/issue.rules';
import { credentialErrorCodes as standingErrorCodes } from './credential/credential-status.rules';
import { Badge } from './badge/badge.entity';
import { SignedBadge } from './badge/signed-badge.entity';
import { Credential } from './credential/credential.entity';
import { SealedDocument } from './credential/sealed-document.entity';
import { documentErrorCodes } from './document';
import { receiptErrorCodes } from './receipt/receipt.rules';
import { VerificationReceipt } from './receipt/verification-receipt.entity';
import { FormerName } from './former-name/former-name.entity';
import { LogCheckpoint } from './log/log-checkpoint.entity';
import { LogClosing } from './log/log-closing.entity';
import { LogCosignature } from './log/log-cosignature.entity';
import { KeyCertificate, RootFollower, SigningKey, SigningKeyEvent } from './keys';
import { drillErrorCodes } from './drill/drill.rules';
import { KeyReissue } from './drill/key-reissue.entity';
import { RevocationList } from './revocation/revocation-list.entity';
import { shareErrorCodes } from './share/share.rules';
import { sharingEntities } from './sharing';
import { StatusList } from './status/status-list.entity';
import { StatusPublication } from './status/status-publication.entity';
import { StatusVersion } from './status/status-version.entity';
import { walletErrorCodes } from './wallet/pass-content.rules';

export * from './credentials.module';
export { CredentialErasureService } from './erasure/credential-erasure.service';
export { Credential };
export { counts, CredentialEventKind, CredentialStatus } from './credential/credential-status.rules';
export type { Standing } from './credential/credential-status.rules';
export { CredentialFollowers } from './credential/credential-followers';
export { CredentialTies } from './credential/credential-ties';
export type { CredentialChange } from './credential/credential-followers';
export { CredentialService } from './credential/credential.service';
export { DetailChoiceService } from './detail/detail-choice.service';
export type { DetailKind, DetailLine } from './detail/detail.rules';
export { DisciplineService } from './credential/discipline.service';
export type { IssueRequest } from './credential/credential.service';
export { CredentialStandingType, CredentialType } from './credential/credential.type';
export { PastStanding } from './credential/past-standing.service';
export type { HeldThen } from './credential/past-standing.service';
export { RECONCILE_JOB, SealReconciler } from './credential/seal-reconciler';
export { PretendIssuer, pretendId } from './pretend/pretend-issuer.service';
export type { PretendHolder } from './pretend/pretend-issuer.service';
export { sendPublic } from './badge/send-public';
export { StatusService } from './status/status.service';
export { SealService } from './credential/seal.service';
export { serveCertificates } from './credential/serve-certificates';
export { VerificationReceipt };
export { RegisterService } from './register/register.service';
export { Consent, Disclosure } from './share/consent.entity';
export { ConsentService } from './share/consent.service';
export { DisclosureService } from './share/disclosure.service';
export type { Disclosed } from './share/disclosure.service';
export { SharePages } from './share/share-pages';
export { ConsentTermsInput } from './share/share.input';
export { deviceOf, SharePurpose, ViewDevice } from './share/share.rules';
export { ConsentType, SharedDetailType } from './share/share.type';
export { receiptPath } from './receipt/receipt-pages';
export { mostReceiptRows } from './receipt/receipt.rules';
export { ReceiptService } from './receipt/receipt.service';
export { VerificationReceiptType } from './receipt/verification-receipt.type';
export { formatCode } from './document';
export { CertifiedKeys, DocumentAuthorities, isAuthority, isCertified, KeyClock, keyPurposes, KeyRing, KeyState, Roots, stateOf } from './keys';
export type { AuthorityPurpose, KeyPurpose } from './keys';
export type { AuthorityName } from './keys';
export { RevocationService } from './revocation/revocation.service';
export { LogArchive } from './log/log-archive.service';
export { affectedBy } from './drill/affected';
export type { AffectedCertificate } from './drill/affected';
export { isDone } from './drill/drill.rules';
export type { Progress } from './drill/drill.rules';
export { IssuanceSwitch } from './drill/issuance-switch';
export { AuthorityReplacer, type ReplacementPlan } from './drill/authority-replacer.service';
export { RootList, type ListedRoot } from './root/root-list.service';
export { RootReplacer, type NextRoot, type RootPlan } from './drill/root-replacer.service';
export { KeyDrill } from './drill/key-drill.service';
export type { LossReport } from './drill/key-drill.service';
export { ReissueService } from './drill/reissue.service';
export { LogService } from './log/log.service';
export { serveLog } from './log/log.controller';
export { WITNESS_JOB } from './log/witness.service';
export { readCertificateName } from './verification/certificate-name.rules';
export type { CertificateName, NameProblem } from './verification/certificate-name.rules';
export { verificationJson } from './verification/verification.json';
export { statusOf } from './verification/verify-http';
export { useVerification } from './verification/verify-code.controller';
export { VerificationService } from './verification/verification.service';
export type { Verification, VerificationStatus } from './verification/verification.rules';

export const credentialsEntities = [
  CredentialErasure,
  ...[Credential, CredentialEvent, FormerName, SealedDocument, SigningKey, SigningKeyEvent, LogCheckpoint, LogClosing, LogCosignature, VerificationReceipt],
  ...sharingEntities,
  ...[KeyCertificate, RootFollower, KeyReissue],
  ...[Badge, SignedBadge, StatusList, StatusPublication, StatusVersion, RevocationList],
];
export const credentialsErrorCodes = [
  ...shareErrorCodes,
  ...standingErrorCodes, ...issueErrorCodes, ...documentErrorCodes, ...receiptErrorCodes, ...drillErrorCodes, ...walletErrorCodes,
] as const;
