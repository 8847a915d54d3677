import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { FilePurposes, Files, loadOne, madeBefore, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { ApplicationService } from '../application/application.service';
import { CaseService } from '../application/case.service';
import { SightService } from '../application/sight.service';
import { documentsOf } from '../scheme';
import { STATEMENT_CODE } from '../statement/statement.rules';
import { CaseDocument } from './document.entity';
import type { AddDocumentInput, DecideDocumentInput } from './document.input';
import { canAdd, documentPurpose, DocumentStatus, verify } from './document.rules';

/** Photos of papers: sent by the applicant, looked at by a reviewer, gone on their day. */
@Injectable()
export class DocumentService implements OnModuleInit {
  constructor(
    private readonly applications: ApplicationService,
    private readonly cases: CaseService,
    private readonly sight: SightService,
    private readonly files: Files,
    private readonly purposes: FilePurposes,
  ) {}

  onModuleInit(): void {
    this.purposes.take(documentPurpose);
  }

  /** Takes the place of the picture before it, whose bytes go at once. */
  async add(ctx: Ctx, input: AddDocumentInput): Promise<Application> {
    const { id, applicationId, code, fileId } = input;
    const application = await this.cases.lockOwn(ctx, applicationId);
    if (await madeBefore(ctx, CaseDocument, { id, applicationId, code })) return application;
    must((await this.askedOf(ctx, application)).includes(code), 'DOCUMENT_NOT_ASKED');
    const current = await this.current(ctx, applicationId, code);
    if (current?.status !== DocumentStatus.REFUSED) await this.cases.checkReopened(ctx, application, 'document');
    must(canAdd(application.status, current?.status ?? null), 'DOCUMENT_CLOSED', { status: application.status });
    await this.files.take(ctx, fileId, documentPurpose.name);
    if (current) await this.replace(ctx, current);
    await ctx.tx.insert(CaseDocument, { id, applicationId, code, fileId, status: DocumentStatus.WAITING, addedAt: ctx.now });
    record(ctx, 'document.added', { id }, { after: { applicationId, code } });
    return application;
  }

  async verify(ctx: Ctx, input: DecideDocumentInput): Promise<Application> {
    const { applicationId } = found(await ctx.tx.findOneBy(CaseDocument, { id: input.id }));
    const application = await this.cases.lockForBoard(ctx, applicationId);
    // Read again under the lock of the case: a new picture may have come meanwhile.
    const document = await ctx.tx.findOneByOrFail(CaseDocument, { id: input.id });
    const verdict = verify(document.status, input);
    await ctx.tx.update(CaseDocument, { id: document.id }, { ...verdict, decidedBy: found(ctx.actor.id), decidedAt: ctx.now });
    record(ctx, 'document.verified', document, { before: { status: document.status }, after: { status: verdict.status }, ...(verdict.reason ? { reason: verdict.reason } : {}) });
    record(ctx, 'document.looked-at', application, { after: { code: document.code, status: verdict.status } });
    return application;
  }

  /** For the applicant, and for the reviewers of the board who are nobody to them. */
  async picture(ctx: Ctx, id: string): Promise<CaseDocument> {
    const document = await loadOne(ctx, CaseDocument, {}, id);
    await this.sight.load(ctx, document.applicationId);
    return found(document.deletedAt === null ? document : null);
  }

  of(ctx: Ctx, applicationId: string): Promise<CaseDocument[]> {
    return ctx.tx.find(CaseDocument, { where: { applicationId }, order: { addedAt: 'ASC' } });
  }

  async askedOf(ctx: Ctx, application: Application): Promise<string[]> {
    return documentsOf(await this.applications.schemeOf(ctx, application)).filter((code) => code !== STATEMENT_CODE);
  }

  private async current(ctx: Ctx, applicationId: string, code: string): Promise<CaseDocument | null> {
    return (await this.of(ctx, applicationId)).findLast((document) => document.code === code) ?? null;
  }

  private async replace(ctx: Ctx, document: CaseDocument): Promise<void> {
    await ctx.tx.update(CaseDocument, { id: document.id }, { status: DocumentStatus.REPLACED, deletedAt: ctx.now });
    await this.files.discard(ctx, document.fileId);
    record(ctx, 'document.replaced', document, { before: { status: document.status } });
  }
}
