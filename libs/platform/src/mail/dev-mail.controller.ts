import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { DataSource } from 'typeorm';
import { Access } from '../access/access';
import { APP_CONFIG } from '../config/app-config';
import type { AppConfig } from '../config/app-config';
import { SentMail } from './sent-mail.entity';

/** The mail of the demonstration. Outside demo mode the page does not exist. */
@Controller('dev/mail')
export class DevMailController {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Access.public()
  @Header('Cache-Control', 'no-store')
  async page(@Query('to') to?: string): Promise<string> {
    const rows = await this.newest(to).then((mails) => mails.map((mail) => this.row(mail)));
    return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Demo mail</title><h1>Demo mail</h1>${rows.join('') || '<p>No mail yet.</p>'}</html>`;
  }

  @Get('json')
  @Access.public()
  newest(@Query('to') to?: string): Promise<SentMail[]> {
    if (!this.config.isDemo) found(null);
    return this.dataSource.manager.find(SentMail, { where: to ? { recipient: to } : {}, order: { sentAt: 'DESC' }, take: 50 });
  }

  private row(mail: SentMail): string {
    const safe = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
    const linked = safe(mail.body).replace(/https?:\/\/\S+/g, (url) => `<a href="${url}">${url}</a>`);
    return `<article><h2>${safe(mail.subject)}</h2><p>To ${safe(mail.recipient)}, ${mail.sentAt.toISOString()}</p><pre style="white-space:pre-wrap">${linked}</pre></article><hr>`;
  }
}
