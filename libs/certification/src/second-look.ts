import { proposalErrorCodes } from './proposal/proposal.rules';
import { SecondsService } from './proposal/seconds.service';
import { SentBackService } from './proposal/sent-back.service';
import { NoWaitingService } from './proposed-no/no-waiting.service';
import { ProposedNo } from './proposed-no/proposed-no.entity';
import { AppealNosResolver, ApprovalNosResolver, AuditNosResolver, LearningNosResolver, NoSubjectResolver } from './proposed-no/no-subject.resolver';
import { ProposedNoResolver } from './proposed-no/proposed-no.resolver';
import { ProposedNoService } from './proposed-no/proposed-no.service';

/** What one reviewer proposes and another one confirms. */
export const secondLookServices = [SecondsService, SentBackService, ProposedNoService];
export const secondLookProviders = [...secondLookServices, NoWaitingService, ProposedNoResolver, NoSubjectResolver, AppealNosResolver, AuditNosResolver, LearningNosResolver, ApprovalNosResolver];
export const secondLookEntities = [ProposedNo];
export const secondLookErrorCodes = proposalErrorCodes;
