import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found, holds, Role } from '@waymark/kernel';
import { Inbox, Translator } from '@waymark/platform';
import type { Ctx, InboxItem } from '@waymark/platform';
import { In } from 'typeorm';
import { turnOf } from '../proposal/look.rules';
import { NameChangeLookService } from './name-change-look.service';
import { NameChangeCertificate } from './name-change.entity';
import { NameReviewService } from './name-review.service';

const MOST = 50;

const texts = { first: 'inbox:new-name', second: 'inbox:new-name-second', 'sent-back': 'inbox:sent-back' } as const;

/** New names that wait for the word of a reviewer. The line names nobody. */
@Injectable()
export class NameInboxService implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly reviews: NameReviewService,
    private readonly looks: NameChangeLookService,
    private readonly translator: Translator,
  ) {}

  onModuleInit(): void {
    this.inbox.add((ctx) => this.waiting(ctx));
  }

  private async waiting(ctx: Ctx): Promise<InboxItem[]> {
    if (!holds(ctx.actor, Role.REVIEWER)) return [];
    const { nodes } = await this.reviews.waiting(ctx, { first: MOST });
    const ids = nodes.map(({ id }) => id);
    const looks = await this.looks.of(ctx, ids);
    const named = await ctx.tx.find(NameChangeCertificate, { where: { nameChangeId: In(ids) }, order: { credentialId: 'DESC' } });
    const certificate = new Map(named.map(({ nameChangeId, credentialId }) => [nameChangeId, credentialId]));
    return nodes.map(({ id, askedAt }) => {
      const text = this.translator.text(ctx.actor.locale, texts[turnOf(looks.get(id) ?? [], found(ctx.actor.id))]);
      return { id: `new-name ${id}`, text, path: `/board/certificates/${certificate.get(id)}`, since: askedAt };
    });
  }
}
