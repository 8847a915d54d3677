import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Access, CurrentCtx, Files, sendFile } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import { DocumentService } from './document.service';

/** The picture of a paper, for whoever may see it. */
@Controller('files/documents')
export class DocumentController {
  constructor(
    private readonly documents: DocumentService,
    private readonly files: Files,
  ) {}

  @Get(':id')
  @Access.signedIn()
  async documentPicture(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { fileId } = await this.documents.picture(ctx, id);
    await sendFile(this.files, ctx, { file: await this.files.taken(ctx, fileId), request, response });
  }
}
