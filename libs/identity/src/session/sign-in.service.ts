import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import { inTransaction, Mailer, RateLimiter } from '@waymark/platform';
import type { Ctx, Limit } from '@waymark/platform';
import { canonicalEmail } from '../person/person.rules';
import { Person } from '../person/person.entity';
import { passwordMatches } from './password';
import { SignInCode } from './sign-in-code.entity';
import { checkCode, CODE_MINUTES, codeText, typedCode } from './sign-in.rules';

const perAccount: Limit = { name: 'sign-in', points: 10, seconds: 900 };
const perAddress: Limit = { name: 'sign-in-ip', points: 100, seconds: 900 };
const codesPerAccount: Limit = { name: 'sign-in-mail', points: 5, seconds: 900 };

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Two doors, one counter: a password, or a one-time code by e-mail. Both answer the same for known and unknown addresses. */
@Injectable()
export class SignInService {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly mailer: Mailer,
  ) {}

  async byPassword(ctx: Ctx, typed: { email: string; password: string; ip: string }): Promise<Person> {
    const email = canonicalEmail(typed.email);
    must(typed.password.length <= 1000, 'PASSWORD_TOO_LONG', { most: 200 });
    await this.count(email, typed.ip);
    const person = await ctx.tx.findOne(Person, { where: { email }, select: { id: true, passwordHash: true } });
    const matches = await passwordMatches(person?.passwordHash ?? null, typed.password);
    must(person !== null && matches, 'SIGN_IN_REFUSED');
    await this.limiter.forget(perAccount, email);
    return person;
  }

  /** Mails a code whether or not there is an account; only its hash stays here. */
  async sendCode(ctx: Ctx, typed: { email: string; locale: Locale; ip: string }): Promise<void> {
    const email = canonicalEmail(typed.email);
    await this.limiter.consume(perAddress, typed.ip);
    await this.limiter.consume(codesPerAccount, email);
    const code = codeText(randomInt(1_000_000));
    const expiresAt = new Date(ctx.now.getTime() + CODE_MINUTES * 60_000);
    await inTransaction(ctx, async (inner) => {
      await inner.tx.upsert(SignInCode, { email, codeHash: digest(`${email}:${code}`), expiresAt, attempts: 0 }, ['email']);
      await this.mailer.send(inner, { to: email, locale: typed.locale, template: 'sign-in-code', params: { code, minutes: CODE_MINUTES } });
    });
  }

  /** The code proves the address; a new address becomes a new person, without any role. */
  async byCode(ctx: Ctx, typed: { email: string; code: string; ip: string; locale: Locale }): Promise<Person> {
    const email = canonicalEmail(typed.email);
    await this.count(email, typed.ip);
    await ctx.tx.increment(SignInCode, { email }, 'attempts', 1);
    const sent = await ctx.tx.findOneBy(SignInCode, { email });
    checkCode(sent, sent !== null && same(sent.codeHash, digest(`${email}:${typedCode(typed.code)}`)), ctx.now);
    return inTransaction(ctx, async (inner) => {
      const used = await inner.tx.delete(SignInCode, { email, codeHash: sent?.codeHash ?? '' });
      must(used.affected === 1, 'SIGN_IN_CODE_REFUSED');
      await this.limiter.forget(perAccount, email);
      return this.findOrCreate(inner, email, typed.locale);
    });
  }

  async findOrCreate(ctx: Ctx, email: string, locale: Locale): Promise<Person> {
    await ctx.tx.createQueryBuilder().insert().into(Person).values({ email, locale, createdAt: ctx.now }).orIgnore().execute();
    return ctx.tx.findOneByOrFail(Person, { email });
  }

  private async count(email: string, ip: string): Promise<void> {
    await this.limiter.consume(perAddress, ip);
    await this.limiter.consume(perAccount, email);
  }
}
