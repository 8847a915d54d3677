import { Controller, Get, Param, Res } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Response } from 'express';
import { sendPublic } from '../badge/send-public';
import { RevocationService } from './revocation.service';

// A key that was lost shows to whoever asks again within the hour.
const keptFor = 3600;

/** The lists that our certificates name (RFC 5280, 4.2.1.13). They hold numbers of certificates of this issuer, and nobody's name. */
@Controller('crl')
export class RevocationController {
  constructor(private readonly revocations: RevocationService) {}

  @Get(':file')
  @Access.public()
  async revocationList(@CurrentCtx() ctx: Ctx, @Param('file') file: string, @Res() response: Response): Promise<void> {
    const [, name = ''] = found(/^([A-Za-z0-9-]{1,40})\.crl$/.exec(file));
    const list = await this.revocations.named(ctx, name);
    sendPublic(response, { type: 'application/pkix-crl', body: found(list).der, keptFor });
  }
}
