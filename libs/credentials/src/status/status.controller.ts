import { Controller, Get, Param, Res } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Response } from 'express';
import { sendPublic } from '../badge/send-public';
import { LogService } from '../log/log.service';
import { publishMinutes } from './status-list-credential';
import { StatusService } from './status.service';

// Whoever checks takes the whole list, and may keep it as long as it stays the same: who is asked about does not show.
const keptFor = publishMinutes * 60;

@Controller('status-lists')
export class StatusController {
  constructor(
    private readonly statuses: StatusService,
    private readonly log: LogService,
  ) {}

  @Get(':id.jwt')
  @Access.public()
  async statusListJwt(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Res() response: Response): Promise<void> {
    sendPublic(response, { type: 'application/statuslist+jwt', body: (await this.statuses.published(ctx, id)).jwt, keptFor });
  }

  /** A list of its own purpose: who was suspended. */
  @Get(':id/suspension')
  @Access.public()
  async suspensionList(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Res() response: Response): Promise<void> {
    sendPublic(response, { type: 'application/vc', body: found((await this.statuses.published(ctx, id)).suspension), keptFor });
  }

  /** What the log says of the list, with the proof: whoever reads the list sees that the log knows no newer one. */
  @Get(':id/log')
  @Access.public()
  async statusListLog(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Res() response: Response): Promise<void> {
    await this.statuses.published(ctx, id);
    sendPublic(response, { type: 'application/json', body: await this.log.openedList(ctx, id), keptFor: 0 });
  }

  @Get(':id')
  @Access.public()
  async statusList(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Res() response: Response): Promise<void> {
    sendPublic(response, { type: 'application/vc', body: (await this.statuses.published(ctx, id)).json, keptFor });
  }
}
