import { earlier } from './earlier';
import { HideFormerNames1763929021000 } from './1763929021000-hide-former-names';
import { ChoosePublicNames1763929020000 } from './1763929020000-choose-public-names';
import { SignBadges1763926000000 } from './1763926000000-sign-badges';
import { WatchRosters1763928010000 } from './1763928010000-watch-rosters';
import { ShowPrograms1763928020000 } from './1763928020000-show-programs';
import { MakeApiKeys1763928030000 } from './1763928030000-make-api-keys';
import { SendWebhooks1763928040000 } from './1763928040000-send-webhooks';
import { RenewCertificates1763923000000 } from './1763923000000-renew-certificates';
import { NameTopics1763925000000 } from './1763925000000-name-topics';
import { RemindHolders1763923100000 } from './1763923100000-remind-holders';
import { KeepSigningKeys1763927000000 } from './1763927000000-keep-signing-keys';
import { LogAnywhere1763921000000 } from './1763921000000-log-anywhere';
import { ExtendStages1763925100000 } from './1763925100000-extend-stages';
import { KeepTheLog1763927010000 } from './1763927010000-keep-the-log';
import { UploadLearning1763923200000 } from './1763923200000-upload-learning';
import { StoreIntents1763927020000 } from './1763927020000-store-intents';
import { PackEvidence1763925200000 } from './1763925200000-pack-evidence';
import { DrawAudits1763923300000 } from './1763923300000-draw-audits';
import { TimeDiscipline1763924000000 } from './1763924000000-time-discipline';
import { ReceiveComplaints1763924010000 } from './1763924010000-receive-complaints';
import { ProveAgain1763928900000 } from './1763928900000-prove-again';
import { DecideComplaints1763924020000 } from './1763924020000-decide-complaints';
import { TalkOnRecords1763925300000 } from './1763925300000-talk-on-records';
import { CloseDetails1763929030000 } from './1763929030000-close-details';
import { ShareDetails1763929032000 } from './1763929032000-share-details';
import { KeepRegisters1763929031000 } from './1763929031000-keep-registers';
import { AskTwoPeople1763929010000 } from './1763929010000-ask-two-people';
import { ProposeChanges1763929011000 } from './1763929011000-propose-changes';
import { ApproveSeats1763929012000 } from './1763929012000-approve-seats';
import { LookTwiceAtTime1763929013000 } from './1763929013000-look-twice-at-time';
import { OpenSignerCases1763921100000 } from './1763921100000-open-signer-cases';
import { ListRevoked1763929050000 } from './1763929050000-list-revoked';
import { CheckRecords1763929080000 } from './1763929080000-check-records';
import { CertifyKeys1763929051000 } from './1763929051000-certify-keys';
import { IssueAnew1763929052000 } from './1763929052000-issue-anew';
import { ProposeNoes1763929300000 } from './1763929300000-propose-noes';
import { AskForNames1763929400000 } from './1763929400000-ask-for-names';
import { BeginNamesAsQuestions1763929401000 } from './1763929401000-begin-names-as-questions';
import { SayNoTwice1763929301000 } from './1763929301000-say-no-twice';
import { CloseLogs1763929600000 } from './1763929600000-close-logs';
import { EndRefusedIntents1763930000000 } from './1763930000000-end-refused-intents';
import { LogLists1763930010000 } from './1763930010000-log-lists';
import { AskForTime1763929302000 } from './1763929302000-ask-for-time';
import { NameBoth1763929303000 } from './1763929303000-name-both';
import { EndOnTheDayOfTwo1763929304000 } from './1763929304000-end-on-the-day-of-two';
import { ReadReportsFromAnIndex1763929700000 } from './1763929700000-read-reports-from-an-index';
import { IndexWhatWasReplaced1763929710000 } from './1763929710000-index-what-was-replaced';
import { ImportRostersByJob1763930200000 } from './1763930200000-import-rosters-by-job';
import { EraseOneCertificate1763929900000 } from './1763929900000-erase-one-certificate';
import { KeepLateDays1763930100000 } from './1763930100000-keep-late-days';
import { SayWithWhom1763930201000 } from './1763930201000-say-with-whom';
import { IndexForChecks1763930300000 } from './1763930300000-index-for-checks';
import { FollowRoots1763929800000 } from './1763929800000-follow-roots';
import { SayLanguagesAndHours1763930110000 } from './1763930110000-say-languages-and-hours';

/** In this order, forwards only; each can be undone. */
export const migrations = [
  ...earlier,
  RenewCertificates1763923000000,
  NameTopics1763925000000,
  RemindHolders1763923100000,
  KeepSigningKeys1763927000000,
  LogAnywhere1763921000000,
  ExtendStages1763925100000,
  KeepTheLog1763927010000,
  UploadLearning1763923200000,
  SignBadges1763926000000,
  StoreIntents1763927020000,
  WatchRosters1763928010000,
  ShowPrograms1763928020000,
  MakeApiKeys1763928030000,
  PackEvidence1763925200000,
  ChoosePublicNames1763929020000,
  HideFormerNames1763929021000,
  DrawAudits1763923300000,
  SendWebhooks1763928040000,
  TimeDiscipline1763924000000,
  ReceiveComplaints1763924010000,
  DecideComplaints1763924020000,
  ProveAgain1763928900000,
  TalkOnRecords1763925300000,
  OpenSignerCases1763921100000,
  ListRevoked1763929050000,
  CloseDetails1763929030000,
  KeepRegisters1763929031000,
  ShareDetails1763929032000,
  CheckRecords1763929080000,
  AskTwoPeople1763929010000,
  ProposeChanges1763929011000,
  CertifyKeys1763929051000,
  IssueAnew1763929052000,
  ApproveSeats1763929012000,
  LookTwiceAtTime1763929013000,
  ProposeNoes1763929300000,
  AskForNames1763929400000,
  BeginNamesAsQuestions1763929401000,
  SayNoTwice1763929301000,
  CloseLogs1763929600000,
  EndRefusedIntents1763930000000,
  LogLists1763930010000,
  AskForTime1763929302000,
  NameBoth1763929303000,
  EndOnTheDayOfTwo1763929304000,
  ReadReportsFromAnIndex1763929700000,
  IndexWhatWasReplaced1763929710000,
  ImportRostersByJob1763930200000,
  EraseOneCertificate1763929900000,
  KeepLateDays1763930100000,
  SayWithWhom1763930201000,
  IndexForChecks1763930300000,
  FollowRoots1763929800000,
  SayLanguagesAndHours1763930110000,
];
