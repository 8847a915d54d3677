import { Decision } from './decision/decision.entity';
import { DecisionResolver } from './decision/decision.resolver';
import { decisionErrorCodes } from './decision/decision.rules';
import { DecisionService } from './decision/decision.service';
import { AssignmentService } from './queue/assignment.service';
import { QueueResolver } from './queue/queue.resolver';
import { queueErrorCodes } from './queue/queue.rules';
import { QueueService } from './queue/queue.service';
import { ConflictService } from './decision/conflict.service';
import { Recusal } from './recusal/recusal.entity';
import { RecusalResolver } from './recusal/recusal.resolver';
import { RecusalService } from './recusal/recusal.service';
import { InformationReply } from './request/information-reply.entity';
import { InformationRequest } from './request/information-request.entity';
import { InformationRequestResolver } from './request/information-request.resolver';
import { requestErrorCodes } from './request/information-request.rules';
import { InformationRequestService } from './request/information-request.service';
import { ReopenedService } from './request/reopened.service';

/** What the board does with an application. */
export const boardServices = [ConflictService, DecisionService, QueueService, AssignmentService, RecusalService, ReopenedService, InformationRequestService];
export const boardProviders = [...boardServices, DecisionResolver, QueueResolver, RecusalResolver, InformationRequestResolver];
export const boardEntities = [Decision, Recusal, InformationRequest, InformationReply];
export const boardErrorCodes = [...decisionErrorCodes, ...queueErrorCodes, ...requestErrorCodes] as const;
