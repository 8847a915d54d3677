import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Response } from 'express';
import { CredentialService } from './credential.service';
import { SealService } from './seal.service';

/** The stored PDF, for the holder and the board. */
@Controller('files/credentials')
export class CredentialFileController {
  constructor(
    private readonly credentials: CredentialService,
    private readonly seals: SealService,
  ) {}

  @Get(':id.pdf')
  @Access.signedIn()
  @Header('Cache-Control', 'private, no-store')
  async credentialPdf(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Res() response: Response) {
    const credential = await this.credentials.one(ctx, id);
    const bytes = await this.seals.bytes(ctx, credential.id);
    response.setHeader('Content-Disposition', `attachment; filename="${credential.number}.pdf"`);
    response.type('application/pdf').send(bytes);
  }
}
