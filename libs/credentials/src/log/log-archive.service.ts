import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import { ordinalOfLog } from './closed-log';
import { LogHistory } from './log-history.service';
import { LogOrigins } from './log-origins.service';
import type { KnownLog } from './log-origins.service';
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
  constructor(
    private readonly log: LogService,
    private readonly origins: LogOrigins,
    private readonly history: LogHistory,
  ) {}

  /** Up to the newest checkpoint, under each of its names. Nothing for an empty log. */
  async *files(ctx: Ctx): AsyncGenerator<ArchivedFile> {
    if (!(await this.log.checkpoint(ctx))) return;
    for (const log of await this.origins.all(ctx)) yield* this.filesOf(ctx, log);
    yield { path: 'origins', bytes: Buffer.from(JSON.stringify(await this.history.of(ctx))) };
  }

  private async *filesOf(ctx: Ctx, log: KnownLog): AsyncGenerator<ArchivedFile> {
    const ordinal = ordinalOfLog(log.origin);
    const folder = ordinal === 1 ? '' : `${ordinal}/`;
    const head = await this.log.head(ctx, log);
    if (head) yield { path: `${folder}checkpoint`, bytes: Buffer.from(head.note) };
    yield { path: `${folder}key`, bytes: Buffer.from(`${log.key}\n`) };
    for (const { path, tile } of tilesOf(head?.size ?? 0)) yield { path: `${folder}${path}`, bytes: await tileBytes(ctx, tile) };
  }
}
