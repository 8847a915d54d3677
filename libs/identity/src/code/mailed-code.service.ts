import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import { inTransaction, Mailer, RateLimiter } from '@waymark/platform';
import type { Ctx, Limit } from '@waymark/platform';
import { MailedCode } from './mailed-code.entity';
import { checkCode, CODE_MINUTES, CodePurpose, codeText, typedCode } from './mailed-code.rules';

const perAccount: Limit = { name: 'sign-in', points: 10, seconds: 900 };
const perAddress: Limit = { name: 'sign-in-ip', points: 100, seconds: 900 };
const codesPerAccount: Limit = { name: 'sign-in-mail', points: 5, seconds: 900 };

const templates: Readonly<Record<CodePurpose, string>> = { SIGN_IN: 'sign-in-code', PASSWORD: 'password-code', EMAIL: 'email-code', LINK: 'link-code', LEAVE: 'leave-code', ERASE: 'erase-code' };

/** Whose mailbox, and what for. `owner` binds a code to the account or the link it was asked for, where the mailbox alone does not count. */
export interface CodeSubject {
  readonly email: string;
  readonly purpose: CodePurpose;
  readonly owner?: string;
}

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
const digest = ({ email, purpose, owner = '' }: CodeSubject, code: string): string => createHash('sha256').update(`${email}:${purpose}:${owner}:${code}`).digest('hex');

/** One-time codes by mail, and the one counter of all doors: a guess at any of them counts for all. */
@Injectable()
export class MailedCodes {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly mailer: Mailer,
  ) {}

  /** Mails a code whether or not there is an account; only its hash stays here. */
  async send(ctx: Ctx, subject: CodeSubject, from: { locale: Locale; ip: string }): Promise<void> {
    await this.limiter.consume(perAddress, from.ip);
    await this.limiter.consume(codesPerAccount, subject.email);
    const code = codeText(randomInt(1_000_000));
    const { email, purpose } = subject;
    const expiresAt = new Date(ctx.now.getTime() + CODE_MINUTES * 60_000);
    await inTransaction(ctx, async (inner) => {
      await inner.tx.upsert(MailedCode, { email, purpose, codeHash: digest(subject, code), expiresAt, attempts: 0 }, ['email', 'purpose']);
      await this.mailer.send(inner, { to: email, locale: from.locale, template: templates[purpose], params: { code, minutes: CODE_MINUTES } });
    });
  }

  /** Uses the code up and does the work, in one transaction. The try is counted even where it is refused. */
  async use<T>(ctx: Ctx, subject: CodeSubject & { code: string; ip: string }, work: (inner: Ctx) => Promise<T>): Promise<T> {
    const { email, purpose } = subject;
    await this.count(email, subject.ip);
    await ctx.tx.increment(MailedCode, { email, purpose }, 'attempts', 1);
    const sent = await ctx.tx.findOneBy(MailedCode, { email, purpose });
    checkCode(sent, sent !== null && same(sent.codeHash, digest(subject, typedCode(subject.code))), ctx.now);
    return inTransaction(ctx, async (inner) => {
      const used = await inner.tx.delete(MailedCode, { email, purpose, codeHash: sent?.codeHash ?? '' });
      must(used.affected === 1, 'SIGN_IN_CODE_REFUSED');
      const result = await work(inner);
      await this.forgive(email);
      return result;
    });
  }

  async count(email: string, ip: string): Promise<void> {
    await this.limiter.consume(perAddress, ip);
    await this.limiter.consume(perAccount, email);
  }

  forgive(email: string): Promise<void> {
    return this.limiter.forget(perAccount, email);
  }
}
