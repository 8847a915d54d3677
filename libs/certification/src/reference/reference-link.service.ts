import { Injectable } from '@nestjs/common';
import { displayName, Organisation, PersonService } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { lockOne, Mailer, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { Application } from '../application/application.entity';
import { Reference } from './reference.entity';
import type { AnswerReferenceBody } from './reference.input';
import { checkAnswer, checkWaiting, ReferenceStatus, statusAt } from './reference.rules';
import type { Relation } from './reference.rules';

/** What somebody who was asked has to know to answer, and no more. */
export interface AskedOfMailbox {
  readonly id: string;
  readonly name: string;
  readonly applicant: string;
  readonly relation: Relation;
  readonly board: string;
}

const open = { answeredAt: IsNull(), declinedAt: IsNull(), replacedAt: IsNull() };

/** The side of those who were asked: the owner of a mailbox, without an account. */
@Injectable()
export class ReferenceLinkService {
  constructor(
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  async waiting(ctx: Ctx): Promise<AskedOfMailbox[]> {
    const rows = await ctx.tx.find(Reference, { where: { email: found(ctx.actor.mailbox), ...open }, order: { askedAt: 'ASC' } });
    return Promise.all(rows.filter((row) => statusAt(row, ctx.now) === ReferenceStatus.WAITING).map((row) => this.shown(ctx, row)));
  }

  async answer(ctx: Ctx, id: string, body: AnswerReferenceBody): Promise<void> {
    const reference = await this.lock(ctx, id);
    const answer = checkAnswer(body);
    await ctx.tx.update(Reference, { id }, { answer, answeredAt: ctx.now });
    record(ctx, 'reference.answered', reference);
    await this.tell(ctx, reference, 'reference-answered');
  }

  async decline(ctx: Ctx, id: string): Promise<void> {
    const reference = await this.lock(ctx, id);
    await ctx.tx.update(Reference, { id }, { declinedAt: ctx.now });
    record(ctx, 'reference.declined', reference);
    await this.tell(ctx, reference, 'reference-declined');
  }

  private async lock(ctx: Ctx, id: string): Promise<Reference> {
    const reference = await lockOne(ctx, Reference, { email: found(ctx.actor.mailbox) }, id);
    checkWaiting(reference, ctx.now);
    return reference;
  }

  private async shown(ctx: Ctx, { id, name, relation, applicationId }: Reference): Promise<AskedOfMailbox> {
    const { applicantId, boardId } = await ctx.tx.findOneByOrFail(Application, { id: applicationId });
    const applicant = displayName(found(await this.people.byId(ctx, applicantId)));
    const board = await ctx.tx.findOneByOrFail(Organisation, { id: boardId });
    return { id, name, relation, applicant, board: board.name };
  }

  /** That it came, and never what it says. */
  private async tell(ctx: Ctx, { applicationId, name }: Reference, template: 'reference-answered' | 'reference-declined'): Promise<void> {
    const { applicantId } = await ctx.tx.findOneByOrFail(Application, { id: applicationId });
    const applicant = found(await this.people.byId(ctx, applicantId));
    await this.mailer.send(ctx, { to: applicant.email, locale: applicant.locale, template, params: { name, application: applicationId } });
  }
}
