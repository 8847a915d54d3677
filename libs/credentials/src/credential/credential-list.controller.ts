import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Response } from 'express';
import { CredentialFilterArgs } from './credential.input';
import { CredentialListService } from './credential-list.service';

/** The list of a board as a file. Nothing on the way keeps it: it names people. */
@Controller('files/board-certificates.csv')
export class CredentialListController {
  constructor(private readonly lists: CredentialListService) {}

  @Get()
  @Access(Role.REVIEWER, Role.ORG_ADMIN)
  @Header('Cache-Control', 'private, no-store')
  async boardCredentialsCsv(@CurrentCtx() ctx: Ctx, @Query() filter: CredentialFilterArgs, @Res() response: Response): Promise<void> {
    const text = await this.lists.csv(ctx, filter);
    response.attachment('certificates.csv').type('text/csv').send(text);
  }
}
