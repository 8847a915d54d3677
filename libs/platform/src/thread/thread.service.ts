import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DomainError, findInNote, found, must } from '@waymark/kernel';
import { MoreThan } from 'typeorm';
import { record } from '../audit/record';
import type { Ctx } from '../ctx/ctx';
import { inTransaction } from '../ctx/transaction';
import { loadOne, lockName } from '../data/load';
import { madeBefore } from '../data/made-before';
import { Translator } from '../i18n/translator';
import { Inbox } from '../inbox/inbox';
import type { InboxItem } from '../inbox/inbox';
import { enqueue } from '../jobs/enqueue';
import { JobRegistry } from '../jobs/job-registry';
import { bouncesOf } from '../mail/bounces';
import { Mailer } from '../mail/mailer';
import { Message, MessageNotice, Unread } from './thread.entity';
import type { WriteMessageInput } from './thread.input';
import { checkBody, checkFindings, checkMany, DAY_MS, noticeAt } from './thread.rules';
import type { ThreadKind } from './thread.rules';
import type { ThreadType } from './thread.type';
import { Threads } from './threads';
import type { ThreadReader, ThreadRecord } from './threads';

const NOTICE = 'messages.notice';
const MOST_SHOWN = 100;
const MOST_WAITING = 20;

/** Short messages between those who see a record. The record's own lib says who that is, at each look. */
@Injectable()
export class ThreadService implements OnModuleInit {
  constructor(
    private readonly threads: Threads,
    private readonly inbox: Inbox,
    private readonly jobs: JobRegistry,
    private readonly mailer: Mailer,
    private readonly translator: Translator,
  ) {}

  onModuleInit(): void {
    this.inbox.add((ctx) => this.waiting(ctx));
    this.jobs.handle(NOTICE, (ctx, { personId }) => inTransaction(ctx, (inner) => this.notify(inner, String(personId))));
  }

  async of(ctx: Ctx, kind: ThreadKind, id: string): Promise<ThreadType> {
    return this.shown(ctx, kind, await this.threads.open(ctx, kind, id));
  }

  async write(ctx: Ctx, { id, kind, recordId, body: typed, isVouched }: WriteMessageInput): Promise<ThreadType> {
    const thread = await this.threads.open(ctx, kind, recordId);
    if (await madeBefore(ctx, Message, { id, kind, recordId: thread.id })) return this.shown(ctx, kind, thread);
    must(thread.canWrite, 'THREAD_CLOSED');
    const body = checkBody(typed);
    checkFindings(findInNote(body, thread.known), isVouched);
    const authorId = found(ctx.actor.id);
    checkMany(await ctx.tx.countBy(Message, { authorId, writtenAt: MoreThan(new Date(ctx.now.getTime() - DAY_MS)) }));
    await ctx.tx.insert(Message, { id, kind, recordId: thread.id, authorId, body, writtenAt: ctx.now, erasedAt: null });
    // The words stay out of the trail: they can be erased, it cannot.
    record(ctx, 'message.written', { id }, { after: { kind, recordId: thread.id } });
    for (const reader of thread.readers.filter(({ personId }) => personId !== authorId)) await this.tell(ctx, { kind, recordId: thread.id }, reader);
    return this.shown(ctx, kind, thread);
  }

  async erase(ctx: Ctx, id: string): Promise<ThreadType> {
    const message = await loadOne(ctx, Message, {}, id);
    const thread = await this.threads.open(ctx, message.kind, message.recordId);
    must(message.authorId === ctx.actor.id, 'MESSAGE_NOT_YOURS');
    if (message.erasedAt === null) {
      await ctx.tx.update(Message, { id }, { body: null, erasedAt: ctx.now });
      record(ctx, 'message.erased', { id }, { after: { kind: message.kind, recordId: message.recordId } });
    }
    return this.shown(ctx, message.kind, thread);
  }

  /** The actor has it before them. */
  async read(ctx: Ctx, kind: ThreadKind, id: string): Promise<ThreadType> {
    const thread = await this.threads.open(ctx, kind, id);
    await ctx.tx.delete(Unread, { personId: found(ctx.actor.id), kind, recordId: thread.id });
    return this.shown(ctx, kind, thread);
  }

  private async shown(ctx: Ctx, kind: ThreadKind, { id, canWrite, readers, nameOf }: ThreadRecord): Promise<ThreadType> {
    const rows = (await ctx.tx.find(Message, { where: { kind, recordId: id }, order: { writtenAt: 'DESC', id: 'ASC' }, take: MOST_SHOWN })).reverse();
    const others = readers.map(({ personId }) => personId).filter((personId) => personId !== ctx.actor.id);
    const people = new Map((await this.threads.people(ctx, [...rows.map(({ authorId }) => authorId), ...others])).map((person) => [person.id, person]));
    const author = (personId: string): string => nameOf?.(personId) ?? people.get(personId)?.name ?? '';
    const bounced = await bouncesOf(ctx, others.flatMap((personId) => people.get(personId)?.email ?? []));
    const messages = rows.map(({ id: messageId, authorId, body, writtenAt }) => ({ id: messageId, author: author(authorId), isMine: authorId === ctx.actor.id, body, writtenAt }));
    return { id, canWrite, messages, unreached: others.filter((personId) => bounced.has(people.get(personId)?.email ?? '')).map(author) };
  }

  private async tell(ctx: Ctx, thread: { kind: ThreadKind; recordId: string }, { personId, path }: ThreadReader): Promise<void> {
    await ctx.tx.createQueryBuilder().insert().into(Unread).values({ ...thread, personId, path, since: ctx.now }).orIgnore().execute();
    const last = await ctx.tx.findOneBy(MessageNotice, { personId });
    await enqueue(ctx, NOTICE, { personId }, { key: `messages:${personId}`, runAt: noticeAt(ctx.now, last?.mailedAt ?? null) });
  }

  /** Says that something waits, and nothing of what it is. Whoever has read it meanwhile gets no mail. */
  private async notify(ctx: Ctx, personId: string): Promise<void> {
    await lockName(ctx, `messages ${personId}`);
    const last = await ctx.tx.findOneBy(MessageNotice, { personId });
    const isSoon = last !== null && ctx.now.getTime() - last.mailedAt.getTime() < DAY_MS;
    const [person] = await this.threads.people(ctx, [personId]);
    if (isSoon || !person || !(await ctx.tx.existsBy(Unread, { personId }))) return;
    await ctx.tx.save(MessageNotice, { personId, mailedAt: ctx.now });
    await this.mailer.send(ctx, { to: person.email, locale: person.locale, template: 'messages', params: {} });
  }

  /** What nobody may see any more waits for nobody. */
  private async waiting(ctx: Ctx): Promise<InboxItem[]> {
    const rows = await ctx.tx.find(Unread, { where: { personId: found(ctx.actor.id) }, order: { since: 'ASC' }, take: MOST_WAITING });
    const seen = await Promise.all(rows.map((row) => this.isSeen(ctx, row)));
    return rows.filter((_, index) => seen[index]).map(({ kind, recordId, path, since }) => ({ id: `message ${kind} ${recordId}`, text: this.translator.text(ctx.actor.locale, `inbox:message-${kind}`), path, since }));
  }

  private async isSeen(ctx: Ctx, { kind, recordId }: Unread): Promise<boolean> {
    try {
      await this.threads.open(ctx, kind, recordId);
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}
