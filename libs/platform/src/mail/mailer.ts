import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Locale } from '@waymark/kernel';
import { createTransport } from 'nodemailer';
import type { Transporter } from 'nodemailer';
import { APP_CONFIG } from '../config/app-config';
import type { AppConfig } from '../config/app-config';
import type { Ctx } from '../ctx/ctx';
import { Translator } from '../i18n/translator';
import type { Params } from '../i18n/translator';
import { enqueue } from '../jobs/enqueue';
import { JobRegistry } from '../jobs/job-registry';
import { forgetBounce, noteBounce } from './bounces';
import { refusalOf } from './mail-failure.rules';
import type { MailFailure } from './mail-failure.rules';
import { SentMail } from './sent-mail.entity';

/** `template` names `mail:<template>.subject` and `mail:<template>.body` of the catalogue. Subjects stay neutral: phones show them. Every text knows `{{site}}`. */
export interface Mail {
  readonly to: string;
  readonly locale: Locale;
  readonly template: string;
  readonly params: Params;
}

const MAIL_JOB = 'mail.send';

@Injectable()
export class Mailer implements OnModuleInit {
  private readonly transport: Transporter | null;

  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly translator: Translator,
    private readonly jobs: JobRegistry,
  ) {
    this.transport = config.smtpUrl ? createTransport(config.smtpUrl) : null;
  }

  onModuleInit(): void {
    this.jobs.handle(MAIL_JOB, (ctx, payload) => this.deliver(ctx, payload as unknown as Mail));
  }

  /** Leaves with the transaction: no commit, no mail. */
  send(ctx: Ctx, mail: Mail): Promise<void> {
    return enqueue(ctx, MAIL_JOB, { ...mail });
  }

  private async deliver(ctx: Ctx, mail: Mail): Promise<void> {
    const params = { site: this.config.publicUrl, ...mail.params };
    const subject = this.translator.text(mail.locale, `mail:${mail.template}.subject`, params);
    const body = this.translator.text(mail.locale, `mail:${mail.template}.body`, params);
    if (this.config.isDemo) await ctx.tx.insert(SentMail, { sentAt: ctx.now, recipient: mail.to, subject, body });
    if (this.transport) await this.post(ctx, this.transport, { from: this.sender(), to: mail.to, subject, text: body });
    if (!this.transport && !this.config.isDemo) throw new Error('No mail can leave: SMTP_URL is not set');
  }

  /** What is refused for good is noted and not tried again; what may pass fails the job, which comes back. */
  private async post(ctx: Ctx, transport: Transporter, mail: { from: string; to: string; subject: string; text: string }): Promise<void> {
    try {
      await transport.sendMail(mail);
      await forgetBounce(ctx, mail.to);
    } catch (error) {
      const answer = refusalOf(error as MailFailure);
      if (answer === null) throw error;
      await noteBounce(ctx, mail.to, answer);
    }
  }

  private sender(): string {
    return `Waymark <no-reply@${new URL(this.config.publicUrl).hostname}>`;
  }
}
