import { Module } from '@nestjs/common';
import { AssessmentsModule } from '@waymark/assessments';
import { CoursesModule } from '@waymark/courses';
import { CredentialsModule } from '@waymark/credentials';
import { HoursModule } from '@waymark/hours';
import { IdentityModule } from '@waymark/identity';
import { applicantProviders } from './applicant';
import { ApplicationFieldsResolver } from './application/application-fields.resolver';
import { ApplicationResolver } from './application/application.resolver';
import { ApplicationService } from './application/application.service';
import { FactsService } from './application/facts.service';
import { SchemeService } from './application/scheme.service';
import { ConflictService } from './decision/conflict.service';
import { DecisionResolver } from './decision/decision.resolver';
import { DecisionService } from './decision/decision.service';
import { SchemeVersionService } from './scheme-version/scheme-version.service';

@Module({
  imports: [IdentityModule, CoursesModule, AssessmentsModule, HoursModule, CredentialsModule],
  providers: [...applicantProviders, SchemeVersionService, ApplicationService, SchemeService, FactsService, ConflictService, DecisionService, ApplicationResolver, ApplicationFieldsResolver, DecisionResolver],
  exports: [...applicantProviders, ApplicationService, DecisionService],
})
export class CertificationModule {}
