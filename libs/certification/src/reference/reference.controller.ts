import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { LINK_PATH } from '@waymark/hours';
import { Access, CurrentCtx, inTransaction } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { AnswerReferenceBody } from './reference.input';
import { ReferenceLinkService } from './reference-link.service';

/** Behind the link and its code: what was asked of this mailbox. */
@Controller(`${LINK_PATH}/references`)
export class ReferenceController {
  constructor(private readonly references: ReferenceLinkService) {}

  @Get()
  @Access.mailbox()
  @Header('Cache-Control', 'no-store')
  referencesAsked(@CurrentCtx() ctx: Ctx) {
    return this.references.waiting(ctx);
  }

  @Post(':id/answer')
  @HttpCode(204)
  @Access.mailbox()
  answerReference(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Body() body: AnswerReferenceBody) {
    return inTransaction(ctx, (inner) => this.references.answer(inner, id, body));
  }

  @Post(':id/decline')
  @HttpCode(204)
  @Access.mailbox()
  declineReference(@CurrentCtx() ctx: Ctx, @Param('id') id: string) {
    return inTransaction(ctx, (inner) => this.references.decline(inner, id));
  }
}
