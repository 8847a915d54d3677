import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { SigningLinkService } from '@waymark/hours';
import { canonicalEmail, displayName, Organisation, PersonService } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { bouncesOf, enqueue, inTransaction, JobRegistry, loadOne, lockOne, madeBefore, Mailer, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { Application } from '../application/application.entity';
import { CaseService } from '../application/case.service';
import { Reference } from './reference.entity';
import type { AskReferenceInput } from './reference.input';
import { checkAgain, checkAsk, checkWaiting, ReferenceStatus, remindAt, statusAt } from './reference.rules';

const REMIND = 'references.remind';

/** The applicant's side: names people, reminds them, and asks somebody else. */
@Injectable()
export class ReferenceService implements OnModuleInit {
  constructor(
    private readonly cases: CaseService,
    private readonly links: SigningLinkService,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(REMIND, (ctx, { id }) => inTransaction(ctx, (inner) => this.remind(inner, String(id))));
  }

  /** Mails a link. Following it does nothing by itself: the code to it goes to the same mailbox. */
  async ask(ctx: Ctx, input: AskReferenceInput): Promise<Application> {
    const { id, applicationId, relation, locale } = input;
    const application = await this.cases.lockOwn(ctx, applicationId);
    if (await madeBefore(ctx, Reference, { id, applicationId })) return application;
    await this.cases.checkReopened(ctx, application, 'reference');
    const email = canonicalEmail(input.email);
    const before = await ctx.tx.findBy(Reference, { applicationId, replacedAt: IsNull() });
    const name = checkAsk({ name: input.name, email, ownEmail: (await this.people.me(ctx)).email, status: application.status, before });
    const reference = await ctx.tx.save(Reference, { id, applicationId, name, relation, email, locale, askedAt: ctx.now, lastMailAt: ctx.now, answeredAt: null, declinedAt: null, replacedAt: null, answer: null });
    await this.mail(ctx, application, reference, 'reference-asked');
    await enqueue(ctx, REMIND, { id }, { key: `${REMIND}:${id}`, runAt: remindAt(ctx.now) });
    record(ctx, 'reference.asked', { id }, { after: { applicationId, relation } });
    return application;
  }

  async remindNow(ctx: Ctx, id: string): Promise<Application> {
    const { application, reference } = await this.lockOwn(ctx, id);
    checkAgain(reference, ctx.now);
    await this.again(ctx, application, reference);
    return application;
  }

  /** Takes the request back; whoever was asked is asked no more. An answer that came in stays. */
  async replace(ctx: Ctx, id: string): Promise<Application> {
    const { application, reference } = await this.lockOwn(ctx, id);
    if (statusAt(reference, ctx.now) === ReferenceStatus.ANSWERED) checkWaiting(reference, ctx.now);
    await ctx.tx.update(Reference, { id }, { replacedAt: ctx.now });
    record(ctx, 'reference.replaced', reference);
    return application;
  }

  of(ctx: Ctx, applicationId: string): Promise<Reference[]> {
    return ctx.tx.find(Reference, { where: { applicationId, replacedAt: IsNull() }, order: { askedAt: 'ASC' } });
  }

  /** Since when mail to those who are still asked comes back, by address. */
  async bouncedOf(ctx: Ctx, references: readonly Reference[]): Promise<Map<string, Date>> {
    const waiting = references.filter((row) => statusAt(row, ctx.now) === ReferenceStatus.WAITING);
    return waiting.length === 0 ? new Map() : bouncesOf(ctx, waiting.map(({ email }) => email));
  }

  /** Those whom an applicant asked and no mail reaches, over all applications. */
  async unreached(ctx: Ctx, applicantId: string): Promise<{ reference: Reference; since: Date }[]> {
    const rows = await ctx.tx.createQueryBuilder(Reference, 'asked').innerJoin(Application, 'application', 'application.id = asked.applicationId and application.applicantId = :applicantId', { applicantId }).where('asked.replacedAt is null and asked.answeredAt is null and asked.declinedAt is null').orderBy('asked.askedAt').getMany();
    const bounced = await this.bouncedOf(ctx, rows);
    return rows.flatMap((reference) => {
      const since = bounced.get(reference.email);
      return since ? [{ reference, since }] : [];
    });
  }

  private async lockOwn(ctx: Ctx, id: string): Promise<{ application: Application; reference: Reference }> {
    const { applicationId } = await loadOne(ctx, Reference, {}, id);
    const application = await this.cases.lockOwn(ctx, applicationId);
    return { application, reference: await lockOne(ctx, Reference, {}, id) };
  }

  /** The job: once, a week after somebody was asked, if they have not answered. */
  private async remind(ctx: Ctx, id: string): Promise<void> {
    const reference = await lockOne(ctx, Reference, {}, id);
    if (statusAt(reference, ctx.now) !== ReferenceStatus.WAITING || reference.lastMailAt > reference.askedAt) return;
    await this.again(ctx, await ctx.tx.findOneByOrFail(Application, { id: reference.applicationId }), reference);
  }

  private async again(ctx: Ctx, application: Application, reference: Reference): Promise<void> {
    await ctx.tx.update(Reference, { id: reference.id }, { lastMailAt: ctx.now });
    await this.mail(ctx, application, reference, 'reference-again');
    record(ctx, 'reference.reminded', reference);
  }

  private async mail(ctx: Ctx, application: Application, { email, locale }: Reference, template: 'reference-asked' | 'reference-again'): Promise<void> {
    const applicant = displayName(found(await this.people.byId(ctx, application.applicantId)));
    const { name: board } = await ctx.tx.findOneByOrFail(Organisation, { id: application.boardId });
    const link = await this.links.make(ctx, { email, locale, page: 'reference' });
    await this.mailer.send(ctx, { to: email, locale, template, params: { applicant, board, link } });
  }
}
