import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { isUuid, prepared, record, takeTrail, trailWhere } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { extraMinutes, none } from '../accommodation/accommodation.rules';
import type { Accommodation } from '../accommodation/accommodation.rules';
import { givenTo } from '../accommodation/accommodation.service';
import { versionsInUse } from '../item/item-bank.service';
import { IdentityCheckService } from '../sitting/identity-check.service';
import { AttemptForms } from './attempt-forms.service';
import type { Attempt } from './attempt.entity';
import { closesLater } from './closing.service';
import type { Exam } from './exam.entity';
import { providersOf } from './exam.policy';
import { checkWithin } from './exam-window.rules';
import { ExamService } from './exam.service';
import { FormService } from './form.service';
import type { FormPlan } from './form.service';
import { nobody, take } from './hold.rules';
import { checkStart } from './retake.rules';

type Given = Omit<Accommodation, 'hasSeparateRoom' | 'hasReader'>;

/** An exam as somebody is about to begin it. */
export interface ExamToBegin extends FormPlan, Pick<Exam, 'id' | 'minutes' | 'standardId' | 'waitDays' | 'breakMinutes' | 'identityCheck' | 'opensInWindows'> {
  readonly given: Given | null;
  /** What a form may be drawn from, as `versionsInUse` says it. */
  readonly used: string;
  /** Of this person, closed ones too. */
  readonly attemptCount: number;
}

interface Before {
  readonly earlier: readonly Attempt[];
  readonly device: string | null;
}

// 500 people begin within a minute: one statement looks, and one writes all of it as a transaction by itself.
const look = {
  name: 'exam-to-begin',
  text: `
    select id, provider_id as "providerId", blueprint, pilot_count as "pilotCount", minutes, standard_id as "standardId", wait_days as "waitDays", max_attempts as "maxAttempts",
           period_days as "periodDays", break_minutes as "breakMinutes", identity_check as "identityCheck", repeats_items as "repeatsItems", opens_in_windows as "opensInWindows",
           ${givenTo('exam.provider_id', '$2')} as given, ${versionsInUse('exam.provider_id')} as used,
           (select count(*)::int from assessments.attempt where exam_id = exam.id and person_id = $2) as "attemptCount"
      from assessments.exam where id = $1 and provider_id = any($3)`,
};
const begin = {
  name: 'begin-attempt',
  text: `
    with begun as (
      insert into assessments.attempt (started_at, person_id, id, exam_id, number, standard_id, form, deadline_at, extra_minutes, has_larger_text, break_seconds_left, hold, device)
      values ($1, $2, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict do nothing returning id, deadline_at
    ), trail as (${trailWhere('begun')})
    select ${closesLater} from begun`,
};

/** Begins attempts. */
@Injectable()
export class BeginningService {
  constructor(
    private readonly exams: ExamService,
    private readonly forms: FormService,
    private readonly kept: AttemptForms,
    private readonly identities: IdentityCheckService,
  ) {}

  async look(ctx: Ctx, examId: string): Promise<ExamToBegin> {
    const rows = isUuid(examId) ? await prepared<ExamToBegin>(ctx, look, [examId, ctx.actor.id, providersOf(ctx.actor)]) : [];
    return found(rows[0]);
  }

  /** Null where the person has begun meanwhile. */
  async begin(ctx: Ctx, exam: ExamToBegin, { earlier, device }: Before): Promise<Attempt | null> {
    await this.check(ctx, exam, earlier.length);
    const seen = new Map(earlier.flatMap((attempt) => attempt.form.map((place) => [place.itemId, attempt.number] as const)));
    const given = exam.given ?? none;
    const form = await this.forms.draw(ctx, exam, { used: exam.used, seen, hasFewerOptions: given.hasFewerOptions });
    const held = device === null ? nobody : take(nobody, device);
    const attempt: Attempt = { id: randomUUID(), examId: exam.id, personId: found(ctx.actor.id), number: earlier.length + 1, standardId: exam.standardId, form, closedAt: null, ...held, ...this.terms(ctx, exam, given) };
    if (!(await this.insert(ctx, attempt))) return null;
    await this.kept.keep(ctx, attempt);
    return attempt;
  }

  private async check(ctx: Ctx, exam: ExamToBegin, earlierCount: number): Promise<void> {
    // A first attempt has nothing to wait for.
    if (earlierCount > 0) checkStart(exam, await this.exams.historyOf(ctx, exam), await this.exams.day(ctx, exam.id));
    await this.identities.checkStart(ctx, exam);
    checkWithin(exam, exam.opensInWindows ? await this.exams.windowsOf(ctx, exam) : [], ctx.now);
  }

  /** The time of the exam and the whole of what the person is granted: the end of a window takes nothing from it. */
  private terms(ctx: Ctx, exam: ExamToBegin, given: Given) {
    const extra = extraMinutes(exam.minutes, given);
    const deadlineAt = new Date(ctx.now.getTime() + (exam.minutes + extra) * 60_000);
    return { startedAt: ctx.now, deadlineAt, extraMinutes: extra, hasLargerText: given.hasLargerText, breakUntil: null, breakSecondsLeft: (exam.breakMinutes + given.breakMinutes) * 60 };
  }

  private async insert(ctx: Ctx, attempt: Attempt): Promise<boolean> {
    const { id, examId, number, standardId, form, deadlineAt, extraMinutes: extra, hasLargerText, breakSecondsLeft, hold, device } = attempt;
    record(ctx, 'attempt.started', attempt, { after: { examId, number, deadlineAt: deadlineAt.toISOString() } });
    return (await prepared(ctx, begin, [...takeTrail(ctx), id, examId, number, standardId, JSON.stringify(form), deadlineAt, extra, hasLargerText, breakSecondsLeft, hold, device])).length > 0;
  }
}
