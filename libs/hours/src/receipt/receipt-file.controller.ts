import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Response } from 'express';
import { LINK_PATH } from '../link/link-cookie';
import { ReceiptReadingService } from './receipt-reading.service';

const send = (response: Response, id: string, bytes: Uint8Array): void => {
  response.setHeader('Content-Disposition', `attachment; filename="receipt-${id}.pdf"`);
  response.type('application/pdf').send(Buffer.from(bytes));
};

/** The receipt as a PDF: for people with an account, and for the owner of the mailbox that signed. */
@Controller()
export class ReceiptFileController {
  constructor(private readonly receipts: ReceiptReadingService) {}

  @Get('files/hours/receipts/:id.pdf')
  @Access.signedIn()
  @Header('Cache-Control', 'private, no-store')
  async hoursReceiptPdf(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Res() response: Response) {
    send(response, id, await this.receipts.pdf(ctx, id));
  }

  @Get(`${LINK_PATH}/receipts/:id.pdf`)
  @Access.mailbox()
  @Header('Cache-Control', 'private, no-store')
  async linkReceiptPdf(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Res() response: Response) {
    send(response, id, await this.receipts.pdf(ctx, id));
  }
}
