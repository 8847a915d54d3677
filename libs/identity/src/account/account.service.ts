import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import { inTransaction, Mailer, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { MailedCode } from '../code/mailed-code.entity';
import { CodePurpose } from '../code/mailed-code.rules';
import { MailedCodes } from '../code/mailed-code.service';
import { Person } from '../person/person.entity';
import { canonicalEmail, checkPassword } from '../person/person.rules';
import { hashPassword, passwordMatches } from '../session/password';
import { SessionService } from '../session/session.service';
import { SignInService } from '../session/sign-in.service';

interface Caller {
  readonly ip: string;
  readonly locale: Locale;
}

/** The keys of an account: its password and its address. Each change is told to the owner by mail. */
@Injectable()
export class AccountService {
  constructor(
    private readonly codes: MailedCodes,
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
    private readonly mailer: Mailer,
  ) {}

  /** The same for every address: a code is mailed whether or not there is an account. */
  sendPasswordCode(ctx: Ctx, typed: { email: string } & Caller): Promise<void> {
    return this.codes.send(ctx, { email: canonicalEmail(typed.email), purpose: CodePurpose.PASSWORD }, typed);
  }

  /** The code proves the address, as at sign-in: a new address becomes a new person, so that no answer tells who has an account. */
  async setPassword(ctx: Ctx, typed: { email: string; code: string; password: string } & Caller): Promise<Person> {
    const email = canonicalEmail(typed.email);
    // Before the try is counted: a password that is too weak costs no code.
    checkPassword(typed.password, email);
    return this.codes.use(ctx, { email, purpose: CodePurpose.PASSWORD, code: typed.code, ip: typed.ip }, async (inner) => {
      const person = await this.signIns.findOrCreate(inner, email, typed.locale);
      await this.replacePassword(inner, person, typed.password);
      return person;
    });
  }

  async changePassword(ctx: Ctx, typed: { current: string; password: string; ip: string }): Promise<Person> {
    const person = await this.owner(ctx);
    checkPassword(typed.password, person.email);
    await this.codes.count(person.email, typed.ip);
    const { passwordHash } = await ctx.tx.findOneOrFail(Person, { where: { id: person.id }, select: { id: true, passwordHash: true } });
    must(await passwordMatches(passwordHash, typed.current), 'PASSWORD_REFUSED');
    await this.codes.forgive(person.email);
    await inTransaction(ctx, (inner) => this.replacePassword(inner, person, typed.password));
    return person;
  }

  /** To the new address, whether or not somebody has it already: only its owner learns. */
  async sendEmailCode(ctx: Ctx, typed: { email: string; ip: string }): Promise<void> {
    const person = await this.owner(ctx);
    const subject = { email: canonicalEmail(typed.email), purpose: CodePurpose.EMAIL, owner: person.id };
    await this.codes.send(ctx, subject, { locale: person.locale, ip: typed.ip });
  }

  async changeEmail(ctx: Ctx, typed: { email: string; code: string; ip: string }): Promise<void> {
    const person = await this.owner(ctx);
    const email = canonicalEmail(typed.email);
    await this.codes.use(ctx, { email, purpose: CodePurpose.EMAIL, owner: person.id, code: typed.code, ip: typed.ip }, async (inner) => {
      must((await inner.tx.countBy(Person, { email })) === 0, 'PERSON_EMAIL_TAKEN');
      await inner.tx.update(Person, { id: person.id }, { email });
      // What was mailed to the old address opens nothing any more.
      await inner.tx.delete(MailedCode, { email: person.email });
      record(inner, 'person.email-changed', person);
      await this.mailer.send(inner, { to: person.email, locale: person.locale, template: 'email-changed', params: {} });
    });
  }

  /** Whoever knew the old password is out: every session ends, and the owner is told. */
  async replacePassword(ctx: Ctx, person: Person, password: string): Promise<void> {
    checkPassword(password, person.email);
    await ctx.tx.update(Person, { id: person.id }, { passwordHash: await hashPassword(password) });
    await ctx.tx.delete(MailedCode, { email: person.email });
    await this.sessions.endOthers(ctx, person.id, null);
    record(ctx, 'person.password-set', person);
    await this.mailer.send(ctx, { to: person.email, locale: person.locale, template: 'password-changed', params: {} });
  }

  private async owner(ctx: Ctx): Promise<Person> {
    return ctx.tx.findOneByOrFail(Person, { id: found(ctx.actor.id) });
  }
}
