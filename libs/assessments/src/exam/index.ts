import { Answer, Attempt } from './attempt.entity';
import { AttemptResolver } from './attempt.resolver';
import { attemptErrorCodes } from './attempt.rules';
import { AttemptService } from './attempt.service';
import { blueprintErrorCodes } from './blueprint.rules';
import { ClosingService } from './closing.service';
import { ExamFacts } from './exam-facts.service';
import { Exam } from './exam.entity';
import { ExamResolver } from './exam.resolver';
import { ExamService } from './exam.service';
import { formErrorCodes } from './form.rules';
import { FormService } from './form.service';
import { QuestionService } from './question.service';
import { Result } from './result.entity';

export const examEntities = [Exam, Attempt, Answer, Result];
export const examErrorCodes = [...blueprintErrorCodes, ...formErrorCodes, ...attemptErrorCodes] as const;
export const examServices = [ExamService, FormService, AttemptService, ClosingService, QuestionService, ExamFacts];
export const examResolvers = [ExamResolver, AttemptResolver];
