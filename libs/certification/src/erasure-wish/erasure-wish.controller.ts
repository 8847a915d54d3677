import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ipOf } from '@waymark/identity';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request } from 'express';
import { EraseCertificateBody, ErasureCodeBody } from './erasure-wish.input';
import { ErasureWishService } from './erasure-wish.service';

/** Plain routes, as the way out is: a wrong code counts, also where it is refused. */
@Controller('auth/erase-certificate')
export class ErasureWishController {
  constructor(private readonly wishes: ErasureWishService) {}

  @Post('code')
  @HttpCode(204)
  @Access.signedIn()
  async sendErasureCode(@CurrentCtx() ctx: Ctx, @Body() { credentialId }: ErasureCodeBody, @Req() request: Request) {
    await this.wishes.sendCode(ctx, credentialId, ipOf(request));
  }

  @Post()
  @HttpCode(204)
  @Access.signedIn()
  async eraseCertificate(@CurrentCtx() ctx: Ctx, @Body() { credentialId, code }: EraseCertificateBody, @Req() request: Request) {
    await this.wishes.ask(ctx, { credentialId, code, ip: ipOf(request) });
  }
}
