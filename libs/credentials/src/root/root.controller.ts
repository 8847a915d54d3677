import { Controller, Get, Res } from '@nestjs/common';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Response } from 'express';
import { sendPublic } from '../badge/send-public';
import { RootList } from './root-list.service';

// A root that was lost shows to whoever asks again within the hour.
const keptFor = 3600;

/** Whom to trust: the roots of this issuer, and which of them were lost. */
@Controller('roots')
export class RootController {
  constructor(private readonly list: RootList) {}

  @Get()
  @Access.public()
  async rootList(@CurrentCtx() ctx: Ctx, @Res() response: Response): Promise<void> {
    sendPublic(response, { type: 'application/json', body: { roots: await this.list.of(ctx) }, keptFor });
  }

  /** What a program pins. */
  @Get('trusted.pem')
  @Access.public()
  async trustedRoots(@CurrentCtx() ctx: Ctx, @Res() response: Response): Promise<void> {
    sendPublic(response, { type: 'application/x-pem-file', body: await this.list.trusted(ctx), keptFor });
  }
}
