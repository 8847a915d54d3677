import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DomainError, found, must } from '@waymark/kernel';
import { IsNull, LessThanOrEqual, Not } from 'typeorm';
import type { Ctx } from '../ctx/ctx';
import { inTransaction } from '../ctx/transaction';
import { isUuid, loadOne, lockOne } from '../data/load';
import { enqueue } from '../jobs/enqueue';
import { JobRegistry } from '../jobs/job-registry';
import { FilePurposes } from './file-purposes';
import { FileStore } from './file-store';
import type { ByteRange } from './file-store';
import { FilePart, StoredFile } from './stored-file.entity';
import { checkAnnounced, checkClaim, checkPart, kept, leftBefore, slices, SWEEP } from './stored-file.rules';
import type { Arriving } from './stored-file.rules';

const DAY_MS = 86_400_000;
const REMOVE = 'files.remove';
const endedParts = 'select part.file_id "fileId", part.start::float8 "start", part.key from files.part join files.file on file.id = part.file_id where file.removed_at is not null';
type EndedPart = Pick<FilePart, 'fileId' | 'start' | 'key'>;

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
    this.jobs.handle(REMOVE, (ctx) => this.sweep(ctx));
    this.jobs.repeat(REMOVE, SWEEP);
  }

  /** Announces a file; its bytes follow by `append`. It goes again unless a lib takes it. */
  begin(ctx: Ctx, { purpose, mediaType, length }: Announced): Promise<StoredFile> {
    return inTransaction(ctx, async (inner) => {
      const ownerId = found(ctx.actor.id);
      checkAnnounced(this.purposes.byName(purpose), { mediaType, length, sentToday: await this.sentToday(inner, ownerId) });
      const file = inner.tx.create(StoredFile, { ownerId, purpose, mediaType, length, received: 0, createdAt: ctx.now, touchedAt: ctx.now, takenAt: null, removedAt: null });
      return inner.tx.save(file);
    });
  }

  /** A small file in one go, at most one part long. Not inside a transaction: the bytes go over the network. */
  async add(ctx: Ctx, about: Omit<Announced, 'length'>, bytes: Buffer): Promise<StoredFile> {
    const file = await this.begin(ctx, { ...about, length: bytes.length });
    return this.append(ctx, file.id, { offset: 0, bytes });
  }

  /** How far an upload came. Its sender still holds it: whoever asks keeps it. */
  async ask(ctx: Ctx, id: string): Promise<StoredFile> {
    const file = await loadOne(ctx, StoredFile, own(ctx), id);
    const { affected } = await ctx.tx.update(StoredFile, { id, removedAt: IsNull() }, { touchedAt: ctx.now });
    return found(affected === 1 ? file : null);
  }

  /** Takes over what its sender sent whole for this purpose: from now on it stays until it is discarded. */
  async take(ctx: Ctx, id: string, purpose: string): Promise<StoredFile> {
    must(isUuid(id), 'FILE_UNKNOWN');
    const file = await ctx.tx.findOne(StoredFile, { where: { ...own(ctx), id, purpose }, lock: { mode: 'pessimistic_write' } });
    if (!file) throw new DomainError('FILE_UNKNOWN');
    must(file.received === file.length, 'FILE_NOT_COMPLETE');
    return ctx.tx.save(Object.assign(file, { takenAt: file.takenAt ?? ctx.now }));
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
    await enqueue(ctx, REMOVE, {}, { key: REMOVE });
  }

  /** The job: ends the uploads that nobody claimed, then takes away the bytes of all that ended. What was taken once keeps its row, which says when it went. */
  private async sweep(ctx: Ctx): Promise<void> {
    await ctx.tx.update(StoredFile, { removedAt: IsNull(), takenAt: IsNull(), touchedAt: LessThanOrEqual(leftBefore(ctx.now)) }, { removedAt: ctx.now });
    for (const { fileId, start, key } of await ctx.tx.query<EndedPart[]>(endedParts)) {
      await this.store.remove(key);
      await ctx.tx.delete(FilePart, { fileId, start });
    }
    await ctx.tx.query('delete from files.file f where removed_at is not null and taken_at is null and not exists (select from files.part where file_id = f.id)');
  }

  private parts(ctx: Ctx, fileId: string): Promise<FilePart[]> {
    return ctx.tx.find(FilePart, { where: { fileId, storedAt: Not(IsNull()) }, order: { start: 'ASC' } });
  }

  private async claim(ctx: Ctx, id: string, arriving: Arriving): Promise<{ part: FilePart; bytes: Buffer }> {
    const file = await lockOne(ctx, StoredFile, own(ctx), id);
    checkPart(file, arriving);
    const left = await ctx.tx.findOneBy(FilePart, { fileId: id, start: arriving.offset });
    checkClaim(left, ctx.now);
    // Bytes on their way to the store are not swept from under it.
    await ctx.tx.update(StoredFile, { id }, { touchedAt: ctx.now });
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
    const [row] = await ctx.tx.query<{ sent: string }[]>(`select coalesce(sum(length), 0) sent from files.file where owner_id = $1 and created_at > $2 and removed_at is null and purpose not like 'made.%'`, [ownerId, since]);
    return Number(row?.sent ?? 0);
  }
}
