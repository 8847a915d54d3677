import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Credential } from '@waymark/credentials';
import { PersonService } from '@waymark/identity';
import { found, must, Role } from '@waymark/kernel';
import { APP_CONFIG, authorize, Inbox, inTransaction, JobRegistry, lockOne, Mailer, record, Translator } from '@waymark/platform';
import type { AppConfig, Ctx, InboxItem } from '@waymark/platform';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { RosterEntry } from '../roster/roster-entry.entity';
import { end } from '../roster/roster.rules';
import { membersOf } from './watch-listeners';
import { WatchQuestion } from './watch-question.entity';
import { canAnswer, programsAsked, questionsTo } from './watch.policy';
import { answer, checkQuestion, daysToAnswer } from './watch.rules';

const RAISE = 'programs.watch-questions';
const EACH_HOUR = '20 * * * *';
const mostOpen = 50;

export interface QuestionAnswer {
  readonly questionId: string;
  readonly isKept: boolean;
  readonly answer: string;
}

/** A holder asks a program why it watches. Who does not answer within a week has it before their administrators. */
@Injectable()
export class WatchQuestionService implements OnModuleInit {
  constructor(
    private readonly people: PersonService,
    private readonly mailer: Mailer,
    private readonly jobs: JobRegistry,
    private readonly inbox: Inbox,
    private readonly translator: Translator,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(RAISE, (ctx) => this.raiseAll(ctx));
    this.jobs.repeat(RAISE, EACH_HOUR);
    this.inbox.add((ctx) => this.waiting(ctx));
  }

  /** One at a time for each watch; a watch on somebody else's certificate is as good as none. */
  async ask(ctx: Ctx, entryId: string, typed: string): Promise<RosterEntry> {
    const text = checkQuestion(typed);
    const entry = await lockOne(ctx, RosterEntry, {}, entryId);
    const { holderId } = await ctx.tx.findOneByOrFail(Credential, { id: entry.credentialId });
    authorize(holderId === ctx.actor.id, 'NOT_FOUND');
    must(entry.endedAt === null, 'WATCH_ENDED');
    const row = { organisationId: entry.organisationId, entryId, holderId, text, askedAt: ctx.now };
    const inserted = await ctx.tx.createQueryBuilder().insert().into(WatchQuestion).values(row).orIgnore().returning(['id']).execute();
    must((inserted.raw as unknown[]).length > 0, 'WATCH_QUESTION_OPEN');
    record(ctx, 'watch.questioned', entry);
    await this.tell(ctx, entry.organisationId, Role.PROGRAM_STAFF);
    return entry;
  }

  async answer(ctx: Ctx, said: QuestionAnswer): Promise<WatchQuestion> {
    const question = await lockOne(ctx, WatchQuestion, questionsTo(ctx.actor), said.questionId);
    authorize(canAnswer(ctx.actor, question), 'NOT_FOUND');
    Object.assign(question, answer(question, { text: said.answer, isKept: said.isKept, by: found(ctx.actor.id), at: ctx.now }));
    record(ctx, 'watch.answered', question, { after: { isKept: said.isKept } });
    if (!said.isKept) await this.stop(ctx, question.entryId);
    const { email, locale } = found(await this.people.byId(ctx, question.holderId));
    await this.mailer.send(ctx, { to: email, locale, template: 'watch-answered', params: { link: `${this.config.publicUrl}/certificate` } });
    return ctx.tx.save(question);
  }

  /** Open questions that the actor may answer, the oldest first. */
  async open(ctx: Ctx): Promise<WatchQuestion[]> {
    const rows = await ctx.tx.find(WatchQuestion, { where: { ...questionsTo(ctx.actor), answeredAt: IsNull() }, order: { askedAt: 'ASC', id: 'ASC' }, take: mostOpen });
    return rows.filter((row) => canAnswer(ctx.actor, row));
  }

  async raiseAll(ctx: Ctx): Promise<void> {
    const before = new Date(ctx.now.getTime() - daysToAnswer * 86_400_000);
    const waiting = await ctx.tx.findBy(WatchQuestion, { answeredAt: IsNull(), raisedAt: IsNull(), askedAt: LessThanOrEqual(before) });
    for (const { id, organisationId } of waiting) await inTransaction(ctx, (inner) => this.raise(inner, id, organisationId));
  }

  private async raise(ctx: Ctx, id: string, organisationId: string): Promise<void> {
    const { affected } = await ctx.tx.update(WatchQuestion, { id, raisedAt: IsNull(), answeredAt: IsNull() }, { raisedAt: ctx.now });
    if (affected !== 1) return;
    record(ctx, 'watch.question_raised', { id });
    await this.tell(ctx, organisationId, Role.ORG_ADMIN);
  }

  private async stop(ctx: Ctx, entryId: string): Promise<void> {
    const entry = await lockOne(ctx, RosterEntry, {}, entryId);
    if (entry.endedAt !== null) return;
    Object.assign(entry, end(entry, found(ctx.actor.id), ctx.now));
    record(ctx, 'roster.removed', entry, { before: { endedAt: null }, after: { endedAt: ctx.now.toISOString() } });
    await ctx.tx.save(entry);
  }

  private async tell(ctx: Ctx, organisationId: string, role: Role): Promise<void> {
    const link = `${this.config.publicUrl}/roster/questions`;
    for (const { email, locale, organisation } of await membersOf(ctx, organisationId, role)) await this.mailer.send(ctx, { to: email, locale, template: 'watch-asked', params: { organisation, link, days: daysToAnswer } });
  }

  private async waiting(ctx: Ctx): Promise<InboxItem[]> {
    // Most people open the inbox without a program: nothing is asked for them.
    if (programsAsked(ctx.actor).length === 0) return [];
    return (await this.open(ctx)).map(({ id, askedAt }) => ({ id: `watch-question ${id}`, text: this.translator.text(ctx.actor.locale, 'inbox:watch-question'), path: '/roster/questions', since: askedAt }));
  }
}
