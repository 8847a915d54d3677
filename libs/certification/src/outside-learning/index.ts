import { LearningReviewService } from './learning-review.service';
import { OutsideFacts } from './outside-facts.service';
import { OutsideLearningController } from './outside-learning.controller';
import { LearningReview, OutsideLearning } from './outside-learning.entity';
import { LearningReviewResolver, OutsideLearningResolver } from './outside-learning.resolver';
import { OutsideLearningService } from './outside-learning.service';

/** Courses from elsewhere: uploaded by holders, judged by boards. */
export const outsideLearningProviders = [OutsideFacts, OutsideLearningService, LearningReviewService, OutsideLearningResolver, LearningReviewResolver];
export const outsideLearningControllers = [OutsideLearningController];
export const outsideLearningEntities = [OutsideLearning, LearningReview];
export { outsideLearningErrorCodes } from './outside-learning.rules';
