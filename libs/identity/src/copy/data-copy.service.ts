import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { enqueue, Files, inTransaction, JobRegistry, loadOne, madeBefore, MadeFiles, Mailer, record, zipOf } from '@waymark/platform';
import type { Ctx, StoredFile } from '@waymark/platform';
import { IsNull, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import { Person } from '../person/person.entity';
import { CopyContentService } from './copy-content.service';
import { DataCopy } from './data-copy.entity';
import { visibleTo } from './data-copy.policy';
import { checkCopyMany, checkCopyReady, KEPT_MS } from './data-copy.rules';

const BUILD = 'copy.build';
const SWEEP = 'copy.sweep';
const EACH_TEN_MINUTES = '*/10 * * * *';
const DAY_MS = 24 * 60 * 60_000;
const MOST_SHOWN = 3;

/** Everything about a person as one file: asked for by themself, made by a job, there for a day, in the trail for good. */
@Injectable()
export class DataCopyService implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly contents: CopyContentService,
    private readonly files: Files,
    private readonly made: MadeFiles,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(BUILD, (ctx, { copyId }) => this.build(ctx, String(copyId)));
    this.jobs.handle(SWEEP, (ctx) => inTransaction(ctx, (inner) => this.sweep(inner)));
    this.jobs.repeat(SWEEP, EACH_TEN_MINUTES);
  }

  async ask(ctx: Ctx, id: string): Promise<DataCopy> {
    const personId = found(ctx.actor.id);
    const before = await madeBefore(ctx, DataCopy, { id, personId });
    if (before) return before;
    checkCopyMany(await ctx.tx.countBy(DataCopy, { personId, askedAt: MoreThan(new Date(ctx.now.getTime() - DAY_MS)) }));
    const copy = ctx.tx.create(DataCopy, { id, personId, locale: ctx.actor.locale, askedAt: ctx.now, readyAt: null, expiresAt: null, fileId: null, bytes: null, sha256: null });
    await ctx.tx.insert(DataCopy, copy);
    record(ctx, 'copy.asked', copy);
    await enqueue(ctx, BUILD, { copyId: id }, { key: `copy:${id}` });
    return copy;
  }

  mine(ctx: Ctx): Promise<DataCopy[]> {
    return ctx.tx.find(DataCopy, { where: visibleTo(ctx.actor), order: { askedAt: 'DESC', id: 'ASC' }, take: MOST_SHOWN });
  }

  /** The file, for its person, while it is there. */
  async file(ctx: Ctx, id: string): Promise<StoredFile> {
    const copy = await loadOne(ctx, DataCopy, visibleTo(ctx.actor), id);
    checkCopyReady(copy, ctx.now);
    record(ctx, 'copy.taken', copy);
    return this.files.taken(ctx, found(copy.fileId));
  }

  /** Outside a transaction: recordings come over the network. Run twice, the second file is kept and the first left to the sweep. */
  private async build(ctx: Ctx, id: string): Promise<void> {
    const copy = await ctx.tx.findOneBy(DataCopy, { id, readyAt: IsNull() });
    if (!copy) return;
    const { personId, locale } = copy;
    const person = await ctx.tx.findOneByOrFail(Person, { id: personId });
    const chunks = zipOf(this.contents.entries(ctx, { personId, locale, email: person.email, at: ctx.now }), ctx.now);
    const { id: fileId, length: bytes, sha256 } = await this.made.make(ctx, { ownerId: personId, purpose: 'made.copy', mediaType: 'application/zip' }, chunks);
    await inTransaction(ctx, async (inner) => {
      const { affected } = await inner.tx.update(DataCopy, { id, readyAt: IsNull() }, { fileId, bytes, sha256, readyAt: ctx.now, expiresAt: new Date(ctx.now.getTime() + KEPT_MS) });
      if (affected !== 1) return;
      await this.made.take(inner, fileId);
      // Whoever sat at an open screen could have asked: its person is told.
      await this.mailer.send(inner, { to: person.email, locale, template: 'copy-ready', params: {} });
    });
  }

  private async sweep(ctx: Ctx): Promise<void> {
    const over = await ctx.tx.findBy(DataCopy, { expiresAt: LessThanOrEqual(ctx.now), fileId: Not(IsNull()) });
    for (const { id, fileId } of over) {
      await this.files.discard(ctx, found(fileId));
      await ctx.tx.update(DataCopy, { id }, { fileId: null });
    }
  }
}
