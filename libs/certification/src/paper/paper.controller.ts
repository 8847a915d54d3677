import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Access, CurrentCtx, Files, sendFile } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import { PaperService } from './paper.service';

/** The picture of a paper, for whoever may see it. */
@Controller('files/complaints')
export class PaperController {
  constructor(
    private readonly papers: PaperService,
    private readonly files: Files,
  ) {}

  @Get(':id')
  @Access.signedIn()
  async complaintPaper(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { fileId } = await this.papers.picture(ctx, id);
    await sendFile(this.files, ctx, { file: await this.files.taken(ctx, fileId), request, response });
  }
}
