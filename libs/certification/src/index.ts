import { applicantEntities, applicantErrorCodes } from './applicant';
import { Application } from './application/application.entity';
import { applicationErrorCodes } from './application/application.rules';
import { Attestation } from './application/attestation.entity';
import { boardEntities, boardErrorCodes } from './board';
import { deskEntities, deskErrorCodes } from './desk';

export * from './certification.module';
export { Application };
export { ApplicationField, ApplicationStatus } from './application/application.rules';
export { ApplicationService } from './application/application.service';
export { DecisionOutcome } from './decision/decision.rules';
export { DecisionService } from './decision/decision.service';
export { DocumentService } from './document/document.service';
export { FeeStep, PaymentMethod } from './fee/fee.rules';
export { FeeService } from './fee/fee.service';
export { SchemeAddition } from './scheme-draft/draft-addition.rules';
export { SchemeField } from './scheme-draft/draft-field.rules';
export { SchemeDraftService } from './scheme-draft/scheme-draft.service';
export { ReferenceLinkService } from './reference/reference-link.service';
export { KnownFor, Recommendation, Relation } from './reference/reference.rules';
export { ReferenceService } from './reference/reference.service';
export { SchemeReplayService } from './scheme-replay/scheme-replay.service';
export { StatementService } from './statement/statement.service';

export const certificationEntities = [...applicantEntities, ...boardEntities, Application, Attestation, ...deskEntities];
export const certificationErrorCodes = [...applicantErrorCodes, ...boardErrorCodes, ...applicationErrorCodes, ...deskErrorCodes] as const;
