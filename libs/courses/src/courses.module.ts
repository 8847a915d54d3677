import { Module } from '@nestjs/common';
import { personalData } from '@waymark/platform';
import { CoursesLeaver } from './personal/courses-leaver.service';
import { coursesLeft, coursesParts } from './personal/courses-parts';
import { IdentityModule } from '@waymark/identity';
import { CohortProgress } from './cohort/cohort-progress.service';
import { CohortLearnerResolver, CohortResolver, TrainerResolver } from './cohort/cohort.resolver';
import { CohortService } from './cohort/cohort.service';
import { CompetencyCategoryResolver, CompetencyResolver } from './competency/competency.resolver';
import { BundleController } from './bundle/bundle.controller';
import { BundleService } from './bundle/bundle.service';
import { EvidenceService } from './competency/evidence.service';
import { CourseResolver } from './course/course.resolver';
import { CourseService } from './course/course.service';
import { CourseModuleResolver, StepOutlineResolver } from './course/module.resolver';
import { StepResolver } from './course/step.resolver';
import { CreditResolver, LearnerResolver } from './credit/credit.resolver';
import { CreditService } from './credit/credit.service';
import { DraftEditService } from './draft/draft-edit.service';
import { DraftResolver, DraftStepResolver } from './draft/draft.resolver';
import { DraftService } from './draft/draft.service';
import { EngagementService } from './engagement/engagement.service';
import { AnswersService } from './learning/answers.service';
import { LearnerStateService } from './learning/learner-state.service';
import { CheckResultResolver, ContinueCardResolver, EnrolmentResolver, LearningResolver } from './learning/learning.resolver';
import { LearningService } from './learning/learning.service';
import { PlayingService } from './learning/playing.service';
import { ProgressService } from './learning/progress.service';
import { ResumeService } from './learning/resume.service';
import { TakingResolver } from './learning/taking.resolver';
import { TrainingFacts } from './learning/training-facts.service';
import { CourseMediaController } from './media/course-media.controller';
import { MediaController } from './media/media.controller';
import { MediaService } from './media/media.service';
import { LearningReportResolver } from './report/learning-report.resolver';
import { LearningReportService } from './report/learning-report.service';
import { AttendanceResolver } from './session/attendance.resolver';
import { AttendanceService } from './session/attendance.service';
import { CalendarController } from './session/calendar.controller';
import { CalendarSources } from './session/calendar-sources';
import { CalendarService } from './session/calendar.service';
import { CohortSessionsResolver, RosterSeatResolver, SessionResolver } from './session/session.resolver';
import { SessionMails } from './session/session-mails.service';
import { SessionService } from './session/session.service';
import { StarterCourseResolver } from './starter/starter.resolver';
import { StarterCourseService } from './starter/starter-course.service';
import { VersionService } from './version/version.service';

const services = [BundleService, StarterCourseService, CohortService, CohortProgress, SessionMails, SessionService, AttendanceService, CalendarSources, CalendarService, CreditService, EvidenceService, VersionService, DraftService, DraftEditService, MediaService, CourseService, EngagementService, LearnerStateService, AnswersService, PlayingService, LearningService, ResumeService, ProgressService, TrainingFacts, LearningReportService];
const resolvers = [CourseResolver, CourseModuleResolver, StepOutlineResolver, StepResolver, LearningResolver, CheckResultResolver, EnrolmentResolver, ContinueCardResolver, TakingResolver, DraftResolver, DraftStepResolver, CompetencyCategoryResolver, CompetencyResolver, CreditResolver, LearnerResolver, CohortResolver, CohortLearnerResolver, TrainerResolver, SessionResolver, RosterSeatResolver, CohortSessionsResolver, AttendanceResolver, StarterCourseResolver, LearningReportResolver];

@Module({
  imports: [IdentityModule],
  controllers: [CourseMediaController, MediaController, CalendarController, BundleController],
  providers: [
    personalData('courses', coursesParts, coursesLeft), CoursesLeaver,
    ...services, ...resolvers],
  exports: [CalendarSources, CohortService, CourseService, DraftService, StarterCourseService, LearningService, TrainingFacts],
})
export class CoursesModule {}
