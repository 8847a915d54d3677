import { Injectable, Logger } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { anyOf, logLine, prepared, together } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { SaveAnswersInput } from './attempt.input';
import { GRACE_SECONDS } from './attempt.rules';

const log = new Logger('Answers');

interface Sent {
  readonly ctx: Ctx;
  readonly input: SaveAnswersInput;
}

// Whether there is still time, and whether this device still holds the attempt, is asked in the statement that writes, behind any
// hand-in or change of device under way. Of two choices the newer stays, in whatever order they arrive.
const saving = (name: string, lock: string) => ({
  name,
  text: `
    with held as (select id, hold, deadline_at, break_until from assessments.attempt where id = ${anyOf('uuid')} and closed_at is null for key share ${lock})
    insert into assessments.answer as old (attempt_id, item_id, option_ids, is_flagged, hold, sequence, saved_at)
    select held.id, sent."itemId", sent."optionIds", sent."isFlagged", held.hold, sent.sequence, sent.at
      from held
      join jsonb_to_recordset($2) as sent ("attemptId" uuid, hold integer, at timestamptz, "itemId" uuid, "optionIds" text[], "isFlagged" boolean, sequence integer)
        on sent."attemptId" = held.id and sent.hold = held.hold
     where held.deadline_at + interval '${GRACE_SECONDS} seconds' > sent.at and (held.break_until is null or held.break_until <= sent.at)
     order by held.id, sent."itemId"
    on conflict (attempt_id, item_id) do update
      set option_ids = excluded.option_ids, is_flagged = excluded.is_flagged, hold = excluded.hold, sequence = excluded.sequence, saved_at = excluded.saved_at
      where (old.hold, old.sequence) < (excluded.hold, excluded.sequence)
    returning attempt_id as "attemptId"`,
});
const waiting = saving('save-answers', '');
// Somebody's hand-in holds up nobody else.
const passing = saving('save-answers-together', 'skip locked');

const rowsOf = ({ ctx, input: { attemptId, hold, answers } }: Sent) => answers.map(({ itemId, optionIds, isFlagged, sequence }) => ({ attemptId, hold, at: ctx.now, itemId, optionIds, isFlagged, sequence }));

/** Those of whom every choice was written. */
async function write(statement: typeof waiting, sent: readonly Sent[]): Promise<Set<Sent>> {
  const written = await prepared<{ attemptId: string }>(found(sent[0]).ctx, statement, [sent.map(({ input }) => input.attemptId), JSON.stringify(sent.flatMap(rowsOf))]);
  const count = (id: string): number => written.filter(({ attemptId }) => attemptId === id).length;
  return new Set(sent.filter(({ input }) => count(input.attemptId) === input.answers.length));
}

/** Of each attempt what arrived first; the rest of it goes one by one. */
const firstOfEach = (sent: readonly Sent[]): Sent[] => [...new Map([...sent].reverse().map((each) => [each.input.attemptId, each])).values()];

/** What comes at once is saved by one statement, and committed once. What that does not write is tried by itself: nobody's answer fails with another one. */
async function writeTogether(sent: readonly Sent[]): Promise<Map<Sent, true>> {
  const saved = await write(passing, firstOfEach(sent)).catch((error: unknown) => {
    log.warn(`Saved one by one: ${logLine(error)}`);
    return new Set<Sent>();
  });
  return new Map([...saved].map((each) => [each, true]));
}

/** The choices are those of the form that the person sits. */
@Injectable()
export class AnswerWriter {
  private readonly atOnce = together(writeTogether);

  /** Says whether the attempt took all of it, and all of it was new. */
  async write(ctx: Ctx, input: SaveAnswersInput): Promise<boolean> {
    const sent = { ctx, input };
    // Inside somebody's transaction it is part of that one.
    const isSaved = ctx.tx.queryRunner === undefined && (await this.atOnce(sent)) === true;
    return isSaved || (await write(waiting, [sent])).has(sent);
  }
}
