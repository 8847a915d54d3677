import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { statusOf, verificationJson, VerificationService } from '@waymark/credentials';
import type { Verification } from '@waymark/credentials';
import { found, Role } from '@waymark/kernel';
import { Access, CurrentCtx, inTransaction } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Response } from 'express';
import { ApiMode, ApiScope } from '../api-key/api-key.rules';
import { RosterEntry } from '../roster/roster-entry.entity';
import { RosterService } from '../roster/roster.service';
import { AddEntryBody, EntriesQuery, TestEventBody } from './api.input';
import { TestEventService } from '../webhook/test-event.service';
import { testAnswer, testPeople } from './test-register';
import type { ApiRequest } from './use-api-keys';

type Entry = Pick<RosterEntry, 'id' | 'label' | 'addedAt'>;

const entryJson = ({ id, label, addedAt }: Entry, check: Verification) => ({ id, label, addedAt: addedAt.toISOString(), check: verificationJson(check) });

/** Plain JSON for software of a program. */
@Controller('api/v1')
export class ApiController {
  constructor(
    private readonly verification: VerificationService,
    private readonly rosters: RosterService,
    private readonly testEvents: TestEventService,
  ) {}

  @Get('certificates/:code')
  @Access.withKey(ApiScope.READ_CERTIFICATES, Role.PROGRAM_STAFF)
  async apiCertificate(@CurrentCtx() ctx: Ctx, @Param('code') code: string, @Req() request: ApiRequest, @Res() response: Response): Promise<void> {
    const key = found(request.apiKey ?? null);
    const check = key.mode === ApiMode.TEST ? testAnswer(code, ctx.now) : await this.verification.byCode(ctx, code, key.keyId);
    response.status(statusOf(check)).json(verificationJson(check));
  }

  @Get('roster')
  @Access.withKey(ApiScope.READ_ROSTER, Role.PROGRAM_STAFF)
  async apiRoster(@CurrentCtx() ctx: Ctx, @Query() { first, after }: EntriesQuery, @Req() request: ApiRequest) {
    const key = found(request.apiKey ?? null);
    if (key.mode === ApiMode.TEST) return { entries: testPeople(ctx.now).map((check) => this.pretend(check, null)), next: null };
    const { nodes, pageInfo } = await this.rosters.list(ctx, key.organisationId, { first: first ?? 100, ...(after !== undefined && { after }) });
    const checks = await this.verification.byIds(ctx, nodes.map(({ credentialId }) => credentialId));
    return { entries: nodes.map((entry) => entryJson(entry, found(checks.get(entry.credentialId) ?? null))), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  }

  @Post('roster')
  @Access.withKey(ApiScope.WRITE_ROSTER, Role.PROGRAM_STAFF)
  async apiAddEntry(@CurrentCtx() ctx: Ctx, @Body() { code, label }: AddEntryBody, @Req() request: ApiRequest) {
    const key = found(request.apiKey ?? null);
    if (key.mode === ApiMode.TEST) return this.pretend(testAnswer(code, ctx.now), label ?? null);
    const entry = await inTransaction(ctx, (inner) => this.rosters.add(inner, { organisationId: key.organisationId, code, label: label ?? null }));
    const checks = await this.verification.byIds(ctx, [entry.credentialId]);
    return entryJson(entry, found(checks.get(entry.credentialId) ?? null));
  }

  @Delete('roster/:id')
  @Access.withKey(ApiScope.WRITE_ROSTER, Role.PROGRAM_STAFF)
  @HttpCode(204)
  async apiEndEntry(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Req() request: ApiRequest): Promise<void> {
    const key = found(request.apiKey ?? null);
    if (key.mode === ApiMode.LIVE) await inTransaction(ctx, (inner) => this.rosters.remove(inner, id));
  }

  /** With a test key alone: the live side makes no events up. */
  @Post('events')
  @Access.withKey(ApiScope.READ_ROSTER, Role.PROGRAM_STAFF)
  @HttpCode(202)
  async apiTestEvent(@CurrentCtx() ctx: Ctx, @Body() { type }: TestEventBody, @Headers('idempotency-key') typed: string | undefined, @Req() request: ApiRequest) {
    const { mode, organisationId } = found(request.apiKey ?? null);
    found(mode === ApiMode.TEST ? mode : null);
    const idempotencyKey = typed === undefined || typed === '' ? null : typed.slice(0, 255);
    return { deliveries: await inTransaction(ctx, (inner) => this.testEvents.send(inner, { organisationId, type, idempotencyKey })) };
  }

  private pretend(check: Verification, label: string | null) {
    return entryJson({ id: found(check.credential).id, label, addedAt: check.checkedAt }, check);
  }
}
