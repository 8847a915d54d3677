import { ApprovalFacts } from './approval/approval-facts.service';
import { TrainingApproval } from './approval/approval.entity';
import { ApprovalResolver } from './approval/approval.resolver';
import { approvalErrorCodes } from './approval/approval.rules';
import { ApprovalService } from './approval/approval.service';
import { DeskInboxService } from './inbox/desk-inbox.service';
import { SchemeDraft } from './scheme-draft/scheme-draft.entity';
import { SchemeDraftResolver } from './scheme-draft/scheme-draft.resolver';
import { schemeDraftErrorCodes } from './scheme-draft/scheme-draft.rules';
import { SchemeDraftService } from './scheme-draft/scheme-draft.service';
import { SchemeVersionResolver } from './scheme-draft/scheme-version.resolver';
import { PublishingResolver } from './scheme-publishing/publishing.resolver';
import { schemePublishingErrorCodes } from './scheme-publishing/publishing.rules';
import { PublishingService } from './scheme-publishing/publishing.service';
import { ReplayViewService } from './scheme-replay/replay-view.service';
import { SchemeReplay, SchemeReplayCase } from './scheme-replay/scheme-replay.entity';
import { SchemeDraftReplayResolver, SchemeReplayResolver } from './scheme-replay/scheme-replay.resolver';
import { schemeReplayErrorCodes } from './scheme-replay/scheme-replay.rules';
import { SchemeReplayService } from './scheme-replay/scheme-replay.service';
import { SchemeVersion } from './scheme-version/scheme-version.entity';
import { SchemeVersionService } from './scheme-version/scheme-version.service';

/** Where a board writes its rules, and says whose training counts. */
export const deskProviders = [
  SchemeVersionService, SchemeDraftService, SchemeDraftResolver, SchemeVersionResolver, SchemeReplayService, ReplayViewService, SchemeReplayResolver, SchemeDraftReplayResolver, PublishingService, PublishingResolver,
  ApprovalService, ApprovalFacts, ApprovalResolver, DeskInboxService,
];
export const deskEntities = [SchemeVersion, SchemeDraft, SchemeReplay, SchemeReplayCase, TrainingApproval];
export const deskErrorCodes = [...schemeDraftErrorCodes, ...schemeReplayErrorCodes, ...schemePublishingErrorCodes, ...approvalErrorCodes] as const;
