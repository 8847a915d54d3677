import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Access, CurrentCtx, Files, inTransaction, sendFile } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import { DataCopyService } from './data-copy.service';

/** The file of a copy. Each time it is taken stands in the trail. */
@Controller('files/copy')
export class DataCopyController {
  constructor(
    private readonly copies: DataCopyService,
    private readonly files: Files,
  ) {}

  @Get(':id.zip')
  @Access.signedIn()
  async dataCopyZip(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Req() request: Request, @Res() response: Response) {
    const file = await inTransaction(ctx, (inner) => this.copies.file(inner, id));
    await sendFile(this.files, ctx, { file, request, response });
  }
}
