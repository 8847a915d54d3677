import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Organisation, PersonService } from '@waymark/identity';
import { ThreadKind, Threads } from '@waymark/platform';
import type { Ctx, ThreadRecord } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { isApplicant } from '../application/application.policy';
import { ApplicationStatus } from '../application/application.rules';
import { CaseService } from '../application/case.service';

/** An applicant and the board talk on an application from the day it is sent. Who at the board works on it stays the board's own business. */
@Injectable()
export class ApplicationThread implements OnModuleInit {
  constructor(
    private readonly threads: Threads,
    private readonly cases: CaseService,
    private readonly people: PersonService,
  ) {}

  onModuleInit(): void {
    this.threads.add(ThreadKind.APPLICATION, (ctx, id) => this.open(ctx, id));
  }

  private async open(ctx: Ctx, id: string): Promise<ThreadRecord> {
    const application = await this.cases.load(ctx, id);
    const isOwn = isApplicant(ctx.actor, application);
    const { applicantId, boardId, sentAt, status } = application;
    const board = await ctx.tx.findOneByOrFail(Organisation, { id: boardId });
    const reviewers = await this.reviewersOf(ctx, application);
    const people = await this.people.byIds(ctx, [applicantId, ...reviewers]);
    return {
      id,
      canWrite: sentAt !== null && status !== ApplicationStatus.WITHDRAWN,
      readers: [{ personId: applicantId, path: `/apply/${id}` }, ...reviewers.map((personId) => ({ personId, path: `/board/applications/${id}` }))],
      known: [board.name, ...[...people.values()].flatMap(({ legalName, chosenName }) => [legalName, chosenName])].filter((name) => name !== null),
      ...(isOwn ? { nameOf: (authorId) => (authorId === applicantId ? null : board.name) } : {}),
    };
  }

  /** Whoever holds the case, and whoever of the board wrote in it before. */
  private async reviewersOf(ctx: Ctx, { id, applicantId, assigneeId }: Application): Promise<string[]> {
    const wrote = await ctx.tx.query<{ authorId: string }[]>(`select distinct author_id as "authorId" from platform.message where kind = $1 and record_id = $2 and author_id <> $3`, [ThreadKind.APPLICATION, id, applicantId]);
    return [...new Set([...(assigneeId ? [assigneeId] : []), ...wrote.map(({ authorId }) => authorId)])];
  }
}
