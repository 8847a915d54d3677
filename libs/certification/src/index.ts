import { applicantEntities, applicantErrorCodes } from './applicant';
import { Application } from './application/application.entity';
import { applicationErrorCodes } from './application/application.rules';
import { Attestation } from './application/attestation.entity';
import { boardEntities, boardErrorCodes } from './board';
import { SchemeVersion } from './scheme-version/scheme-version.entity';

export * from './certification.module';
export { Application };
export { ApplicationField, ApplicationStatus } from './application/application.rules';
export { ApplicationService } from './application/application.service';
export { DecisionOutcome } from './decision/decision.rules';
export { DecisionService } from './decision/decision.service';
export { FeeStep, PaymentMethod } from './fee/fee.rules';
export { FeeService } from './fee/fee.service';
export { StatementService } from './statement/statement.service';

export const certificationEntities = [...applicantEntities, ...boardEntities, Application, Attestation, SchemeVersion];
export const certificationErrorCodes = [...applicantErrorCodes, ...boardErrorCodes, ...applicationErrorCodes] as const;
