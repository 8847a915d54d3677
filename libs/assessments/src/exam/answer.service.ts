import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { checkChoice } from '../item/answer.rules';
import { AnswerWriter } from './answer-writer.service';
import { Answer, Attempt } from './attempt.entity';
import { AttemptForms } from './attempt-forms.service';
import type { AttemptForm } from './attempt-forms.service';
import type { AnswerInput, SaveAnswersInput } from './attempt.input';
import { acceptsAnswers } from './attempt.rules';
import { isOnBreak } from './break.rules';

function checkSent(form: AttemptForm, answers: readonly AnswerInput[]): void {
  must(new Set(answers.map(({ itemId }) => itemId)).size === answers.length, 'BAD_USER_INPUT');
  for (const { itemId, optionIds } of answers) {
    const place = found(form.places.get(itemId));
    checkChoice(place.kind, place, optionIds);
  }
}

@Injectable()
export class AnswerService {
  constructor(
    private readonly forms: AttemptForms,
    private readonly writer: AnswerWriter,
  ) {}

  /** Saves the choices and says what the server now has for each question. Sent again, they change nothing. */
  async save(ctx: Ctx, { attemptId, hold, answers }: SaveAnswersInput): Promise<Answer[]> {
    checkSent(await this.forms.of(ctx, attemptId), answers);
    if (!(await this.writer.write(ctx, { attemptId, hold, answers }))) return this.known(ctx, { attemptId, hold, answers });
    return answers.map(({ itemId, optionIds, isFlagged, sequence }) => ({ attemptId, itemId, optionIds, isFlagged, sequence, hold, savedAt: ctx.now }));
  }

  of(ctx: Ctx, attempt: Pick<Attempt, 'id'>): Promise<Answer[]> {
    return ctx.tx.findBy(Answer, { attemptId: attempt.id });
  }

  /** Not all of it was new: either the attempt takes nothing any more, or the server had it already. */
  private async known(ctx: Ctx, { attemptId, hold, answers }: SaveAnswersInput): Promise<Answer[]> {
    const attempt = found(await ctx.tx.findOneBy(Attempt, { id: attemptId }));
    must(attempt.hold === hold || attempt.closedAt !== null, 'ATTEMPT_ELSEWHERE');
    must(!isOnBreak(attempt, ctx.now), 'ATTEMPT_ON_BREAK');
    must(acceptsAnswers(attempt, ctx.now), 'ATTEMPT_OVER');
    return ctx.tx.findBy(Answer, { attemptId, itemId: In(answers.map(({ itemId }) => itemId)) });
  }
}
