import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { prepared } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { checkChoice } from '../item/answer.rules';
import { Answer, Attempt } from './attempt.entity';
import { AttemptForms } from './attempt-forms.service';
import type { AttemptForm } from './attempt-forms.service';
import type { AnswerInput, SaveAnswersInput } from './attempt.input';
import { acceptsAnswers, GRACE_SECONDS } from './attempt.rules';
import { isOnBreak } from './break.rules';

// Whether there is still time, and whether this device still holds the attempt, is asked in the statement that writes, behind any
// hand-in or change of device under way. Of two choices the newer stays, in whatever order they arrive.
const save = {
  name: 'save-answers',
  text: `
    with held as (
      select id from assessments.attempt
       where id = $1 and closed_at is null and hold = $2 and deadline_at + interval '${GRACE_SECONDS} seconds' > $3
          and (break_until is null or break_until <= $3) for key share
    )
    insert into assessments.answer as old (attempt_id, item_id, option_ids, is_flagged, hold, sequence, saved_at)
    select held.id, sent."itemId", sent."optionIds", sent."isFlagged", $2, sent.sequence, $3
      from held, jsonb_to_recordset($4) as sent ("itemId" uuid, "optionIds" text[], "isFlagged" boolean, sequence integer)
     order by sent."itemId"
    on conflict (attempt_id, item_id) do update
      set option_ids = excluded.option_ids, is_flagged = excluded.is_flagged, hold = excluded.hold, sequence = excluded.sequence, saved_at = excluded.saved_at
      where (old.hold, old.sequence) < (excluded.hold, excluded.sequence)
    returning item_id`,
};

function checkSent(form: AttemptForm, answers: readonly AnswerInput[]): void {
  must(new Set(answers.map(({ itemId }) => itemId)).size === answers.length, 'BAD_USER_INPUT');
  for (const { itemId, optionIds } of answers) {
    const place = found(form.places.get(itemId));
    checkChoice(place.kind, place, optionIds);
  }
}

@Injectable()
export class AnswerService {
  constructor(private readonly forms: AttemptForms) {}

  /** Saves the choices and says what the server now has for each question. Sent again, they change nothing. */
  async save(ctx: Ctx, { attemptId, hold, answers }: SaveAnswersInput): Promise<Answer[]> {
    checkSent(await this.forms.of(ctx, attemptId), answers);
    const saved = await prepared(ctx, save, [attemptId, hold, ctx.now, JSON.stringify(answers)]);
    if (saved.length < answers.length) return this.known(ctx, { attemptId, hold, answers });
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
