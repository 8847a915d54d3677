import { Application } from './application/application.entity';
import { applicationErrorCodes } from './application/application.rules';
import { Attestation } from './application/attestation.entity';
import { Decision } from './decision/decision.entity';

export * from './certification.module';
export { Application };
export { ApplicationField, ApplicationStatus, DecisionOutcome } from './application/application.rules';
export { ApplicationService } from './application/application.service';
export { DecisionService } from './decision/decision.service';

export const certificationEntities = [Application, Attestation, Decision];
export const certificationErrorCodes = applicationErrorCodes;
