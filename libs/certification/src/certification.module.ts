import { Module } from '@nestjs/common';
import { personalData } from '@waymark/platform';
import { CertificationLeaver } from './personal/certification-leaver.service';
import { certificationLeft, certificationParts } from './personal/certification-parts';
import { AssessmentsModule } from '@waymark/assessments';
import { CoursesModule } from '@waymark/courses';
import { CredentialsModule } from '@waymark/credentials';
import { HoursModule } from '@waymark/hours';
import { IdentityModule } from '@waymark/identity';
import { applicantControllers, applicantProviders } from './applicant';
import { ApplicationFieldsResolver } from './application/application-fields.resolver';
import { ApplicationResolver } from './application/application.resolver';
import { ApplicationService } from './application/application.service';
import { FactsService } from './application/facts.service';
import { SchemeService } from './application/scheme.service';
import { boardProviders, boardServices } from './board';
import { ComparisonResolver } from './comparison/comparison.resolver';
import { ComparisonService } from './comparison/comparison.service';
import { deskProviders } from './desk';
import { disciplineControllers, disciplineProviders, disciplineServices } from './discipline';
import { OtherSignerController } from './other-signer/other-signer.controller';
import { GainResolver } from './gain/gain.resolver';
import { GainService } from './gain/gain.service';
import { FormerRulesResolver } from './grandfathering/former-rules.resolver';
import { FormerRulesService } from './grandfathering/former-rules.service';
import { MatrixResolver } from './matrix/matrix.resolver';
import { MatrixService } from './matrix/matrix.service';
import { certificateNameProviders } from './certificate-name';
import { erasureWishControllers, erasureWishProviders } from './erasure-wish';
import { nameChangeControllers, nameChangeProviders } from './name-change';
import { outsideLearningControllers, outsideLearningProviders } from './outside-learning';
import { ReissueNotice } from './reissue/reissue-notice.service';
import { reminderProviders } from './reminder';
import { renewalProviders } from './renewal';
import { renewalAuditControllers, renewalAuditProviders } from './renewal-audit';
import { DecisionCheck } from './record-check/decision-check.service';
import { secondLookProviders, secondLookServices } from './second-look';
import { RenewalStart } from './renewal/renewal-start.service';

@Module({
  imports: [IdentityModule, CoursesModule, AssessmentsModule, HoursModule, CredentialsModule],
  controllers: [...applicantControllers, ...outsideLearningControllers, ...renewalAuditControllers, ...disciplineControllers, ...nameChangeControllers, ...erasureWishControllers, OtherSignerController],
  providers: [
    personalData('certification', certificationParts, certificationLeft), CertificationLeaver,
    ...applicantProviders, ...boardProviders, ...deskProviders, ...disciplineProviders, ...secondLookProviders, ApplicationService, SchemeService, FactsService,
    ApplicationResolver, ApplicationFieldsResolver, ComparisonService, ComparisonResolver,
    GainService, GainResolver, FormerRulesService, FormerRulesResolver, DecisionCheck, MatrixService, MatrixResolver, ...renewalProviders, ...reminderProviders, ...outsideLearningProviders, ...renewalAuditProviders,
    ReissueNotice, ...certificateNameProviders, ...nameChangeProviders, ...erasureWishProviders,
  ],
  exports: [...applicantProviders, ...boardServices, ...disciplineServices, ...secondLookServices, ApplicationService, RenewalStart],
})
export class CertificationModule {}
