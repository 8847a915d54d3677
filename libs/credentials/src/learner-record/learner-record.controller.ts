import { Controller, Get, Header, Res } from '@nestjs/common';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Response } from 'express';
import { LearnerRecordService } from './learner-record.service';

/** Of the signed-in person, for them alone; nothing on the way keeps it. */
@Controller('files/learner-record.jwt')
export class LearnerRecordController {
  constructor(private readonly records: LearnerRecordService) {}

  @Get()
  @Access.signedIn()
  @Header('Cache-Control', 'private, no-store')
  async learnerRecordJwt(@CurrentCtx() ctx: Ctx, @Res() response: Response): Promise<void> {
    const jwt = await this.records.jwt(ctx);
    response.attachment('certificates.jwt').type('application/jwt').send(jwt);
  }
}
