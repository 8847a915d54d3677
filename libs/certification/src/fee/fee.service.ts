import { Injectable } from '@nestjs/common';
import { DomainError, found, must } from '@waymark/kernel';
import { record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { Application } from '../application/application.entity';
import { isApplicant } from '../application/application.policy';
import { runningStatuses } from '../application/application.rules';
import { ApplicationService } from '../application/application.service';
import { CaseService } from '../application/case.service';
import type { Fee } from '../scheme';
import { FeeEntry } from './fee-entry.entity';
import type { AskFeeWaiverInput, RecordFeeInput } from './fee.input';
import { canTake, checkPayment, checkReason, checkSettled, checkStep, feeStatus, FeeStep } from './fee.rules';
import type { FeeStatus, Payment } from './fee.rules';
import type { ApplicationFeeType } from './fee.type';

type Made = Partial<Payment> & { readonly step: FeeStep; readonly reason?: string };

interface FeeState extends Pick<Fee, 'id'> {
  readonly fee: Fee;
  readonly entries: FeeEntry[];
  readonly status: FeeStatus;
}

/** What was paid to the board or waived, step by step. No card is ever charged here. */
@Injectable()
export class FeeService {
  constructor(
    private readonly applications: ApplicationService,
    private readonly cases: CaseService,
  ) {}

  async askWaiver(ctx: Ctx, input: AskFeeWaiverInput): Promise<Application> {
    const application = await this.cases.lockOwn(ctx, input.applicationId);
    const state = await this.stateOf(ctx, application, input.feeId);
    must(state.fee.hasWaiver, 'FEE_WAIVER_NOT_OFFERED');
    return this.take(ctx, application, state, { step: FeeStep.ASK_WAIVER, reason: checkReason(input.reason) });
  }

  /** By the board's own people: what came in, and what they decided about a waiver. */
  async record(ctx: Ctx, input: RecordFeeInput): Promise<Application> {
    must(input.step !== FeeStep.ASK_WAIVER, 'FEE_STEP_UNFIT', { status: input.step });
    const application = await this.cases.lockForBoard(ctx, input.applicationId);
    const state = await this.stateOf(ctx, application, input.feeId);
    const made = input.step === FeeStep.PAY ? checkPayment(input) : { reason: checkReason(input.reason ?? '') };
    return this.take(ctx, application, state, { step: input.step, ...made });
  }

  async checkSettled(ctx: Ctx, application: Application): Promise<void> {
    checkSettled(await this.states(ctx, application));
  }

  async of(ctx: Ctx, application: Application): Promise<ApplicationFeeType[]> {
    const states = await this.states(ctx, application);
    const steps = states.length > 0 ? await this.stepsOf(ctx, application) : [];
    return states.map(({ fee, status, entries }) => ({
      id: fee.id, name: fee.name[ctx.actor.locale], cents: fee.cents, source: fee.source, status, entries,
      viewerSteps: steps.filter((step) => canTake(step, status) && (step !== FeeStep.ASK_WAIVER || fee.hasWaiver)),
    }));
  }

  async states(ctx: Ctx, application: Application): Promise<FeeState[]> {
    const fees = (await this.applications.schemeOf(ctx, application)).fees ?? [];
    if (fees.length === 0) return [];
    const rows = await ctx.tx.find(FeeEntry, { where: { applicationId: application.id }, order: { number: 'ASC' } });
    return fees.map((fee) => {
      const entries = rows.filter((row) => row.feeId === fee.id);
      return { id: fee.id, fee, entries, status: feeStatus(entries.map(({ step }) => step)) };
    });
  }

  private async stepsOf(ctx: Ctx, application: Application): Promise<FeeStep[]> {
    const isRunning = runningStatuses.includes(application.status);
    if (isApplicant(ctx.actor, application)) return isRunning ? [FeeStep.ASK_WAIVER] : [];
    const isBoard = isRunning && (await this.cases.isReviewer(ctx, application));
    return isBoard ? Object.values(FeeStep).filter((step) => step !== FeeStep.ASK_WAIVER) : [];
  }

  private async stateOf(ctx: Ctx, application: Application, feeId: string): Promise<FeeState> {
    must(runningStatuses.includes(application.status), 'FEE_STEP_UNFIT', { status: application.status });
    const state = (await this.states(ctx, application)).find(({ id }) => id === feeId);
    if (!state) throw new DomainError('FEE_UNKNOWN');
    return state;
  }

  private async take(ctx: Ctx, application: Application, state: FeeState, made: Made): Promise<Application> {
    checkStep(made.step, state.status);
    const row = { applicationId: application.id, feeId: state.id, number: state.entries.length + 1, madeBy: found(ctx.actor.id), madeAt: ctx.now, ...made };
    await ctx.tx.insert(FeeEntry, row);
    // The reason of somebody who cannot pay stays out of the trail.
    record(ctx, 'fee.moved', application, { before: { fee: state.id, status: state.status }, after: { fee: state.id, step: made.step, method: made.method ?? null } });
    return application;
  }
}
