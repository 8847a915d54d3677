import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Membership } from '@waymark/identity';
import { DomainError, found, must, Role } from '@waymark/kernel';
import { APP_CONFIG, record } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { Application } from '../application/application.entity';
import { ApplicationService } from '../application/application.service';
import { CaseService } from '../application/case.service';
import { documentsOf } from '../scheme';
import { seal, unseal } from './sealed-text';
import type { SealedText, WrappingKeys } from './sealed-text';
import { loadOrCreateStatementKeys } from './statement-keys';
import { Statement, StatementReader } from './statement.entity';
import type { SaveStatementInput, StatementReaderInput } from './statement.input';
import { canWrite, checkReader, checkText, isErasable, STATEMENT_CODE } from './statement.rules';

const placeOf = (applicationId: string): string => `certification.statement ${applicationId}`;

/** Written by the applicant, read by the reviewers who are named for this one case, erased by the applicant. No other code opens it. */
@Injectable()
export class StatementService implements OnModuleInit {
  private keys: WrappingKeys;

  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly applications: ApplicationService,
    private readonly cases: CaseService,
  ) {}

  async onModuleInit(): Promise<void> {
    this.keys = await loadOrCreateStatementKeys(join(this.config.dataDir, 'keys', 'statements'));
  }

  /** Kept as it is typed; each time under a new key. Nothing typed is nothing kept. */
  async save(ctx: Ctx, input: SaveStatementInput): Promise<Application> {
    const application = await this.cases.lockOwn(ctx, input.applicationId);
    must(canWrite(application.status), 'APPLICATION_NOT_OPEN', { status: application.status });
    await this.cases.checkReopened(ctx, application, 'document');
    must(await this.isAsked(ctx, application), 'STATEMENT_NOT_ASKED');
    const { text, words } = checkText(input.text);
    const before = await this.find(ctx, application.id);
    if (words === 0) await ctx.tx.delete(Statement, { applicationId: application.id });
    else await ctx.tx.upsert(Statement, { applicationId: application.id, words, writtenAt: ctx.now, erasedAt: null, ...seal(this.keys, text, placeOf(application.id)) }, ['applicationId']);
    if ((before === null) !== (words === 0)) record(ctx, words === 0 ? 'statement.removed' : 'statement.written', application);
    return application;
  }

  async nameReader(ctx: Ctx, { applicationId, readerId }: StatementReaderInput): Promise<Application> {
    const application = await this.cases.lockForBoard(ctx, applicationId);
    const readers = (await this.readersOf(ctx, applicationId)).map((reader) => reader.readerId);
    const isReviewer = (await this.reviewersOf(ctx, application)).includes(readerId);
    const namedBy = found(ctx.actor.id);
    checkReader({ readerId, namedBy, isReviewer, readers });
    if (readers.includes(readerId)) return application;
    await ctx.tx.insert(StatementReader, { applicationId, readerId, namedBy, namedAt: ctx.now });
    record(ctx, 'statement.reader-named', application, { after: { readerId } });
    return application;
  }

  async dismissReader(ctx: Ctx, { applicationId, readerId }: StatementReaderInput): Promise<Application> {
    const application = await this.cases.lockForBoard(ctx, applicationId);
    const { affected } = await ctx.tx.delete(StatementReader, { applicationId, readerId });
    if (affected) record(ctx, 'statement.reader-dismissed', application, { before: { readerId } });
    return application;
  }

  /** Each reading is written down before the text leaves, and the applicant sees it. */
  async read(ctx: Ctx, applicationId: string): Promise<string> {
    const application = await this.cases.lockForBoard(ctx, applicationId);
    must(await this.isReader(ctx, applicationId), 'STATEMENT_NOT_A_READER');
    const text = this.textOf(await this.find(ctx, applicationId));
    record(ctx, 'statement.read', application);
    return text;
  }

  /** Without its key nobody reads it again, the platform included. */
  async erase(ctx: Ctx, applicationId: string): Promise<Application> {
    const application = await this.cases.lockOwn(ctx, applicationId);
    const statement = found(await this.find(ctx, applicationId));
    must(isErasable(application.status, statement), 'STATEMENT_STILL_NEEDED');
    await ctx.tx.update(Statement, { id: statement.id }, { sealed: null, wrappedKey: null, erasedAt: ctx.now });
    record(ctx, 'statement.erased', application);
    return application;
  }

  find(ctx: Ctx, applicationId: string): Promise<Statement | null> {
    return ctx.tx.findOneBy(Statement, { applicationId });
  }

  async isAsked(ctx: Ctx, application: Application): Promise<boolean> {
    return documentsOf(await this.applications.schemeOf(ctx, application)).includes(STATEMENT_CODE);
  }

  isReader(ctx: Ctx, applicationId: string): Promise<boolean> {
    return ctx.tx.existsBy(StatementReader, { applicationId, readerId: found(ctx.actor.id) });
  }

  readersOf(ctx: Ctx, applicationId: string): Promise<StatementReader[]> {
    return ctx.tx.find(StatementReader, { where: { applicationId }, order: { namedAt: 'ASC' } });
  }

  async reviewersOf(ctx: Ctx, { boardId, applicantId }: Application): Promise<string[]> {
    const seats = await ctx.tx.findBy(Membership, { organisationId: boardId, role: Role.REVIEWER, endedAt: IsNull() });
    return seats.map(({ personId }) => personId).filter((id) => id !== applicantId);
  }

  /** For the one who wrote it; everybody else reads by `read`. */
  ownText(statement: Statement): string | null {
    return statement.erasedAt === null ? this.textOf(statement) : null;
  }

  private textOf(statement: Statement | null): string {
    if (!statement?.sealed || !statement.wrappedKey) throw new DomainError('STATEMENT_NOT_WRITTEN');
    return unseal(this.keys, statement as SealedText, placeOf(statement.applicationId));
  }
}
