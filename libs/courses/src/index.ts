import { Course } from './course/course.entity';
import { courseErrorCodes } from './course/course.rules';
import { Draft } from './draft/draft.entity';
import { Engagement } from './engagement/engagement.entity';
import { CheckAnswer } from './learning/check-answer.entity';
import { Enrolment } from './learning/enrolment.entity';
import { finishErrorCodes } from './learning/finish.rules';
import { ModuleCompletion } from './learning/module-completion.entity';
import { Reflection } from './learning/reflection.entity';
import { StepProgress } from './learning/step-progress.entity';
import { StoryWalk } from './learning/story-walk.entity';
import { CourseMedia } from './media/media.entity';
import { CourseVersion } from './version/version.entity';
import { versionErrorCodes } from './version/version.rules';

export * from './courses.module';
export { Course };
export { StepKind } from './course/content.rules';
export type { CourseContent, LocalText, ModuleContent, StepContent } from './course/content.rules';
export { CourseService } from './course/course.service';
export { CourseModuleType, CourseType } from './course/course.type';
export { LearningService } from './learning/learning.service';
export { TrainingFacts } from './learning/training-facts.service';
export type { TrainingFact } from './learning/training-facts.service';
export type { CourseModule } from './version/version.rules';

export const coursesEntities = [Course, CourseVersion, Draft, CourseMedia, Enrolment, StepProgress, CheckAnswer, Engagement, ModuleCompletion, Reflection, StoryWalk];
export const coursesErrorCodes = [...courseErrorCodes, ...versionErrorCodes, ...finishErrorCodes] as const;
