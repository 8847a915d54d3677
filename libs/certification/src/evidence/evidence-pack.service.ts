import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { enqueue, inTransaction, isUuid, JobRegistry, loadOne, madeBefore, openPdfFonts, record, Translator } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import { CaseService } from '../application/case.service';
import { drawEvidence } from './draw-evidence';
import { evidenceJson } from './evidence-content';
import { EvidenceContentService } from './evidence-content.service';
import { EvidencePack } from './evidence-pack.entity';
import type { BuildEvidencePackInput } from './evidence-pack.input';
import { visibleTo } from './evidence-pack.policy';
import { checkMany, checkReady, KEPT_MS } from './evidence.rules';

const BUILD = 'evidence.build';
const SWEEP = 'evidence.sweep';
const EACH_TEN_MINUTES = '*/10 * * * *';
const DAY_MS = 24 * 60 * 60_000;
const MOST_SHOWN = 3;

/** It names its catalogue. */
const isWhole = (key: string): key is `${string}:${string}` => key.includes(':');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A person's record as files: asked for by themself, or by a reviewer on a case; made by a job, there for a day, in the trail for good. */
@Injectable()
export class EvidencePackService implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly contents: EvidenceContentService,
    private readonly cases: CaseService,
    private readonly translator: Translator,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(BUILD, (ctx, { packId }) => inTransaction(ctx, (inner) => this.build(inner, String(packId))));
    this.jobs.handle(SWEEP, (ctx) => this.sweep(ctx));
    this.jobs.repeat(SWEEP, EACH_TEN_MINUTES);
  }

  async ask(ctx: Ctx, { id, applicationId = null }: BuildEvidencePackInput): Promise<EvidencePack> {
    const askedBy = found(ctx.actor.id);
    const personId = applicationId === null ? askedBy : await this.applicantOf(ctx, applicationId);
    const before = await madeBefore(ctx, EvidencePack, { id, askedBy });
    if (before) return before;
    checkMany(await ctx.tx.countBy(EvidencePack, { askedBy, askedAt: MoreThan(new Date(ctx.now.getTime() - DAY_MS)) }));
    const pack = ctx.tx.create(EvidencePack, { id, personId, askedBy, applicationId, locale: ctx.actor.locale, askedAt: ctx.now, readyAt: null, expiresAt: null, jsonSha256: null, pdfSha256: null });
    await ctx.tx.insert(EvidencePack, pack);
    this.note(ctx, 'evidence.asked', pack);
    await enqueue(ctx, BUILD, { packId: id }, { key: `evidence:${id}` });
    return pack;
  }

  /** The newest ones that the actor asked for: of themself, or on this case. */
  async mine(ctx: Ctx, applicationId: string | null): Promise<EvidencePack[]> {
    if (applicationId !== null && !isUuid(applicationId)) return [];
    const where = { ...visibleTo(ctx.actor), applicationId: applicationId ?? IsNull() };
    return ctx.tx.find(EvidencePack, { where, order: { askedAt: 'DESC', id: 'ASC' }, take: MOST_SHOWN });
  }

  /** The bytes, for whoever asked, while they are there. A reviewer must still be one on that case. */
  async bytes(ctx: Ctx, id: string, kind: 'json' | 'pdf'): Promise<Buffer> {
    const pack = await loadOne(ctx, EvidencePack, visibleTo(ctx.actor), id);
    if (pack.applicationId !== null) await this.applicantOf(ctx, pack.applicationId);
    checkReady(pack, ctx.now);
    const { [kind]: bytes } = await ctx.tx.findOneOrFail(EvidencePack, { where: { id: pack.id }, select: { id: true, [kind]: true } });
    this.note(ctx, 'evidence.taken', pack, { kind });
    return found(bytes);
  }

  private async applicantOf(ctx: Ctx, applicationId: string): Promise<string> {
    return (await this.cases.lockForBoard(ctx, applicationId)).applicantId;
  }

  private async build(ctx: Ctx, id: string): Promise<void> {
    const pack = await ctx.tx.findOne(EvidencePack, { where: { id, readyAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
    if (!pack) return;
    const content = await this.contents.of(ctx, pack);
    const json = evidenceJson(content);
    const jsonSha256 = sha256(json);
    const say = (key: string, params: Record<string, string | number> = {}) => this.translator.text(pack.locale, isWhole(key) ? key : `evidence:${key}`, params);
    const pdf = Buffer.from(await drawEvidence(content, { fonts: openPdfFonts(), say, jsonSha256 }));
    await ctx.tx.update(EvidencePack, { id }, { json, pdf, jsonSha256, pdfSha256: sha256(pdf), readyAt: ctx.now, expiresAt: new Date(ctx.now.getTime() + KEPT_MS) });
  }

  private async sweep(ctx: Ctx): Promise<void> {
    await ctx.tx.update(EvidencePack, { expiresAt: LessThanOrEqual(ctx.now), pdf: Not(IsNull()) }, { json: null, pdf: null });
  }

  /** In the trail of the case, where there is one, and of the pack itself. */
  private note(ctx: Ctx, action: string, { id, personId, applicationId }: EvidencePack, more: Record<string, string> = {}): void {
    record(ctx, action, { id }, { after: { personId, applicationId, ...more } });
    if (applicationId !== null) record(ctx, action, { id: applicationId }, { after: { pack: id, ...more } });
  }
}
