import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DomainError, found, must } from '@waymark/kernel';
import { enqueue, inTransaction, JobRegistry, Leavers, Mailer, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { CodePurpose } from '../code/mailed-code.rules';
import { MailedCodes } from '../code/mailed-code.service';
import { Person } from '../person/person.entity';
import { ErasureService } from './erasure.service';
import { Leaving } from './leaving.entity';
import { checkFree, COOLING_OFF_DAYS, dueAt, isDue } from './leaving.rules';
import type { LeavingViewType } from './leaving.type';

const ERASE = 'leaving.erase';
const running = (personId: string) => ({ personId, undoneAt: IsNull(), erasedAt: IsNull() });

/** Somebody leaves: asked for with a mailed code, undone for two weeks, then a job erases. What is still open holds it, at the asking and at the end. */
@Injectable()
export class LeavingService implements OnModuleInit {
  constructor(
    private readonly leavers: Leavers,
    private readonly codes: MailedCodes,
    private readonly erasures: ErasureService,
    private readonly jobs: JobRegistry,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(ERASE, (ctx, { id }) => this.finish(ctx, String(id)));
  }

  async mine(ctx: Ctx): Promise<LeavingViewType> {
    const personId = found(ctx.actor.id);
    const leaving = await ctx.tx.findOneBy(Leaving, running(personId));
    return { dueAt: leaving?.dueAt ?? null, erasesCertificates: leaving?.erasesCertificates ?? false, holds: await this.leavers.holds(ctx, personId, leaving?.erasesCertificates ?? false) };
  }

  async sendCode(ctx: Ctx, ip: string): Promise<void> {
    const { id: owner, email, locale } = await this.owner(ctx);
    await this.codes.send(ctx, { email, purpose: CodePurpose.LEAVE, owner }, { locale, ip });
  }

  async ask(ctx: Ctx, { code, erasesCertificates, ip }: { code: string; erasesCertificates: boolean; ip: string }): Promise<void> {
    const { id: personId, email, locale } = await this.owner(ctx);
    // Before the try is counted: a code is not used up by a case that is still open.
    checkFree((await this.leavers.holds(ctx, personId, false)).length);
    must(!erasesCertificates || (await this.leavers.holds(ctx, personId, true)).length === 0, 'LEAVING_CERTIFICATE_HELD');
    await this.codes.use(ctx, { email, purpose: CodePurpose.LEAVE, owner: personId, code, ip }, async (inner) => {
      must(!(await inner.tx.existsBy(Leaving, running(personId))), 'LEAVING_ASKED_ALREADY');
      const leaving = await inner.tx.save(Leaving, { personId, erasesCertificates, askedAt: inner.now, dueAt: dueAt(inner.now), undoneAt: null, erasedAt: null });
      record(inner, 'leaving.asked', leaving, { after: { personId, erasesCertificates } });
      await enqueue(inner, ERASE, { id: leaving.id }, { key: `leaving:${leaving.id}`, runAt: leaving.dueAt });
      await this.mailer.send(inner, { to: email, locale, template: 'leaving-asked', params: { days: COOLING_OFF_DAYS } });
    });
  }

  async stay(ctx: Ctx): Promise<LeavingViewType> {
    const personId = found(ctx.actor.id);
    const leaving = await ctx.tx.findOne(Leaving, { where: running(personId), lock: { mode: 'pessimistic_write' } });
    if (!leaving) throw new DomainError('LEAVING_NOT_ASKED');
    await ctx.tx.update(Leaving, { id: leaving.id }, { undoneAt: ctx.now });
    record(ctx, 'leaving.undone', leaving, { after: { personId } });
    return this.mine(ctx);
  }

  /** The job. What was opened meanwhile holds it: it comes back each day, and the person reads why on their page. */
  private async finish(ctx: Ctx, id: string): Promise<void> {
    const leaving = await ctx.tx.findOneBy(Leaving, { id });
    if (!leaving || !isDue(leaving, ctx.now)) return;
    const holds = await this.leavers.holds(ctx, leaving.personId, leaving.erasesCertificates);
    if (holds.length === 0) return this.erasures.erase(ctx, leaving);
    await inTransaction(ctx, (inner) => enqueue(inner, ERASE, { id }, { key: `leaving:${id}`, runAt: new Date(ctx.now.getTime() + 86_400_000) }));
  }

  private owner(ctx: Ctx): Promise<Person> {
    return ctx.tx.findOneByOrFail(Person, { id: found(ctx.actor.id) });
  }
}
