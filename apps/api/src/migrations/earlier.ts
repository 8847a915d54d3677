import { KeepReceipts1763928000000 } from './1763928000000-keep-receipts';
import { KeepChecklists1763915300000 } from './1763915300000-keep-checklists';
import { HearAppeals1763915200000 } from './1763915200000-hear-appeals';
import { AskForMore1763915100000 } from './1763915100000-ask-for-more';
import { WorkTheQueue1763915000000 } from './1763915000000-work-the-queue';
import { CutReports1763904500000 } from './1763904500000-cut-reports';
import { CreatePlatform1763900000000 } from './1763900000000-create-platform';
import { CreateIdentity1763900100000 } from './1763900100000-create-identity';
import { CreateCourses1763900200000 } from './1763900200000-create-courses';
import { CreateExams1763900300000 } from './1763900300000-create-exams';
import { CreateRolePlays1763900350000 } from './1763900350000-create-role-plays';
import { CreateHours1763900400000 } from './1763900400000-create-hours';
import { CreateCredentials1763900500000 } from './1763900500000-create-credentials';
import { CreateCertification1763900600000 } from './1763900600000-create-certification';
import { CreatePrograms1763900700000 } from './1763900700000-create-programs';
import { ListSessions1763903000000 } from './1763903000000-list-sessions';
import { CopyData1763929040000 } from './1763929040000-copy-data';
import { WithdrawCertificates1763929042000 } from './1763929042000-withdraw-certificates';
import { ErasePeople1763929041000 } from './1763929041000-erase-people';
import { CreateFiles1763900800000 } from './1763900800000-create-files';
import { CreateRecordings1763900810000 } from './1763900810000-create-recordings';
import { VersionCourses1763901000000 } from './1763901000000-version-courses';
import { VersionScenarios1763902000000 } from './1763902000000-version-scenarios';
import { VersionItems1763902100000 } from './1763902100000-version-items';
import { LetAttemptsMove1763902150000 } from './1763902150000-let-attempts-move';
import { DraftCourses1763901100000 } from './1763901100000-draft-courses';
import { QueueRolePlays1763902200000 } from './1763902200000-queue-role-plays';
import { ArrangeSittings1763902160000 } from './1763902160000-arrange-sittings';
import { TakeSteps1763901200000 } from './1763901200000-take-steps';
import { RateTwice1763902300000 } from './1763902300000-rate-twice';
import { CreditPriorLearning1763901300000 } from './1763901300000-credit-prior-learning';
import { CalibrateRaters1763902400000 } from './1763902400000-calibrate-raters';
import { SetStandards1763903000000 } from './1763903000000-set-standards';
import { VersionResults1763903100000 } from './1763903100000-version-results';
import { WatchSittings1763902170000 } from './1763902170000-watch-sittings';
import { HoldSessions1763901400000 } from './1763901400000-hold-sessions';
import { MarkStarters1763904000000 } from './1763904000000-mark-starters';
import { MoveSessions1763904100000 } from './1763904100000-move-sessions';
import { OpenCohorts1763904200000 } from './1763904200000-open-cohorts';
import { ChainAuditAtCommit1763904300000 } from './1763904300000-chain-audit-at-commit';
import { FindCurrentResults1763904310000 } from './1763904310000-find-current-results';
import { FindSeats1763904320000 } from './1763904320000-find-seats';
import { BookSlots1763904400000 } from './1763904400000-book-slots';
import { NoticeGlances1763910100000 } from './1763910100000-notice-glances';
import { ArrangeExams1763905100000 } from './1763905100000-arrange-exams';
import { ClaimFiles1763910000000 } from './1763910000000-claim-files';
import { SignByLink1763913000000 } from './1763913000000-sign-by-link';
import { UndoSignatures1763913100000 } from './1763913100000-undo-signatures';
import { PublishSchemes1763912000000 } from './1763912000000-publish-schemes';
import { RecordFees1763916000000 } from './1763916000000-record-fees';
import { SealStatements1763916100000 } from './1763916100000-seal-statements';
import { DraftSchemes1763912100000 } from './1763912100000-draft-schemes';
import { ShowDocuments1763916200000 } from './1763916200000-show-documents';
import { AskReferences1763916300000 } from './1763916300000-ask-references';
import { ReplaySchemes1763912200000 } from './1763912200000-replay-schemes';
import { TakeOverCertificates1763916400000 } from './1763916400000-take-over-certificates';
import { ImportHours1763922000000 } from './1763922000000-import-hours';
import { ImportRosters1763917000000 } from './1763917000000-import-rosters';
import { ApproveTraining1763912300000 } from './1763912300000-approve-training';
import { FindEnds1763920000000 } from './1763920000000-find-ends';

/** Before those of `index.ts`, in this order. */
export const earlier = [
  CreatePlatform1763900000000,
  CreateIdentity1763900100000,
  CreateCourses1763900200000,
  CreateExams1763900300000,
  CreateRolePlays1763900350000,
  CreateHours1763900400000,
  CreateCredentials1763900500000,
  CreateCertification1763900600000,
  CreatePrograms1763900700000,
  ListSessions1763903000000,
  CreateFiles1763900800000,
  CopyData1763929040000,
  ErasePeople1763929041000,
  WithdrawCertificates1763929042000,
  CreateRecordings1763900810000,
  VersionCourses1763901000000,
  VersionScenarios1763902000000,
  VersionItems1763902100000,
  LetAttemptsMove1763902150000,
  DraftCourses1763901100000,
  QueueRolePlays1763902200000,
  ArrangeSittings1763902160000,
  TakeSteps1763901200000,
  RateTwice1763902300000,
  CreditPriorLearning1763901300000,
  CalibrateRaters1763902400000,
  SetStandards1763903000000,
  VersionResults1763903100000,
  WatchSittings1763902170000,
  HoldSessions1763901400000,
  MarkStarters1763904000000,
  MoveSessions1763904100000,
  OpenCohorts1763904200000,
  ChainAuditAtCommit1763904300000,
  FindCurrentResults1763904310000,
  FindSeats1763904320000,
  AskForMore1763915100000,
  HearAppeals1763915200000,
  KeepChecklists1763915300000,
  BookSlots1763904400000,
  ArrangeExams1763905100000,
  NoticeGlances1763910100000,
  CutReports1763904500000,
  ClaimFiles1763910000000,
  PublishSchemes1763912000000,
  RecordFees1763916000000,
  SealStatements1763916100000,
  WorkTheQueue1763915000000,
  SignByLink1763913000000,
  DraftSchemes1763912100000,
  UndoSignatures1763913100000,
  ShowDocuments1763916200000,
  AskReferences1763916300000,
  ReplaySchemes1763912200000,
  TakeOverCertificates1763916400000,
  ImportRosters1763917000000,
  ImportHours1763922000000,
  ApproveTraining1763912300000,
  FindEnds1763920000000,
  KeepReceipts1763928000000,
];
