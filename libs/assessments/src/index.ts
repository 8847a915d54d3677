import { accommodationEntities, accommodationErrorCodes } from './accommodation';
import { examEntities, examErrorCodes } from './exam';
import { bankErrorCodes, itemEntities } from './item';
import { recordingEntities, recordingErrorCodes } from './recording';
import { rolePlayEntities, rolePlayErrorCodes } from './role-play';

export * from './assessments.module';
export { AccommodationService } from './accommodation';
export { AnswerService } from './exam/answer.service';
export { Attempt } from './exam/attempt.entity';
export { AttemptService } from './exam/attempt.service';
export { Exam } from './exam/exam.entity';
export { ExamFacts } from './exam/exam-facts.service';
export type { ExamFact } from './exam/exam-facts.service';
export { ExamWindowService } from './exam/exam-window.service';
export { ExamService } from './exam/exam.service';
export type { ExamDraft } from './exam/exam.service';
export { ExamType } from './exam/exam.type';
export { ItemAuthoringService, ItemBankService, ItemKind, ItemState } from './item';
export type { ItemDraft } from './item';
export { Recording, RecordingService } from './recording';
export { DrawService, PracticeService, QueueService, SecondRatingService, RatingService, RolePlay, RolePlayService, Rubric, RubricService, Scenario, ScenarioService, SkillFacts } from './role-play';
export type { RubricDraft, ScenarioDraft, SkillFact } from './role-play';

export const assessmentsEntities = [...itemEntities, ...examEntities, ...accommodationEntities, ...rolePlayEntities, ...recordingEntities];
export const assessmentsErrorCodes = [...bankErrorCodes, ...examErrorCodes, ...accommodationErrorCodes, ...rolePlayErrorCodes, ...recordingErrorCodes] as const;
