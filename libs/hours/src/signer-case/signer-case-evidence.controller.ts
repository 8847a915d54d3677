import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Access, CurrentCtx, Files, sendFile } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import { SignerCaseService } from './signer-case.service';

/** The evidence of a case, for the trainee and who runs the site. */
@Controller('files/hours/evidence')
export class SignerCaseEvidenceController {
  constructor(
    private readonly cases: SignerCaseService,
    private readonly files: Files,
  ) {}

  @Get(':caseId/:fileId')
  @Access.signedIn()
  async signerCaseEvidence(@CurrentCtx() ctx: Ctx, @Param('caseId') caseId: string, @Param('fileId') fileId: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const file = await this.files.taken(ctx, await this.cases.evidence(ctx, caseId, fileId));
    await sendFile(this.files, ctx, { file, request, response });
  }
}
