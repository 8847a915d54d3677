import { accommodationEntities, accommodationErrorCodes } from './accommodation';
import { correctionErrorCodes } from './correction';
import { examEntities, examErrorCodes } from './exam';
import { importErrorCodes } from './item-import';
import { bankErrorCodes, itemEntities } from './item';
import { recordingEntities, recordingErrorCodes } from './recording';
import { standardEntities, standardErrorCodes } from './standard';
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
export { DrawService, PracticeService, QueueService, SecondRatingService, RatingService, RolePlay, RolePlayMode, RolePlayService, Rubric, RubricService, Scenario, ScenarioService, SkillFacts } from './role-play';
export type { RubricDraft, ScenarioDraft, SkillFact } from './role-play';

export const assessmentsEntities = [...standardEntities, ...itemEntities, ...examEntities, ...accommodationEntities, ...rolePlayEntities, ...recordingEntities];
export const assessmentsErrorCodes = [...importErrorCodes, ...correctionErrorCodes, ...standardErrorCodes, ...bankErrorCodes, ...examErrorCodes, ...accommodationErrorCodes, ...rolePlayErrorCodes, ...recordingErrorCodes] as const;
