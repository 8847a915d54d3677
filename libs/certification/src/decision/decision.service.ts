import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PersonService, publicName } from '@waymark/identity';
import { addDays, found, must } from '@waymark/kernel';
import { Mailer, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { Application } from '../application/application.entity';
import { canReview } from '../application/application.policy';
import { ApplicationStatus, checkMet, inReview, move } from '../application/application.rules';
import { ApplicationService } from '../application/application.service';
import { SightService } from '../application/sight.service';
import type { Assessed } from '../application/application.service';
import { openDay } from '../clock/working-day.rules';
import { RenewalGate } from '../renewal/renewal-gate.service';
import { canonicalEvaluation, procedureOf } from '../scheme';
import type { Evaluation } from '../scheme';
import { FeeService } from '../fee/fee.service';
import { checkHold } from '../queue/queue.rules';
import { Decision } from './decision.entity';
import { IssuingService } from './issuing.service';
import { PartService } from './part.service';
import type { ConfirmDecisionInput, DecideApplicationInput } from './decision.input';
import { checkFirst, checkGrounds, checkReasons, DecisionOutcome } from './decision.rules';

const statusAfter = { [DecisionOutcome.APPROVE]: ApplicationStatus.ISSUED, [DecisionOutcome.DENY]: ApplicationStatus.DENIED } as const;

type ReviewBy = Record<'take' | 'decide' | 'confirm' | 'decideAppeal', boolean>;

const nothing: ReviewBy = { take: false, decide: false, confirm: false, decideAppeal: false };

type Made = Pick<Decision, 'look' | 'outcome' | 'reasons' | 'evaluationDigest'> & Partial<Pick<Decision, 'requirementId' | 'remedy' | 'appealUntil'>>;

/** SHA-256 (hex) of what was seen: stored with a decision, printed nowhere. */
const evaluationDigest = (evaluation: Evaluation): string => createHash('sha256').update(canonicalEvaluation(evaluation)).digest('hex');

/** Two people decide: the second one confirms, and with that issues, or sends the case back. Nobody decides about themself or somebody they are tied to. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly applications: ApplicationService,
    private readonly sight: SightService,
    private readonly parts: PartService,
    private readonly fees: FeeService,
    private readonly issuing: IssuingService,
    private readonly gate: RenewalGate,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  async decide(ctx: Ctx, input: DecideApplicationInput): Promise<Application> {
    const { application, assessed } = await this.lockForReview(ctx, input.applicationId);
    const outcome = checkFirst(input.outcome);
    const status = move(application.status, ApplicationStatus.SECOND_LOOK, 'DECISION_STATUS_UNFIT');
    checkHold(application, ctx.actor.id);
    if (outcome === DecisionOutcome.APPROVE) {
      checkMet(assessed.evaluation);
      await this.gate.current(ctx, application);
      await this.fees.checkSettled(ctx, application);
    }
    const reasons = checkReasons(input.reasons);
    const grounds = checkGrounds(outcome, { requirementId: input.requirementId ?? null, remedy: input.remedy ?? null }, assessed.scheme.requirements.map(({ id }) => id));
    await this.write(ctx, application, { look: 1, outcome, reasons, evaluationDigest: evaluationDigest(assessed.evaluation), ...grounds });
    return this.become(ctx, application, { status });
  }

  /** Confirms the first decision or disagrees with it. A confirmed approval is evaluated again and issued in this same transaction. */
  async confirm(ctx: Ctx, input: ConfirmDecisionInput): Promise<Application> {
    const { application, assessed } = await this.lockForReview(ctx, input.applicationId);
    must(application.status === ApplicationStatus.SECOND_LOOK, 'DECISION_STATUS_UNFIT', { status: application.status });
    const first = await ctx.tx.findOneByOrFail(Decision, { applicationId: application.id, round: application.round, look: 1 });
    must(first.decidedBy !== ctx.actor.id, 'DECISION_SECOND_PERSON_NEEDED');
    checkHold(application, ctx.actor.id);
    const reasons = checkReasons(input.reasons);
    const digest = evaluationDigest(assessed.evaluation);
    if (!input.isAgreed) return this.sendBack(ctx, application, { reasons, digest });
    const outcome = checkFirst(first.outcome);
    if (outcome === DecisionOutcome.APPROVE) checkMet(assessed.evaluation);
    const appealUntil = outcome === DecisionOutcome.DENY ? openDay(addDays(assessed.asOf, procedureOf(assessed.scheme).appealDays)) : null;
    await this.write(ctx, application, { look: 2, outcome, reasons, evaluationDigest: digest, appealUntil });
    if (outcome === DecisionOutcome.APPROVE) await this.issuing.issue(ctx, application, { assessed, first, digest });
    const status = move(application.status, statusAfter[outcome], 'DECISION_STATUS_UNFIT');
    await this.become(ctx, application, { status, ...(appealUntil === null ? {} : { dueOn: appealUntil }) });
    await this.tell(ctx, application);
    return application;
  }

  async decisionsOf(ctx: Ctx, applicationIds: readonly string[]): Promise<Map<string, Decision[]>> {
    const rows = await ctx.tx.find(Decision, { where: { applicationId: In([...applicationIds]) }, order: { decidedAt: 'ASC', look: 'ASC' } });
    const grouped = new Map<string, Decision[]>(applicationIds.map((id) => [id, []]));
    for (const row of rows) grouped.get(row.applicationId)?.push(row);
    return grouped;
  }

  /** What the viewer may do, as a reviewer, about a case that they see. */
  async reviewBy(ctx: Ctx, application: Application): Promise<ReviewBy> {
    if (!canReview(ctx.actor, application)) return nothing;
    const { status, assigneeId } = application;
    const isNew = !(await this.parts.tookPart(ctx, application)).includes(found(ctx.actor.id));
    return {
      take: isNew && assigneeId === null && inReview.includes(status),
      decide: status === ApplicationStatus.SENT,
      confirm: isNew && status === ApplicationStatus.SECOND_LOOK,
      decideAppeal: isNew && status === ApplicationStatus.APPEALED && !(await this.parts.isNoProposed(ctx, application)),
    };
  }

  private async lockForReview(ctx: Ctx, id: string): Promise<{ application: Application; assessed: Assessed }> {
    const application = await this.sight.lockForBoard(ctx, id);
    // The certificate prints who decided, and never an address.
    must(publicName(await this.people.me(ctx)) !== null, 'DECISION_NAME_MISSING');
    return { application, assessed: await this.applications.assess(ctx, application) };
  }

  private async sendBack(ctx: Ctx, application: Application, { reasons, digest }: { reasons: string; digest: string }): Promise<Application> {
    const status = move(application.status, ApplicationStatus.SENT, 'DECISION_STATUS_UNFIT');
    await this.write(ctx, application, { look: 2, outcome: DecisionOutcome.DISAGREE, reasons, evaluationDigest: digest });
    return this.become(ctx, application, { status, round: application.round + 1 });
  }

  private async write(ctx: Ctx, application: Application, made: Made): Promise<void> {
    const { look, outcome, reasons, evaluationDigest: seen } = made;
    const row = { applicationId: application.id, applicantId: application.applicantId, round: application.round, decidedBy: found(ctx.actor.id), decidedAt: ctx.now };
    await ctx.tx.insert(Decision, { ...row, ...made });
    record(ctx, look === 1 ? 'application.decided' : 'application.confirmed', application, { after: { outcome, round: application.round, evaluationDigest: seen }, reason: reasons });
  }

  /** The next step is another person's. */
  private async become(ctx: Ctx, application: Application, change: { status: ApplicationStatus; round?: number; dueOn?: string }): Promise<Application> {
    await ctx.tx.update(Application, { id: application.id }, { ...change, assigneeId: null });
    record(ctx, 'application.moved', application, { before: { status: application.status }, after: { status: change.status } });
    return Object.assign(application, change, { assigneeId: null });
  }

  private async tell(ctx: Ctx, application: Application): Promise<void> {
    const person = found(await this.people.byId(ctx, application.applicantId));
    await this.mailer.send(ctx, { to: person.email, locale: person.locale, template: 'application-decided', params: {} });
  }
}
