import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { Access, CurrentCtx, inTransaction } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Response } from 'express';
import { EvidencePackService } from './evidence-pack.service';

/** The two files of a pack. Each time one is taken stands in the trail. */
@Controller('files/evidence')
export class EvidencePackController {
  constructor(private readonly packs: EvidencePackService) {}

  @Get(':id.pdf')
  @Access.signedIn()
  @Header('Cache-Control', 'private, no-store')
  async evidencePackPdf(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Res() response: Response) {
    const bytes = await inTransaction(ctx, (inner) => this.packs.bytes(inner, id, 'pdf'));
    response.setHeader('Content-Disposition', `attachment; filename="evidence-${id}.pdf"`);
    response.type('application/pdf').send(bytes);
  }

  @Get(':id.json')
  @Access.signedIn()
  @Header('Cache-Control', 'private, no-store')
  async evidencePackJson(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Res() response: Response) {
    const bytes = await inTransaction(ctx, (inner) => this.packs.bytes(inner, id, 'json'));
    response.setHeader('Content-Disposition', `attachment; filename="evidence-${id}.json"`);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.type('application/json').send(bytes);
  }
}
