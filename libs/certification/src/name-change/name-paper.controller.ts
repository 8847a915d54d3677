import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Access, CurrentCtx, Files, sendFile } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import { NameReviewService } from './name-review.service';

/** The picture of the paper that shows a new legal name, for whoever may see it. */
@Controller('files/names')
export class NamePaperController {
  constructor(
    private readonly reviews: NameReviewService,
    private readonly files: Files,
  ) {}

  @Get(':id')
  @Access.signedIn()
  async namePaper(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const fileId = await this.reviews.paper(ctx, id);
    await sendFile(this.files, ctx, { file: await this.files.taken(ctx, fileId), request, response });
  }
}
