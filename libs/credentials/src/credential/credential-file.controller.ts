import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Response } from 'express';
import { SealService } from './seal.service';

/** The stored PDF, for the holder and the board. */
@Controller('files/credentials')
export class CredentialFileController {
  constructor(private readonly seals: SealService) {}

  @Get(':id.pdf')
  @Access.signedIn()
  @Header('Cache-Control', 'private, no-store')
  async credentialPdf(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Res() response: Response) {
    const { number, bytes } = await this.seals.download(ctx, id);
    response.setHeader('Content-Disposition', `attachment; filename="${number}.pdf"`);
    response.type('application/pdf').send(bytes);
  }
}
