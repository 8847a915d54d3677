import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { isApplicant } from '../application/application.policy';
import { ApplicationService } from '../application/application.service';
import { CaseService } from '../application/case.service';
import { documentNames } from '../scheme';
import { canAdd, closed, DocumentStatus } from './document.rules';
import { DocumentService } from './document.service';
import type { AskedDocumentType } from './document.type';

/** Each paper that is asked for, with its pictures and what the viewer may do. */
@Injectable()
export class DocumentView {
  constructor(
    private readonly applications: ApplicationService,
    private readonly documents: DocumentService,
    private readonly cases: CaseService,
  ) {}

  async of(ctx: Ctx, application: Application): Promise<AskedDocumentType[]> {
    const codes = await this.documents.askedOf(ctx, application);
    if (codes.length === 0) return [];
    const names = documentNames(await this.applications.schemeOf(ctx, application));
    const rows = await this.documents.of(ctx, application.id);
    const isOwn = isApplicant(ctx.actor, application);
    const isBoard = !isOwn && !closed.includes(application.status) && (await this.cases.isReviewer(ctx, application));
    return codes.map((code) => {
      const documents = rows.filter((row) => row.code === code);
      const status = documents.at(-1)?.status ?? null;
      return { code, name: names.get(code)?.[ctx.actor.locale] ?? code, documents, canAdd: isOwn && canAdd(application.status, status), canVerify: isBoard && status === DocumentStatus.WAITING };
    });
  }
}
