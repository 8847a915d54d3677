import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { IsNull, Not } from 'typeorm';
import type { Ctx } from '../ctx/ctx';
import { inTransaction } from '../ctx/transaction';
import { loadOne, lockOne } from '../data/load';
import { enqueue } from '../jobs/enqueue';
import { JobRegistry } from '../jobs/job-registry';
import { FilePurposes } from './file-purposes';
import { FileStore } from './file-store';
import type { ByteRange } from './file-store';
import { FilePart, StoredFile } from './stored-file.entity';
import { checkAnnounced, checkClaim, checkPart, IDLE_MS, isLeft, kept, slices } from './stored-file.rules';
import type { Arriving } from './stored-file.rules';

const DAY_MS = 86_400_000;
const REMOVE = 'files.remove';

export interface Announced {
  readonly purpose: string;
  readonly mediaType: string;
  readonly length: number;
}

const own = (ctx: Ctx) => ({ ownerId: found(ctx.actor.id), removedAt: IsNull() });

/** Files that arrive in parts and are read in ranges. Who may read one is asked by the lib that took it. */
@Injectable()
export class Files implements OnModuleInit {
  constructor(
    private readonly store: FileStore,
    private readonly purposes: FilePurposes,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(REMOVE, (ctx, payload) => this.remove(ctx, payload));
  }

  /** Announces a file; its bytes follow by `append`. One that is left half-way is taken away in the end. */
  begin(ctx: Ctx, { purpose, mediaType, length }: Announced): Promise<StoredFile> {
    return inTransaction(ctx, async (inner) => {
      const ownerId = found(ctx.actor.id);
      checkAnnounced(this.purposes.byName(purpose), { mediaType, length, sentToday: await this.sentToday(inner, ownerId) });
      const file = inner.tx.create(StoredFile, { ownerId, purpose, mediaType, length, received: 0, createdAt: ctx.now, touchedAt: ctx.now, removedAt: null });
      await inner.tx.save(file);
      await this.look(inner, file.id);
      return file;
    });
  }

  /** A small file in one go, at most one part long. Not inside a transaction: the bytes go over the network. */
  async add(ctx: Ctx, about: Omit<Announced, 'length'>, bytes: Buffer): Promise<StoredFile> {
    const file = await this.begin(ctx, { ...about, length: bytes.length });
    return this.append(ctx, file.id, { offset: 0, bytes });
  }

  byId(ctx: Ctx, id: string): Promise<StoredFile> {
    return loadOne(ctx, StoredFile, own(ctx), id);
  }

  /** One that was taken and not discarded, whoever sent it: the caller has asked who may read it. */
  async taken(ctx: Ctx, id: string): Promise<StoredFile> {
    return found(await ctx.tx.findOneBy(StoredFile, { id, removedAt: IsNull() }));
  }

  /** Adds the next part. Two short transactions around the write: the first claims the place, the second says that the bytes are there. */
  async append(ctx: Ctx, id: string, arriving: Arriving): Promise<StoredFile> {
    const { part, bytes } = await inTransaction(ctx, (inner) => this.claim(inner, id, arriving));
    await this.store.put(part.key, bytes);
    return inTransaction(ctx, (inner) => this.settle(inner, part));
  }

  /** The whole of a file, or a range of it. */
  async read(ctx: Ctx, file: StoredFile, range: ByteRange = { start: 0, end: file.length - 1 }): Promise<Readable> {
    must(file.received === file.length && file.removedAt === null, 'FILE_NOT_COMPLETE');
    return Readable.from(this.bytes(slices(await this.parts(ctx, file.id), range)));
  }

  /** One SHA-256 (hex) over those of the parts: what was judged is pinned by it. */
  async digest(ctx: Ctx, id: string): Promise<string> {
    const parts = await this.parts(ctx, id);
    return parts.reduce((hash, part) => hash.update(part.sha256), createHash('sha256')).digest('hex');
  }

  /** From now on nobody can read it; a job takes its bytes out of the store. */
  async discard(ctx: Ctx, id: string): Promise<void> {
    await ctx.tx.update(StoredFile, { id, removedAt: IsNull() }, { removedAt: ctx.now });
    await enqueue(ctx, REMOVE, { id }, { key: `${REMOVE}:${id}` });
  }

  /** The job: takes away what was discarded, and what was left half-way for too long. The row stays and says when. */
  private async remove(ctx: Ctx, { id }: Record<string, unknown>): Promise<void> {
    const file = await ctx.tx.findOneByOrFail(StoredFile, { id: String(id) });
    if (!file.removedAt && !isLeft(file, ctx.now)) return file.received < file.length ? this.look(ctx, file.id) : undefined;
    await ctx.tx.update(StoredFile, { id: file.id, removedAt: IsNull() }, { removedAt: ctx.now });
    for (const { key } of await ctx.tx.findBy(FilePart, { fileId: file.id })) await this.store.remove(key);
    await ctx.tx.delete(FilePart, { fileId: file.id });
  }

  private parts(ctx: Ctx, fileId: string): Promise<FilePart[]> {
    return ctx.tx.find(FilePart, { where: { fileId, storedAt: Not(IsNull()) }, order: { start: 'ASC' } });
  }

  private look(ctx: Ctx, id: string): Promise<void> {
    return enqueue(ctx, REMOVE, { id }, { key: `${REMOVE}:${id}`, runAt: new Date(ctx.now.getTime() + IDLE_MS) });
  }

  private async claim(ctx: Ctx, id: string, arriving: Arriving): Promise<{ part: FilePart; bytes: Buffer }> {
    const file = await lockOne(ctx, StoredFile, own(ctx), id);
    checkPart(file, arriving);
    const left = await ctx.tx.findOneBy(FilePart, { fileId: id, start: arriving.offset });
    checkClaim(left, ctx.now);
    // The same key again: bytes that a dead process may have written are overwritten, not orphaned.
    const key = left?.key ?? `${id}/${randomUUID()}`;
    const bytes = kept(file.mediaType, arriving.bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const part = { fileId: id, start: arriving.offset, bytes: bytes.length, key, sha256, claimedAt: ctx.now, storedAt: null };
    await ctx.tx.upsert(FilePart, part, ['fileId', 'start']);
    return { part: ctx.tx.create(FilePart, part), bytes };
  }

  private async settle(ctx: Ctx, part: FilePart): Promise<StoredFile> {
    const file = await lockOne(ctx, StoredFile, own(ctx), part.fileId);
    // A claim that was taken over meanwhile belongs to somebody else.
    const { affected } = await ctx.tx.update(FilePart, { fileId: part.fileId, start: part.start, claimedAt: part.claimedAt, storedAt: IsNull() }, { storedAt: ctx.now });
    must(affected === 1, 'UPLOAD_BUSY');
    return ctx.tx.save(Object.assign(file, { received: part.start + part.bytes, touchedAt: ctx.now }));
  }

  private async *bytes(pieces: ReturnType<typeof slices<FilePart>>): AsyncGenerator<Buffer> {
    for (const { part, inside } of pieces) yield* (await this.store.read(part.key, inside)) as AsyncIterable<Buffer>;
  }

  private async sentToday(ctx: Ctx, ownerId: string): Promise<number> {
    const since = new Date(ctx.now.getTime() - DAY_MS);
    const [row] = await ctx.tx.query<{ sent: string }[]>(`select coalesce(sum(length), 0) sent from files.file where owner_id = $1 and created_at > $2 and removed_at is null`, [ownerId, since]);
    return Number(row?.sent ?? 0);
  }
}
