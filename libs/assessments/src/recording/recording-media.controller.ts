import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { Access, CurrentCtx, Files, sendFile } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import { RecordingService } from './recording.service';

/** The sound and picture of a recording, in ranges, for whoever may see the recording. */
@Controller('recordings')
export class RecordingMediaController {
  constructor(
    private readonly recordings: RecordingService,
    private readonly files: Files,
  ) {}

  @Get(':id/media')
  @Access.signedIn()
  async recordingMedia(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { fileId, deletedAt } = await this.recordings.byId(ctx, id);
    found(deletedAt === null ? id : null);
    await sendFile(this.files, ctx, { file: await this.files.taken(ctx, fileId), request, response });
  }
}
