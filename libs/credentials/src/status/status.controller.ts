import { Controller, Get, Param, Res } from '@nestjs/common';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Response } from 'express';
import { sendPublic } from '../badge/send-public';
import { publishMinutes } from './status-list-credential';
import { StatusService } from './status.service';

// Whoever checks takes the whole list, and may keep it as long as it stays the same: who is asked about does not show.
const keptFor = publishMinutes * 60;

@Controller('status-lists')
export class StatusController {
  constructor(private readonly statuses: StatusService) {}

  @Get(':id.jwt')
  @Access.public()
  async statusListJwt(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Res() response: Response): Promise<void> {
    sendPublic(response, { type: 'application/statuslist+jwt', body: (await this.statuses.published(ctx, id)).jwt, keptFor });
  }

  @Get(':id')
  @Access.public()
  async statusList(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Res() response: Response): Promise<void> {
    sendPublic(response, { type: 'application/vc', body: (await this.statuses.published(ctx, id)).json, keptFor });
  }
}
