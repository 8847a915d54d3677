import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Access, CurrentCtx, Files, sendFile } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import { OtherSignerService } from './other-signer.service';

/** The evidence of a case about unsigned hours, for a reviewer of an application that they count in. */
@Controller('files/applications')
export class OtherSignerController {
  constructor(
    private readonly others: OtherSignerService,
    private readonly files: Files,
  ) {}

  @Get(':id/hours/:fileId')
  @Access.signedIn()
  async otherSignerEvidence(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Param('fileId') fileId: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const file = await this.files.taken(ctx, await this.others.evidence(ctx, id, fileId));
    await sendFile(this.files, ctx, { file, request, response });
  }
}
