import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { CredentialService } from '@waymark/credentials';
import type { IssueRequest } from '@waymark/credentials';
import { Organisation, PersonService, publicName } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { inTransaction, JobRegistry, lockName, Mailer, record, Translator } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In, MoreThan, Not } from 'typeorm';
import { Application } from '../application/application.entity';
import { ApplicationStatus, checkMet, runningStatuses } from '../application/application.rules';
import { ApplicationService } from '../application/application.service';
import type { Assessed } from '../application/application.service';
import { FULL, wholeTracks } from '../application/track.rules';
import { certificateOf } from '../decision/certificate.rules';
import { Decision } from '../decision/decision.entity';
import { canonicalEvaluation, stagePath } from '../scheme';
import { StageExtensionService } from './stage-extension.service';

const CONVERT = 'stages.convert';
const OFTEN = '*/10 * * * *';

/** A certificate for a time becomes the next one by itself once its requirements are met: the board said so in its rules, and nobody applies again. */
@Injectable()
export class StageConversion implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly applications: ApplicationService,
    private readonly credentials: CredentialService,
    private readonly people: PersonService,
    private readonly translator: Translator,
    private readonly mailer: Mailer,
    private readonly extensions: StageExtensionService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(CONVERT, (ctx) => this.convertAll(ctx));
    this.jobs.repeat(CONVERT, OFTEN);
  }

  async convertAll(ctx: Ctx): Promise<void> {
    const held = await ctx.tx.findBy(Application, { status: ApplicationStatus.ISSUED, track: Not(In([...wholeTracks])) });
    for (const application of held) await inTransaction(ctx, (inner) => this.convert(inner, application));
  }

  private async convert(ctx: Ctx, application: Application): Promise<void> {
    await lockName(ctx, `application ${application.applicantId} ${application.schemeId}`);
    if (await this.wentOn(ctx, application)) return;
    const { scheme, facts, asOf, openedOn } = await this.applications.assess(ctx, { ...application, track: FULL });
    const path = stagePath(scheme, facts.facts, { asOf, openedOn });
    if (!path.convertsNow) return;
    const track = path.next?.stage.id ?? FULL;
    const assessed = await this.applications.assess(ctx, { ...application, track });
    checkMet(assessed.evaluation);
    await this.issue(ctx, application, { assessed, track });
  }

  /** Whoever applies for the next step, or has it, needs no conversion. */
  private wentOn(ctx: Ctx, { applicantId, schemeId, openedAt }: Application): Promise<boolean> {
    const later = { applicantId, schemeId, openedAt: MoreThan(openedAt) };
    return ctx.tx.existsBy(Application, { ...later, status: In([...runningStatuses, ApplicationStatus.ISSUED]) });
  }

  private async issue(ctx: Ctx, stage: Application, { assessed, track }: { assessed: Assessed; track: string }): Promise<void> {
    const { id: _id, ...same } = stage;
    const made = await ctx.tx.save(Application, { ...same, track, openedAt: ctx.now, sentAt: ctx.now });
    record(ctx, 'application.converted', made, { after: { from: stage.id, track } });
    const before = found((await this.credentials.bySource(ctx, [stage.id])).at(-1));
    const reason = this.translator.text(stage.certificateLanguage, 'certification:certificate.converted');
    await this.credentials.issueInPlaceOf(ctx, before, await this.contentOf(ctx, made, { stage, assessed }), reason);
    await this.extensions.close(ctx, stage);
    const { email, locale } = found(await this.people.byId(ctx, stage.applicantId));
    await this.mailer.send(ctx, { to: email, locale, template: 'stage-converted', params: { application: made.id } });
  }

  /** Signed by the two who decided about the stage: with that they decided about what follows from it. */
  private async contentOf(ctx: Ctx, application: Application, { stage, assessed }: { stage: Application; assessed: Assessed }): Promise<IssueRequest> {
    const board = await ctx.tx.findOneByOrFail(Organisation, { id: application.boardId });
    const lang = application.certificateLanguage;
    const words = { reviewer: this.translator.text(lang, 'certification:certificate.reviewer'), hours: (amount: string) => this.translator.text(lang, 'certification:certificate.hours', { amount }) };
    const evidenceDigest = createHash('sha256').update(canonicalEvaluation(assessed.evaluation)).digest('hex');
    const facts = certificateOf({ ...assessed, lang, words, reviewers: await this.decidersOf(ctx, stage) });
    const holder = { sourceId: application.id, holderId: application.applicantId, holderName: found(application.certificateName) };
    return { ...facts, ...holder, boardId: board.id, boardName: board.name, timeZone: board.timeZone, lang, evidenceDigest };
  }

  private async decidersOf(ctx: Ctx, { id, round }: Application): Promise<string[]> {
    const decisions = await ctx.tx.find(Decision, { where: { applicationId: id, round }, order: { look: 'ASC' } });
    const people = await this.people.byIds(ctx, decisions.map(({ decidedBy }) => decidedBy));
    return decisions.map(({ decidedBy }) => found(publicName(found(people.get(decidedBy)))));
  }
}
