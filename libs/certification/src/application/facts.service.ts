import { Injectable } from '@nestjs/common';
import { ExamFacts, SkillFacts } from '@waymark/assessments';
import type { ExamFact, SkillFact } from '@waymark/assessments';
import { TrainingFacts } from '@waymark/courses';
import type { TrainingFact } from '@waymark/courses';
import { HoursFacts } from '@waymark/hours';
import type { HoursFact } from '@waymark/hours';
import { localDateAt } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { ApprovalFacts } from '../approval/approval-facts.service';
import { provenTopics } from '../approval/board-course.rules';
import type { Fact, TimedFact } from '../scheme';
import { Application } from './application.entity';
import { Attestation } from './attestation.entity';
import { pair } from './fact-line';
import type { FactLine, Pair } from './fact-line';
import { OutsideFacts } from '../outside-learning/outside-facts.service';
import { HeldFacts } from './held-facts.service';
import { SuppliedFacts } from './supplied-facts.service';

export type { FactLine } from './fact-line';

export interface PersonFacts {
  readonly facts: Fact[];
  readonly lines: FactLine[];
}

const training = (fact: TrainingFact, approvedBy: readonly string[]): Pair =>
  pair(
    { id: fact.id, kind: 'training', on: fact.on, state: 'CONFIRMED', minutes: fact.minutes, domain: fact.domain, topics: provenTopics(fact.topics, approvedBy), mode: fact.mode, provider: fact.provider, approvedBy, ...(fact.sameAs === null ? {} : { course: fact.sameAs }) },
    { title: fact.title, source: fact.provider, minutes: fact.minutes },
  );

export function workedFact({ id, on, since, minutes, domain, activity, format, standing: signerStanding, ...fact }: HoursFact): TimedFact {
  const standing = fact.state === 'SIGNED' ? ({ state: 'CONFIRMED' } as const) : ({ state: 'PENDING', awaits: 'SUPERVISOR' } as const);
  const worked = { id, on, since, minutes, domain, activity, ...standing, ...(signerStanding ? { signerStanding } : {}) };
  return fact.kind === 'SUPERVISION' ? { kind: 'supervision', ...worked } : { kind: 'experience', ...worked, ...(format ? { format } : {}) };
}

const hours = (fact: HoursFact): Pair => pair(workedFact(fact), { title: fact.activity, source: fact.signerName, minutes: fact.minutes });

const exam = (fact: ExamFact): Pair =>
  pair(
    { id: fact.id, kind: 'exam', on: fact.on, state: 'CONFIRMED', exam: fact.examId, form: fact.id, passed: fact.passed, score: fact.scaledScore, attempt: fact.attemptNumber },
    { title: fact.title, source: null, minutes: null },
  );

const skill = (fact: SkillFact): Pair =>
  pair({ id: fact.id, kind: 'skill', on: fact.on, state: 'CONFIRMED', family: fact.family, competencies: [], passed: fact.passed }, { title: fact.scenario, source: null, minutes: null });

const attestation = (row: Attestation, timeZone: string): Pair =>
  pair(
    { id: row.id, kind: 'attestation', on: localDateAt(row.signedAt, timeZone), state: 'CONFIRMED', code: row.code, version: row.textVersion },
    { title: row.code, source: row.signedName, minutes: null },
  );

/** Gathers what the other libs know about a person, one query a kind. Nobody uploads what the platform already knows. */
@Injectable()
export class FactsService {
  constructor(
    private readonly trainings: TrainingFacts,
    private readonly exams: ExamFacts,
    private readonly skills: SkillFacts,
    private readonly worked: HoursFacts,
    private readonly supplied: SuppliedFacts,
    private readonly held: HeldFacts,
    private readonly approvals: ApprovalFacts,
    private readonly outside: OutsideFacts,
  ) {}

  /** `renewsAt`: the board of a renewal, for which courses from elsewhere count. */
  async of(ctx: Ctx, personId: string, signed: { applicationId: string; timeZone: string; renewsAt?: string }): Promise<PersonFacts> {
    const outside = signed.renewsAt === undefined ? [] : await this.outside.of(ctx, personId, { boardId: signed.renewsAt, timeZone: signed.timeZone });
    const attestations = await ctx.tx.findBy(Attestation, { applicationId: signed.applicationId });
    const pairs = [...outside, ...(await this.supplied.of(ctx, signed)), ...(await this.held.brought(ctx, personId, signed)), ...(await this.record(ctx, personId)), ...attestations.map((row) => attestation(row, signed.timeZone))];
    return { facts: pairs.map(({ fact }) => fact), lines: pairs.map(({ line }) => line) };
  }

  /** What stands in the record, and the papers and references that were brought to any board so far. */
  async everywhere(ctx: Ctx, personId: string): Promise<Fact[]> {
    const applications = await ctx.tx.find(Application, { where: { applicantId: personId }, select: { id: true } });
    // Another board reads them on a day of its own; a day more or less says nothing here.
    const pairs = await this.record(ctx, personId);
    for (const { id } of applications) pairs.push(...(await this.supplied.of(ctx, { applicationId: id, timeZone: 'UTC' })));
    return pairs.map(({ fact }) => fact);
  }

  /** What stands in the record whatever its holder applies for. */
  async record(ctx: Ctx, personId: string): Promise<Pair[]> {
    const trainings = await this.trainings.of(ctx, personId);
    const exams = await this.exams.of(ctx, personId);
    const skills = await this.skills.of(ctx, personId);
    const worked = await this.worked.of(ctx, personId);
    const held = await this.held.ofPerson(ctx, personId);
    const approvedBy = await this.approvals.of(ctx, trainings);
    return [...held, ...trainings.map((fact) => training(fact, approvedBy(fact))), ...worked.map(hours), ...exams.map(exam), ...skills.map(skill)];
  }
}
