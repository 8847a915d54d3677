import { AgreementResolver, PairAgreementResolver, RaterLeniencyResolver } from './agreement/agreement.resolver';
import { AgreementService } from './agreement/agreement.service';
import { PracticeService } from './practice.service';
import { DrawService } from './practice/draw.service';
import { PracticeResolver } from './practice/practice.resolver';
import { QueueResolver } from './queue/queue.resolver';
import { QueueService } from './queue/queue.service';
import { RatingService } from './rating.service';
import { RolePlayFieldsResolver, TraineeToGradeResolver } from './role-play-fields.resolver';
import { Rating, RolePlay, RolePlayComment } from './role-play.entity';
import { RolePlayResolver } from './role-play.resolver';
import { rolePlayErrorCodes as playCodes } from './role-play.rules';
import { RolePlayService } from './role-play.service';
import { Criterion, Rubric } from './rubric.entity';
import { rubricErrorCodes } from './rubric.rules';
import { Scenario } from './scenario.entity';
import { CriterionResolver, RubricResolver, RubricVersionResolver } from './rubric.resolver';
import { RubricService } from './rubric.service';
import { ScenarioResolver } from './scenario.resolver';
import { scenarioErrorCodes } from './scenario.rules';
import { ScenarioService } from './scenario.service';
import { RatingPolicy } from './second-rating/rating-policy.entity';
import { secondRatingErrorCodes } from './second-rating/second-rating.rules';
import { SecondRatingService } from './second-rating/second-rating.service';
import { SkillFacts } from './skill-facts.service';

/** The role-play half of the lib, for its module and its index. */
export const rolePlayServices = [ScenarioService, RubricService, SecondRatingService, AgreementService, QueueService, DrawService, RolePlayService, RatingService, PracticeService, SkillFacts];
export const rolePlayResolvers = [ScenarioResolver, RubricResolver, RubricVersionResolver, CriterionResolver, QueueResolver, PracticeResolver, AgreementResolver, PairAgreementResolver, RaterLeniencyResolver, RolePlayResolver, RolePlayFieldsResolver, TraineeToGradeResolver];
export const rolePlayEntities = [Rubric, Criterion, Scenario, RolePlay, Rating, RolePlayComment, RatingPolicy];
export const rolePlayErrorCodes = [...playCodes, ...rubricErrorCodes, ...scenarioErrorCodes, ...secondRatingErrorCodes] as const;

export { DrawService, PracticeService, QueueService, SecondRatingService, RatingService, RolePlay, RolePlayService, Rubric, RubricService, Scenario, ScenarioService, SkillFacts };
export type { RubricDraft } from './rubric.rules';
export type { ScenarioDraft } from './scenario.rules';
export type { SkillFact } from './skill-facts.service';
