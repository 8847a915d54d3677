import type { Choice } from './answer-queue';
import type { Question } from './question-view';

/** A matching is answered when every part has its partner; anything else as soon as something is chosen. */
export function isAnswered(question: Pick<Question, 'kind' | 'options'>, { optionIds }: Pick<Choice, 'optionIds'>): boolean {
  return question.kind === 'MATCHING' ? optionIds.length === question.options.length : optionIds.length > 0;
}
