import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { formatMinutes } from '@waymark/kernel';
import type { LocalDate, Locale } from '@waymark/kernel';
import { inTransaction, JobRegistry, lockName, Mailer, Translator } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull, Not } from 'typeorm';
import { SignerCaseMoves } from '../signer-case/signer-case-moves.service';
import { AlternateService } from './alternate.service';
import { SigningLink } from './signing-link.entity';
import { mayWrite } from './signing-link.rules';
import { SigningLinkService } from './signing-link.service';

const WEEKLY = 'hours.ask-by-mail';
// Each day at 9 in the morning in Chicago: who was written to less than a week ago is passed over.
const EACH_MORNING = '0 15 * * *';

interface Waiting {
  readonly email: string;
  readonly locale: Locale;
  readonly trainee: string;
  readonly minutes: number;
  readonly entries: number;
  readonly since: LocalDate;
  /** The alternate, where this is the supervisor and they were asked, too. */
  readonly alternate: string | null;
}

const waitingByMailbox = `
  select named.email, named.locale, coalesce(trainee.public_name, trainee.email) as trainee,
         sum(entry.minutes)::int as minutes, count(*)::int as entries, min(entry.sent_at at time zone 'UTC')::date::text as since,
         max(placement.alternate_name) filter (where placement.is_alternate_asked and named.is_first) as alternate
    from hours.entry join hours.placement placement on placement.id = entry.placement_id join identity.person trainee on trainee.id = entry.trainee_id
   cross join lateral (values (placement.supervisor_email, placement.supervisor_locale, true, true), (placement.alternate_email, placement.alternate_locale, placement.is_alternate_asked, false)) named (email, locale, is_asked, is_first)
   where entry.state = 'SENT' and named.email is not null and named.is_asked
   group by named.email, named.locale, trainee.id order by named.email, trainee`;

/** One message a week to each mailbox for which something waits, about all of its trainees together. */
@Injectable()
export class WeeklyMessageService implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly links: SigningLinkService,
    private readonly alternates: AlternateService,
    private readonly cases: SignerCaseMoves,
    private readonly mailer: Mailer,
    private readonly translator: Translator,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(WEEKLY, (ctx) => this.writeToAll(ctx));
    this.jobs.repeat(WEEKLY, EACH_MORNING);
  }

  async writeToAll(ctx: Ctx): Promise<void> {
    const today = ctx.now.toISOString().slice(0, 10);
    await inTransaction(ctx, (inner) => this.cases.goOn(inner));
    await inTransaction(ctx, (inner) => this.alternates.ask(inner, today));
    const waiting = await ctx.tx.query<Waiting[]>(waitingByMailbox);
    for (const email of new Set(waiting.map((each) => each.email))) {
      await inTransaction(ctx, (inner) => this.write(inner, waiting.filter((each) => each.email === email), today));
    }
  }

  /** The database refuses a second message within a week, should two workers come to the same mailbox. */
  private async write(ctx: Ctx, waiting: readonly Waiting[], today: LocalDate): Promise<void> {
    const [first] = waiting;
    if (!first) return;
    const { email, locale } = first;
    await lockName(ctx, `signing link ${email}`);
    const before = (await ctx.tx.findBy(SigningLink, { email, askedOn: Not(IsNull()) })).map(({ askedOn }) => askedOn ?? '').sort();
    if (!mayWrite(before.at(-1) ?? null, today)) return;
    const isReminder = waiting.some(({ since }) => before.some((day) => day >= since));
    const link = await this.links.make(ctx, { email, locale, askedOn: today });
    const lines = waiting.map((each) => this.line(locale, each)).join('\n');
    await this.mailer.send(ctx, { to: email, locale, template: isReminder ? 'hours-week-again' : 'hours-week', params: { lines, link } });
  }

  private line(locale: Locale, { trainee, minutes, entries, alternate }: Waiting): string {
    const params = { trainee, hours: formatMinutes(minutes), entries };
    return alternate === null ? this.translator.text(locale, 'mail:hours-week.line', params) : this.translator.text(locale, 'mail:hours-week.line-shared', { ...params, alternate });
  }
}
