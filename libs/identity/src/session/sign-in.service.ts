import { Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { CodePurpose } from '../code/mailed-code.rules';
import { MailedCodes } from '../code/mailed-code.service';
import { canonicalEmail } from '../person/person.rules';
import { Person } from '../person/person.entity';
import { passwordMatches } from './password';

/** Two doors, one counter: a password, or a one-time code by e-mail. Both answer the same for known and unknown addresses. */
@Injectable()
export class SignInService {
  constructor(private readonly codes: MailedCodes) {}

  async byPassword(ctx: Ctx, typed: { email: string; password: string; ip: string }): Promise<Person> {
    const email = canonicalEmail(typed.email);
    await this.codes.count(email, typed.ip);
    const person = await ctx.tx.findOne(Person, { where: { email }, select: { id: true, passwordHash: true } });
    const matches = await passwordMatches(person?.passwordHash ?? null, typed.password);
    must(person !== null && matches, 'SIGN_IN_REFUSED');
    await this.codes.forgive(email);
    return person;
  }

  sendCode(ctx: Ctx, typed: { email: string; locale: Locale; ip: string }): Promise<void> {
    return this.codes.send(ctx, { email: canonicalEmail(typed.email), purpose: CodePurpose.SIGN_IN }, typed);
  }

  /** The code proves the address; a new address becomes a new person, without any role. */
  byCode(ctx: Ctx, typed: { email: string; code: string; ip: string; locale: Locale }): Promise<Person> {
    const email = canonicalEmail(typed.email);
    return this.codes.use(ctx, { ...typed, email, purpose: CodePurpose.SIGN_IN }, (inner) => this.findOrCreate(inner, email, typed.locale));
  }

  async findOrCreate(ctx: Ctx, email: string, locale: Locale): Promise<Person> {
    await ctx.tx.createQueryBuilder().insert().into(Person).values({ email, locale, createdAt: ctx.now }).orIgnore().execute();
    return ctx.tx.findOneByOrFail(Person, { email });
  }
}
