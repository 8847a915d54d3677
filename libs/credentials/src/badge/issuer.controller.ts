import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { Access, APP_CONFIG, CurrentCtx, isUuid } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import type { Response } from 'express';
import { Credential } from '../credential/credential.entity';
import { KeyRing } from '../keys';
import type { KeyPurpose } from '../keys';
import { didDocument, jwkOf, profileOf } from './issuer-document';
import { didOf, identityOf, statusListUrl, suspensionListUrl } from './issuer-identity.rules';
import { StatusList } from '../status/status-list.entity';
import { sendPublic } from './send-public';

const signing: readonly KeyPurpose[] = ['credential-eddsa', 'credential-rs256', 'credential-es256'];
// A key is published a day before it signs: an hour leaves every cache behind it in time.
const keptFor = 3600;
const json = 'application/json';

/** Who signs, and with which keys: what a verifier asks of us once, and from then on checks without us. */
@Controller()
export class IssuerController {
  constructor(
    private readonly keys: KeyRing,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Get('.well-known/did.json')
  @Access.public()
  async platformDid(@CurrentCtx() ctx: Ctx, @Res() response: Response): Promise<void> {
    sendPublic(response, { type: 'application/did+json', body: didDocument(didOf(this.config.publicUrl), await this.published(ctx), { alsoKnownAs: [this.config.publicUrl] }), keptFor });
  }

  @Get('.well-known/jwks.json')
  @Access.public()
  async jwks(@CurrentCtx() ctx: Ctx, @Res() response: Response): Promise<void> {
    sendPublic(response, { type: 'application/jwk-set+json', body: { keys: (await this.published(ctx)).map(jwkOf) }, keptFor });
  }

  /** Where a verifier of SD-JWT credentials looks for the keys of their `iss`. */
  @Get('.well-known/jwt-vc-issuer/issuers/:boardId')
  @Access.public()
  async jwtIssuer(@CurrentCtx() ctx: Ctx, @Param('boardId') boardId: string, @Res() response: Response): Promise<void> {
    await this.boardName(ctx, boardId);
    sendPublic(response, { type: json, body: { issuer: identityOf(this.config.publicUrl, boardId).profileUrl, jwks_uri: `${this.config.publicUrl}/.well-known/jwks.json` }, keptFor });
  }

  @Get('issuers/:boardId/did.json')
  @Access.public()
  async boardDid(@CurrentCtx() ctx: Ctx, @Param('boardId') boardId: string, @Res() response: Response): Promise<void> {
    await this.boardName(ctx, boardId);
    const { did, profileUrl } = identityOf(this.config.publicUrl, boardId);
    sendPublic(response, { type: 'application/did+json', body: didDocument(did, await this.published(ctx), { alsoKnownAs: [profileUrl], suspensionLists: await this.suspensionLists(ctx, boardId) }), keptFor });
  }

  @Get('issuers/:boardId')
  @Access.public()
  async issuerProfile(@CurrentCtx() ctx: Ctx, @Param('boardId') boardId: string, @Res() response: Response): Promise<void> {
    const name = await this.boardName(ctx, boardId);
    sendPublic(response, { type: json, body: profileOf(identityOf(this.config.publicUrl, boardId), name), keptFor });
  }

  @Get('keys/:kid')
  @Access.public()
  async publicKey(@CurrentCtx() ctx: Ctx, @Param('kid') kid: string, @Res() response: Response): Promise<void> {
    const key = found((await this.published(ctx)).find((published) => published.kid === kid) ?? null);
    sendPublic(response, { type: 'application/jwk+json', body: jwkOf(key), keptFor });
  }

  private async suspensionLists(ctx: Ctx, boardId: string): Promise<string[]> {
    const lists = await ctx.tx.find(StatusList, { where: { boardId }, order: { ordinal: 'ASC' } });
    return lists.map(({ id }) => suspensionListUrl(statusListUrl(this.config.publicUrl, id)));
  }

  private async published(ctx: Ctx) {
    return (await this.keys.published(ctx)).filter(({ purpose }) => signing.includes(purpose));
  }

  /** As the newest certificate says it: the organisation itself may be gone. A board that never issued is nobody here. */
  private async boardName(ctx: Ctx, boardId: string): Promise<string> {
    const newest = isUuid(boardId) ? await ctx.tx.findOne(Credential, { where: { boardId }, order: { issuedAt: 'DESC', id: 'DESC' }, select: { id: true, boardName: true } }) : null;
    return found(newest).boardName;
  }
}
