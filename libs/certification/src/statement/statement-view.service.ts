import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { isApplicant } from '../application/application.policy';
import { CaseService } from '../application/case.service';
import type { Statement } from './statement.entity';
import { canWrite, isErasable, MOST_WORDS } from './statement.rules';
import { StatementService } from './statement.service';
import type { StatementType, StatementViewerCanType } from './statement.type';

export interface Shown extends StatementType {
  readonly application: Application;
}

/** What each side sees of a statement: that it is there, who may read it, who did; the text only the one who wrote it. */
@Injectable()
export class StatementView {
  constructor(
    private readonly statements: StatementService,
    private readonly cases: CaseService,
  ) {}

  async of(ctx: Ctx, application: Application): Promise<Shown | null> {
    if (!(await this.statements.isAsked(ctx, application))) return null;
    const statement = await this.statements.find(ctx, application.id);
    const viewerCan = isApplicant(ctx.actor, application) ? this.ownerCan(application, statement) : await this.boardCan(ctx, application, statement);
    return { application, words: 0, writtenAt: null, erasedAt: null, ...statement, mostWords: MOST_WORDS, text: this.ownText(ctx, application, statement), viewerCan };
  }

  private ownText(ctx: Ctx, application: Application, statement: Statement | null): string | null {
    return statement && isApplicant(ctx.actor, application) ? this.statements.ownText(statement) : null;
  }

  private ownerCan({ status }: Application, statement: Statement | null): StatementViewerCanType {
    return { write: canWrite(status), erase: statement !== null && isErasable(status, statement), read: false, nameReaders: false };
  }

  private async boardCan(ctx: Ctx, application: Application, statement: Statement | null): Promise<StatementViewerCanType> {
    const isOpen = statement?.erasedAt === null && (await this.cases.isReviewer(ctx, application));
    return { write: false, erase: false, read: isOpen && (await this.statements.isReader(ctx, application.id)), nameReaders: isOpen };
  }
}
