import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Access, CurrentCtx, Files, sendFile } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import { RenewalAuditService } from './renewal-audit.service';

/** A paper of an audit, for whoever may see it. */
@Controller('files/audits')
export class RenewalAuditController {
  constructor(
    private readonly audits: RenewalAuditService,
    private readonly files: Files,
  ) {}

  @Get(':id')
  @Access.signedIn()
  async auditPaper(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { fileId } = await this.audits.paper(ctx, id);
    await sendFile(this.files, ctx, { file: await this.files.taken(ctx, fileId), request, response });
  }
}
