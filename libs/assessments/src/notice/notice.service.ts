import { Inject, Injectable } from '@nestjs/common';
import { Person } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { APP_CONFIG, Mailer, record } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { In, MoreThan } from 'typeorm';
import type { Attempt } from '../exam/attempt.entity';
import { Exam } from '../exam/exam.entity';
import { Item } from '../item/item.entity';
import { ItemState } from '../item/item-state.rules';
import { ExamNotice } from './notice.entity';
import { PERIOD_DAYS, worthALook } from './notice.rules';
import type { SeenForm } from './notice.rules';

const DAY_MS = 86_400_000;
/** How long a notice is shown: who comes back from leave still finds it. */
const SHOWN_DAYS = 90;

const formsOf = `
  select jsonb_path_query_array(attempt.form, '$[*].itemId') "itemIds", extract(epoch from attempt.closed_at - attempt.started_at)::float8 "seconds",
         (select count(*)::int from assessments.answer where attempt_id = attempt.id and cardinality(option_ids) > 0) "answered"
    from assessments.attempt join assessments.exam on exam.id = attempt.exam_id
   where attempt.person_id = $1 and exam.provider_id = (select provider_id from assessments.exam where id = $2) and attempt.closed_at > $3 order by attempt.id = $4 desc`;

/** Part of a statement that closes an attempt: did the person sit another exam of the provider in the period? Most did not, and `look` would find nothing. */
export const satBefore = (attempt: { readonly id: string; readonly examId: string; readonly personId: string }, at: string): string => `
  exists (select from assessments.attempt other join assessments.exam on exam.id = other.exam_id
           where other.person_id = ${attempt.personId} and other.id <> ${attempt.id} and other.closed_at > ${at}::timestamptz - interval '${PERIOD_DAYS * 24} hours'
             and exam.provider_id = (select provider_id from assessments.exam where id = ${attempt.examId}))`;

// Who writes the questions and watches the exams: `canAuthor` of items, asked of the memberships.
const keepers = `
  select distinct member.person_id "id" from identity.membership member
   where member.organisation_id = $1 and member.ended_at is null and member.role in ('${Role.TRAINER}', '${Role.ORG_ADMIN}')
     and not exists (select from identity.membership sits where sits.person_id = member.person_id and sits.organisation_id = $1 and sits.role = '${Role.TRAINEE}' and sits.ended_at is null)`;

const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * DAY_MS);

/** Tells those who keep a bank that somebody looked at much of it. A person decides what that means: nothing is stopped. */
@Injectable()
export class NoticeService {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly mailer: Mailer,
  ) {}

  /** Looks at an attempt that has just closed; tells once for a person, an exam and a period. */
  async look(ctx: Ctx, attempt: Pick<Attempt, 'id' | 'examId' | 'personId'>): Promise<void> {
    const { examId, personId } = attempt;
    const since = daysBefore(ctx.now, PERIOD_DAYS);
    const forms = await ctx.tx.query<SeenForm[]>(formsOf, [personId, examId, since, attempt.id]);
    if (forms.length < 2) return;
    const exam = await ctx.tx.findOneByOrFail(Exam, { id: examId });
    const glances = worthALook(forms, await this.bankSize(ctx, exam));
    if (!glances || (await ctx.tx.existsBy(ExamNotice, { examId, personId, noticedAt: MoreThan(since) }))) return;
    const notice = await ctx.tx.save(ExamNotice, { ...glances, examId, personId, attemptId: attempt.id, noticedAt: ctx.now });
    record(ctx, 'exam-notice.written', notice, { after: { examId, ...glances } });
    await this.tell(ctx, exam, notice);
  }

  /** Newest first. The exam was asked for by those who may see it. */
  of(ctx: Ctx, examId: string): Promise<ExamNotice[]> {
    return ctx.tx.find(ExamNotice, { where: { examId, noticedAt: MoreThan(daysBefore(ctx.now, SHOWN_DAYS)) }, order: { noticedAt: 'DESC', id: 'ASC' }, take: 100 });
  }

  private bankSize(ctx: Ctx, { providerId }: Exam): Promise<number> {
    return ctx.tx.countBy(Item, { providerId, state: In([ItemState.ACTIVE, ItemState.PILOT]) });
  }

  /** A phone shows a mail to whoever holds it: which exam, never who. */
  private async tell(ctx: Ctx, exam: Exam, { attemptCount, questionCount }: ExamNotice): Promise<void> {
    const ids = await ctx.tx.query<{ id: string }[]>(keepers, [exam.providerId]);
    for (const { email, locale } of await ctx.tx.findBy(Person, { id: In(ids.map(({ id }) => id)) })) {
      const params = { exam: exam.title[locale], attempts: attemptCount, questions: questionCount, days: PERIOD_DAYS, link: `${this.config.publicUrl}/bank/exams/${exam.id}` };
      await this.mailer.send(ctx, { to: email, locale, template: 'exam-notice', params });
    }
  }
}
