import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Ctx } from '../ctx/ctx';
import { FileStore } from './file-store';
import { FilePart, StoredFile } from './stored-file.entity';

export interface Made {
  readonly id: string;
  readonly length: number;
  /** SHA-256 (hex) of the whole. */
  readonly sha256: string;
}

/** Files that the product makes for somebody, of a length that is known at their end. */
@Injectable()
export class MadeFiles {
  constructor(private readonly store: FileStore) {}

  /** Stores the chunks as they come. Not inside a transaction. One that is left half-way is an upload that nobody took: the sweep ends it. */
  async make(ctx: Ctx, about: Pick<StoredFile, 'ownerId' | 'purpose' | 'mediaType'>, chunks: AsyncIterable<Buffer>): Promise<Made> {
    const { id } = await ctx.tx.save(ctx.tx.create(StoredFile, { ...about, length: 1, received: 0, createdAt: ctx.now, touchedAt: ctx.now, takenAt: null, removedAt: null }));
    const whole = createHash('sha256');
    let length = 0;
    for await (const bytes of chunks) {
      await this.put(ctx, { id, start: length, bytes });
      whole.update(bytes);
      length += bytes.length;
    }
    await ctx.tx.update(StoredFile, { id }, { length, received: length });
    return { id, length, sha256: whole.digest('hex') };
  }

  /** From now on it stays until it is discarded. */
  async take(ctx: Ctx, id: string): Promise<void> {
    await ctx.tx.update(StoredFile, { id, removedAt: IsNull() }, { takenAt: ctx.now });
  }

  private async put(ctx: Ctx, { id: fileId, start, bytes }: { id: string; start: number; bytes: Buffer }): Promise<void> {
    const key = `${fileId}/${randomUUID()}`;
    await ctx.tx.insert(FilePart, { fileId, start, bytes: bytes.length, key, sha256: createHash('sha256').update(bytes).digest('hex'), claimedAt: ctx.now, storedAt: null });
    await this.store.put(key, bytes);
    await ctx.tx.update(FilePart, { fileId, start }, { storedAt: ctx.now });
    await ctx.tx.update(StoredFile, { id: fileId }, { touchedAt: ctx.now });
  }
}
