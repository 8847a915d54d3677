import { Module } from '@nestjs/common';
import { personalData } from '@waymark/platform';
import { AssessmentsLeaver } from './personal/assessments-leaver.service';
import { assessmentsLeft, assessmentsParts } from './personal/assessments-parts';
import { CoursesModule } from '@waymark/courses';
import { IdentityModule } from '@waymark/identity';
import { accommodationResolvers, accommodationServices } from './accommodation';
import { correctionResolvers, correctionServices } from './correction';
import { examResolvers, examServices } from './exam';
import { importResolvers, importServices } from './item-import';
import { itemResolvers, itemServices } from './item';
import { noticeResolvers, noticeServices } from './notice';
import { recordingControllers, recordingResolvers, recordingServices } from './recording';
import { rolePlayResolvers, rolePlayServices } from './role-play';
import { standardResolvers, standardServices } from './standard';
import { statisticsResolvers, statisticsServices } from './statistics';
import { StarterAssessmentResolver } from './starter/starter.resolver';
import { StarterAssessmentService } from './starter/starter.service';
import { sittingResolvers, sittingServices } from './sitting';

@Module({
  imports: [IdentityModule, CoursesModule],
  controllers: recordingControllers,
  providers: [
    personalData('assessments', assessmentsParts, assessmentsLeft), AssessmentsLeaver,
    ...[...itemServices, ...itemResolvers],
    ...[...examServices, ...examResolvers],
    ...[...accommodationServices, ...accommodationResolvers],
    ...[...importServices, ...importResolvers],
    ...[...correctionServices, ...correctionResolvers],
    ...[...standardServices, ...standardResolvers],
    ...[...statisticsServices, ...statisticsResolvers],
    ...[...sittingServices, ...sittingResolvers],
    ...[...noticeServices, ...noticeResolvers],
    ...[...rolePlayServices, ...rolePlayResolvers],
    ...[StarterAssessmentService, StarterAssessmentResolver],
    ...[...recordingServices, ...recordingResolvers],
  ],
  exports: [StarterAssessmentService, ...itemServices, ...examServices, ...accommodationServices, ...rolePlayServices, ...recordingServices],
})
export class AssessmentsModule {}
