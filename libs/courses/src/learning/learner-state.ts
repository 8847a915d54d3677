import type { Course } from '../course/course.entity';
import type { CourseModule } from '../version/version.rules';
import type { Enrolment } from './enrolment.entity';
import type { Progress } from './learning.rules';
import type { ModuleCompletion } from './module-completion.entity';
import type { StepProgress } from './step-progress.entity';

/** One course as one learner stands in it: what the rules look at. */
export interface LearnerState {
  readonly courseId: string;
  readonly plan: readonly CourseModule[];
  readonly enrolment: Enrolment | null;
  readonly progress: Progress;
  readonly engagedSeconds: ReadonlyMap<string, number>;
  /** Completions of the round that each module is in. */
  readonly completions: ReadonlyMap<string, ModuleCompletion>;
  readonly lastOpened: StepProgress | null;
}

/** The one card of the home screen. */
export interface ContinueCard {
  readonly course: Course;
  readonly moduleId: string;
  readonly stepId: string;
  readonly state: LearnerState;
}
