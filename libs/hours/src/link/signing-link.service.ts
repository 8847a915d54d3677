import { Inject, Injectable } from '@nestjs/common';
import { CodePurpose, MailedCodes } from '@waymark/identity';
import type { Locale, LocalDate } from '@waymark/kernel';
import { APP_CONFIG, hashOfSecret, newSecret, record } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { LinkSession, SigningLink } from './signing-link.entity';
import { checkLink, LINK_DAYS, maskedEmail, SESSION_HOURS } from './signing-link.rules';

interface Recipient {
  readonly email: string;
  readonly locale: Locale;
  /** The day of a weekly message. */
  readonly askedOn?: LocalDate;
  /** The page of the web that the link opens; `sign` unless told. */
  readonly page?: 'sign' | 'reference';
}

/** Links for people without an account. A link alone opens nothing: the code goes to the mailbox that the link went to. */
@Injectable()
export class SigningLinkService {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly codes: MailedCodes,
  ) {}

  /** The address to put into a mail; it is nowhere else. */
  async make(ctx: Ctx, { email, locale, askedOn, page = 'sign' }: Recipient): Promise<string> {
    const token = newSecret();
    const expiresAt = new Date(ctx.now.getTime() + LINK_DAYS * 86_400_000);
    await ctx.tx.insert(SigningLink, { email, locale, tokenHash: hashOfSecret(token), createdAt: ctx.now, expiresAt, askedOn: askedOn ?? null });
    return `${this.config.publicUrl}/${page}/${token}`;
  }

  /** What the page of the link shows to anybody, a mail scanner too. */
  async door(ctx: Ctx, token: string): Promise<{ mailbox: string; locale: Locale }> {
    const { email, locale } = await this.open(ctx, token);
    return { mailbox: maskedEmail(email), locale };
  }

  async sendCode(ctx: Ctx, token: string, ip: string): Promise<void> {
    const { id, email } = await this.open(ctx, token);
    await this.codes.send(ctx, { email, purpose: CodePurpose.LINK, owner: id }, { locale: ctx.actor.locale, ip });
  }

  /** The secret of a session that sees and decides what was sent to this mailbox, and nothing else. */
  async enter(ctx: Ctx, token: string, typed: { code: string; ip: string }): Promise<string> {
    const { id, email } = await this.open(ctx, token);
    return this.codes.use(ctx, { email, purpose: CodePurpose.LINK, owner: id, ...typed }, async (inner) => {
      const secret = newSecret();
      const expiresAt = new Date(inner.now.getTime() + SESSION_HOURS * 3_600_000);
      await inner.tx.delete(LinkSession, { expiresAt: LessThanOrEqual(inner.now) });
      await inner.tx.insert(LinkSession, { secretHash: hashOfSecret(secret), linkId: id, expiresAt });
      record(inner, 'link.entered', { id });
      return secret;
    });
  }

  /** Whose mailbox a session stands for; null once it ended. */
  async mailboxOf(ctx: Ctx, secret: string): Promise<string | null> {
    const session = await ctx.tx.findOne(LinkSession, { where: { secretHash: hashOfSecret(secret), expiresAt: MoreThan(ctx.now) }, relations: { link: true } });
    return session?.link.email ?? null;
  }

  async leave(ctx: Ctx, secret: string): Promise<void> {
    await ctx.tx.delete(LinkSession, { secretHash: hashOfSecret(secret) });
  }

  private async open(ctx: Ctx, token: string): Promise<SigningLink> {
    const link: SigningLink | null = await ctx.tx.findOneBy(SigningLink, { tokenHash: hashOfSecret(token) });
    checkLink(link, ctx.now);
    return link;
  }
}
