import { Module } from '@nestjs/common';
import { personalData } from '@waymark/platform';
import { CredentialErasureResolver } from './erasure/credential-erasure.resolver';
import { CredentialErasureService } from './erasure/credential-erasure.service';
import { credentialsLeft, credentialsParts } from './personal/credentials-parts';
import { ArchiveService } from './archive/archive.service';
import { CredentialFollowers } from './credential/credential-followers';
import { CredentialTies } from './credential/credential-ties';
import { BadgeReserve } from './badge/badge-reserve.service';
import { BadgeService } from './badge/badge.service';
import { FormerNames } from './former-name/former-names.service';
import { IssuerController } from './badge/issuer.controller';
import { CredentialListController } from './credential/credential-list.controller';
import { CredentialListService } from './credential/credential-list.service';
import { CredentialResolver } from './credential/credential.resolver';
import { CredentialService } from './credential/credential.service';
import { DisciplineService } from './credential/discipline.service';
import { CertificateCheck } from './check/certificate-check.service';
import { LogCheck } from './check/log-check.service';
import { Issuer } from './credential/issuer';
import { PastStanding } from './credential/past-standing.service';
import { SealIntents } from './credential/seal-intents';
import { SealReconciler } from './credential/seal-reconciler';
import { SealService } from './credential/seal.service';
import { ReceiptController } from './receipt/receipt.controller';
import { ReceiptPages } from './receipt/receipt-pages';
import { ReceiptService } from './receipt/receipt.service';
import { CertifiedKeys, DocumentAuthorities, IssuerFolder, KeyClock, KeyRing, Roots } from './keys';
import { LogArchive } from './log/log-archive.service';
import { LogCloser } from './log/log-closer.service';
import { LogHistory } from './log/log-history.service';
import { LogOrigins } from './log/log-origins.service';
import { LogService } from './log/log.service';
import { LogDoor } from './log/log.controller';
import { WitnessService } from './log/witness.service';
import { LearnerRecordController } from './learner-record/learner-record.controller';
import { LearnerRecordService } from './learner-record/learner-record.service';
import { AuthorityReplacer } from './drill/authority-replacer.service';
import { IssuanceSwitch } from './drill/issuance-switch';
import { KeyDrill } from './drill/key-drill.service';
import { KeyRoomResolver } from './drill/key-room.resolver';
import { KeyRoom } from './drill/key-room.service';
import { ReissueService } from './drill/reissue.service';
import { RootReplacer } from './drill/root-replacer.service';
import { PretendIssuer } from './pretend/pretend-issuer.service';
import { RootController } from './root/root.controller';
import { RootList } from './root/root-list.service';
import { RevocationController } from './revocation/revocation.controller';
import { RevocationService } from './revocation/revocation.service';
import { sharingControllers, sharingExports, sharingProviders } from './sharing';
import { StatusController } from './status/status.controller';
import { StatusService } from './status/status.service';
import { IssuerTrust } from './verification/issuer-trust.service';
import { SealTrust } from './verification/seal-trust';
import { VerificationService } from './verification/verification.service';
import { VerifyCodeController } from './verification/verify-code.controller';
import { VerifyController } from './verification/verify.controller';
import { VerifyModules } from './verification/verify-modules';
import { VerifyPages } from './verification/verify-pages';
import { VerifyProblemFilter } from './verification/verify-problem.filter';
import { WalletPassResolver } from './wallet/wallet-pass.resolver';
import { WalletPassService } from './wallet/wallet-pass.service';

@Module({
  controllers: [VerifyController, ReceiptController, CredentialListController, IssuerController, StatusController, RevocationController, RootController, LearnerRecordController, ...sharingControllers],
  providers: [
    personalData('credentials', credentialsParts, credentialsLeft), CredentialErasureService, CredentialErasureResolver, LogArchive,
    CredentialFollowers, CredentialTies, FormerNames, ...[LogOrigins, LogHistory, LogCloser], ...[Issuer, LogService, LogDoor, WitnessService, CredentialService, DisciplineService, CredentialListService, PastStanding, SealIntents, SealReconciler, SealService, CredentialResolver],
    ...sharingProviders,
    ArchiveService, PretendIssuer,
    ...[WalletPassService, WalletPassResolver],
    ...[CertificateCheck, LogCheck],
    ...[IssuerFolder, KeyRing, Roots, DocumentAuthorities, CertifiedKeys, KeyClock],
    ...[IssuanceSwitch, AuthorityReplacer, RootReplacer, RootList, KeyDrill, KeyRoom, KeyRoomResolver, ReissueService, SealTrust, IssuerTrust],
    ...[BadgeReserve, BadgeService, StatusService, RevocationService, LearnerRecordService, VerificationService, VerifyModules, VerifyPages, VerifyProblemFilter, VerifyCodeController, ReceiptService, ReceiptPages],
  ],
  exports: [
    CredentialErasureService, PretendIssuer,
    ...sharingExports,
    CredentialFollowers, CredentialTies, CredentialService, DisciplineService, LogArchive, LogService, PastStanding, ReceiptService, RevocationService, SealService, VerificationService,
    ...[AuthorityReplacer, RootReplacer, RootList, Roots, CertifiedKeys, DocumentAuthorities, IssuanceSwitch, KeyDrill, KeyClock, KeyRing, ReissueService, SealReconciler, StatusService],
  ],
})
export class CredentialsModule {}
