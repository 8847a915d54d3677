import { Injectable } from '@nestjs/common';
import { Credential, CredentialErasureService } from '@waymark/credentials';
import { CodePurpose, COOLING_OFF_DAYS, dueAt, isDue, MailedCodes, PersonService } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { DomainError, found, must, NOBODY } from '@waymark/kernel';
import { enqueue, loadOne, Mailer, record } from '@waymark/platform';
import type { Ctx, Hold } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { OpenCases } from '../open-case/open-cases.service';
import { ErasureWish } from './erasure-wish.entity';
import type { CertificateErasureType } from './erasure-wish.type';

export const ERASE_JOB = 'certificates.erase';
const running = { undoneAt: IsNull(), erasedAt: IsNull() };

export interface Asking {
  readonly credentialId: string;
  readonly code: string;
  readonly ip: string;
}

/** A holder who stays has one certificate erased: asked for with a mailed code, undone for as long as leaving is, held by what is open on it. */
@Injectable()
export class ErasureWishService {
  constructor(
    private readonly erasures: CredentialErasureService,
    private readonly cases: OpenCases,
    private readonly codes: MailedCodes,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  async of(ctx: Ctx, credentialId: string): Promise<CertificateErasureType> {
    const credential = await this.own(ctx, credentialId);
    const wish = await ctx.tx.findOneBy(ErasureWish, { credentialId, ...running });
    return { credentialId, dueAt: wish?.dueAt ?? null, holds: await this.holds(ctx, credential, wish?.askedAt ?? ctx.now) };
  }

  /** When each is erased, of those that the actor holds and wants erased. */
  async dueOf(ctx: Ctx, credentialIds: readonly string[]): Promise<Map<string, Date>> {
    const rows = await ctx.tx.findBy(ErasureWish, { credentialId: In([...credentialIds]), ...running });
    return new Map(rows.map((wish) => [wish.credentialId, wish.dueAt]));
  }

  async sendCode(ctx: Ctx, credentialId: string, ip: string): Promise<void> {
    const { id } = await this.own(ctx, credentialId);
    const { email, locale } = await this.me(ctx);
    await this.codes.send(ctx, { email, purpose: CodePurpose.ERASE, owner: id }, { locale, ip });
  }

  async ask(ctx: Ctx, { credentialId, code, ip }: Asking): Promise<void> {
    const credential = await this.own(ctx, credentialId);
    const { email } = await this.me(ctx);
    // Before the try is counted: a code is not used up by a case that is still open.
    must((await this.holds(ctx, credential, ctx.now)).length === 0, 'ERASURE_HELD');
    await this.codes.use(ctx, { email, purpose: CodePurpose.ERASE, owner: credential.id, code, ip }, (inner) => this.begin(inner, credential.id));
  }

  /** The caller has seen the proof of its holder, and that nothing holds it. */
  async begin(ctx: Ctx, credentialId: string): Promise<void> {
    must(!(await ctx.tx.existsBy(ErasureWish, { credentialId, undoneAt: IsNull() })), 'ERASURE_ASKED_ALREADY');
    const wish = await ctx.tx.save(ErasureWish, { credentialId, askedAt: ctx.now, dueAt: dueAt(ctx.now), undoneAt: null, erasedAt: null });
    record(ctx, 'erasure-wish.asked', wish, { after: { credentialId } });
    await enqueue(ctx, ERASE_JOB, { id: wish.id }, { key: `erasure-wish:${wish.id}`, runAt: wish.dueAt });
    const { email, locale } = await this.me(ctx);
    await this.mailer.send(ctx, { to: email, locale, template: 'erasure-asked', params: { days: COOLING_OFF_DAYS } });
  }

  async keep(ctx: Ctx, credentialId: string): Promise<CertificateErasureType> {
    await this.own(ctx, credentialId);
    const wish = await ctx.tx.findOne(ErasureWish, { where: { credentialId, ...running }, lock: { mode: 'pessimistic_write' } });
    if (!wish) throw new DomainError('ERASURE_NOT_ASKED');
    await ctx.tx.update(ErasureWish, { id: wish.id }, { undoneAt: ctx.now });
    record(ctx, 'erasure-wish.undone', wish, { after: { credentialId } });
    return this.of(ctx, credentialId);
  }

  /** Of a wish whose day has come. False where it is held, and its day comes again; what is done, or taken back, needs no other day. */
  async finish(ctx: Ctx, wish: ErasureWish): Promise<boolean> {
    const credential = await ctx.tx.findOneByOrFail(Credential, { id: wish.credentialId });
    if (wish.erasedAt === null && (await this.holds(ctx, credential, wish.askedAt)).length > 0) return false;
    for (const { id } of await this.erasures.editions(ctx, credential, wish.askedAt)) await this.erasures.erase(ctx, id, (inner) => this.close(inner, wish.id));
    return true;
  }

  /** In the transaction that ends the certificate. A process that died between two editions finds the wish done, and goes on. */
  private async close(ctx: Ctx, id: string): Promise<boolean> {
    const wish = await ctx.tx.findOneOrFail(ErasureWish, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!isDue(wish, ctx.now)) return wish.erasedAt !== null;
    const { holderId } = await ctx.tx.findOneByOrFail(Credential, { id: wish.credentialId });
    await ctx.tx.update(ErasureWish, { id }, { erasedAt: ctx.now });
    record(ctx, 'erasure-wish.done', wish);
    const person = await this.people.byId(ctx, holderId);
    if (person) await this.mailer.send(ctx, { to: person.email, locale: person.locale, template: 'erasure-done', params: {} });
    return true;
  }

  private async holds(ctx: Ctx, credential: Credential, since: Date): Promise<Hold[]> {
    return this.cases.ofCertificates(ctx, await this.erasures.editions(ctx, credential, since));
  }

  private own(ctx: Ctx, id: string): Promise<Credential> {
    return loadOne(ctx, Credential, { holderId: ctx.actor.id ?? NOBODY }, id);
  }

  private async me(ctx: Ctx): Promise<Person> {
    return found(await this.people.byId(ctx, found(ctx.actor.id)));
  }
}
