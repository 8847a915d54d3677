import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import { LogService } from './log.service';
import { tileBytes } from './log-tree';
import { tilesOf } from './tiles-of.rules';

export interface ArchivedFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** The whole log as files, under the paths at which it is served: whoever has them can check it with no network. */
@Injectable()
export class LogArchive {
  constructor(private readonly log: LogService) {}

  /** Up to the newest checkpoint. Nothing for an empty log. */
  async *files(ctx: Ctx): AsyncGenerator<ArchivedFile> {
    const checkpoint = await this.log.checkpoint(ctx);
    if (!checkpoint) return;
    yield { path: 'checkpoint', bytes: Buffer.from(checkpoint.note) };
    yield { path: 'key', bytes: Buffer.from(`${await this.log.verifierKey(ctx)}\n`) };
    for (const { path, tile } of tilesOf(checkpoint.size)) yield { path, bytes: await tileBytes(ctx, tile) };
  }
}
