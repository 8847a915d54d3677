import { Controller, Get, Param, Res } from '@nestjs/common';
import { PretendIssuer, sendPublic } from '@waymark/credentials';
import { found } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Response } from 'express';
import { pretendBoard, pretendEnded, pretendHolder, pretendSuspended } from './test-register';

const json = 'application/json';
const jwt = 'application/vc+jwt';

/** Who signs for the test mode, and what it signed: nothing here is about anybody, and nothing of it is known to the live side. */
@Controller('api/test/issuer')
export class TestIssuerController {
  constructor(private readonly issuer: PretendIssuer) {}

  @Get()
  @Access.public()
  testIssuer(@Res() response: Response): void {
    this.send(response, json, this.issuer.profile(pretendBoard));
  }

  @Get('did.json')
  @Access.public()
  async testDid(@Res() response: Response): Promise<void> {
    this.send(response, 'application/did+json', await this.issuer.did());
  }

  @Get('jwks.json')
  @Access.public()
  async testJwks(@Res() response: Response): Promise<void> {
    this.send(response, 'application/jwk-set+json', { keys: await this.issuer.keys() });
  }

  @Get('keys/:kid')
  @Access.public()
  async testKey(@Param('kid') kid: string, @Res() response: Response): Promise<void> {
    const keys = (await this.issuer.keys()) as readonly { readonly kid?: string }[];
    this.send(response, 'application/jwk+json', found(keys.find((key) => key.kid === kid)));
  }

  @Get('status-list')
  @Access.public()
  async testStatusList(@CurrentCtx() ctx: Ctx, @Res() response: Response): Promise<void> {
    this.send(response, jwt, await this.issuer.statusList('revocation', pretendEnded(ctx.now), ctx.now));
  }

  @Get('status-list/suspension')
  @Access.public()
  async testSuspensionList(@CurrentCtx() ctx: Ctx, @Res() response: Response): Promise<void> {
    this.send(response, jwt, await this.issuer.statusList('suspension', pretendSuspended(ctx.now), ctx.now));
  }

  @Get('badges/:code')
  @Access.public()
  async testBadge(@CurrentCtx() ctx: Ctx, @Param('code') code: string, @Res() response: Response): Promise<void> {
    this.send(response, jwt, await this.issuer.badge(found(pretendHolder(code, ctx.now))));
  }

  private send(response: Response, type: string, body: string | object): void {
    sendPublic(response, { type, body, keptFor: 300 });
  }
}
