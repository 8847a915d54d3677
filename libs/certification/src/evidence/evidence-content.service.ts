import { Injectable } from '@nestjs/common';
import { ExamFacts, SkillEvidence } from '@waymark/assessments';
import { TrainingFacts } from '@waymark/courses';
import { HoursEvidence } from '@waymark/hours';
import { Organisation, PersonService, publicName } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { found } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In, Not } from 'typeorm';
import { Application } from '../application/application.entity';
import { ApplicationService } from '../application/application.service';
import { HeldFacts } from '../application/held-facts.service';
import { ApplicationStatus } from '../application/application.rules';
import { Decision } from '../decision/decision.entity';
import type { EvidenceCertificate, EvidenceContent, EvidenceDecision, EvidenceExam, EvidenceTraining } from './evidence-content';
import type { EvidencePack } from './evidence-pack.entity';

const undecided = [ApplicationStatus.SENT, ApplicationStatus.ASKED, ApplicationStatus.SECOND_LOOK];

const nameOf = (person: Person | undefined): string | null => (person ? publicName(person) : null);

/** Gathers what a pack holds: one reading of each lib, in the language it was asked in. The caller has checked who may have it. */
@Injectable()
export class EvidenceContentService {
  constructor(
    private readonly trainings: TrainingFacts,
    private readonly worked: HoursEvidence,
    private readonly skills: SkillEvidence,
    private readonly exams: ExamFacts,
    private readonly held: HeldFacts,
    private readonly people: PersonService,
    private readonly applications: ApplicationService,
  ) {}

  async of(ctx: Ctx, { personId, applicationId, locale }: EvidencePack): Promise<EvidenceContent> {
    const inWords: Ctx = { ...ctx, actor: { ...ctx.actor, locale } };
    const person = found(await this.people.byId(ctx, personId));
    return {
      format: 'waymark-evidence', version: 1, language: locale, madeAt: ctx.now, person: nameOf(person) ?? '', madeFor: await this.madeFor(ctx, applicationId),
      training: (await this.trainings.of(inWords, personId)).map(({ on, minutes, title, provider, domain, topics, mode, basis }): EvidenceTraining => ({ on, minutes, title, provider, domain, topics, mode, basis })),
      hours: await this.worked.of(inWords, personId),
      rolePlays: await this.skills.of(inWords, personId),
      exams: (await this.exams.of(inWords, personId)).map(({ on, title, attemptNumber: attempt, scaledScore, passed, byDomain }): EvidenceExam => ({ on, title, attempt, scaledScore, passed, byDomain })),
      decisions: await this.decisions(inWords, personId, applicationId),
      certificates: await this.certificates(ctx, personId),
    };
  }

  private async madeFor(ctx: Ctx, applicationId: string | null): Promise<EvidenceContent['madeFor']> {
    if (applicationId === null) return { kind: 'PERSON' };
    const { boardId } = await ctx.tx.findOneByOrFail(Application, { id: applicationId });
    return { kind: 'BOARD', board: (await ctx.tx.findOneByOrFail(Organisation, { id: boardId })).name };
  }

  /** A reviewer gets those of the case; the person all that are final. What another board decided is not this board's to read. */
  private async decisions(ctx: Ctx, personId: string, applicationId: string | null): Promise<EvidenceDecision[]> {
    const where = applicationId === null ? { applicantId: personId, status: Not(In(undecided)) } : { id: applicationId };
    const applications = await ctx.tx.findBy(Application, where);
    const rows = await ctx.tx.find(Decision, { where: { applicationId: In(applications.map(({ id }) => id)) }, order: { decidedAt: 'ASC', look: 'ASC', id: 'ASC' } });
    const boards = await ctx.tx.findBy(Organisation, { id: In(applications.map(({ boardId }) => boardId)) });
    const people = await this.people.byIds(ctx, rows.map(({ decidedBy }) => decidedBy));
    return Promise.all(rows.map(async ({ applicationId: of, round, look, outcome, reasons, decidedBy, decidedAt }) => {
      const application = found(applications.find(({ id }) => id === of));
      const scheme = await this.applications.schemeOf(ctx, application);
      const board = boards.find(({ id }) => id === application.boardId)?.name ?? '';
      return { board, scheme: scheme.title[ctx.actor.locale], schemeVersion: scheme.version, track: application.track, round, look, outcome, reasons, reviewer: nameOf(people.get(decidedBy)), decidedAt };
    }));
  }

  private async certificates(ctx: Ctx, personId: string): Promise<EvidenceCertificate[]> {
    const own = (await this.held.own(ctx, personId)).toSorted((one, other) => one.credential.issuedAt.getTime() - other.credential.issuedAt.getTime());
    return own.map(({ credential: { number, title, boardName: board, issuedOn, validUntil }, status }) => ({ number, title, board, issuedOn, validUntil, status }));
  }
}
