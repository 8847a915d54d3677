import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { CourseService } from '@waymark/courses';
import { Organisation, OrganisationKind, PersonService } from '@waymark/identity';
import { DomainError, found, must } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { authorize, lockName, lockOne, madeBefore, Mailer, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { dayAtBoard } from '../clock/day-at-board';
import { NoKind } from '../proposed-no/proposed-no.rules';
import { ProposedNoService } from '../proposed-no/proposed-no.service';
import { TrainingApproval } from './approval.entity';
import type { ApplyForApprovalInput, DecideApprovalInput, WithdrawApprovalInput } from './approval.input';
import { canApply, canDecide, isOfProvider, visibleTo } from './approval.policy';
import { ApprovalState, checkReason, checkTerm, move } from './approval.rules';

interface Step {
  readonly action: string;
  readonly change: Partial<TrainingApproval> & { readonly state: ApprovalState };
}

/** Several providers under one board: each asks for its training to count, and the board says from when to when. */
@Injectable()
export class ApprovalService implements OnModuleInit {
  constructor(
    private readonly courses: CourseService,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
    private readonly nos: ProposedNoService,
  ) {}

  onModuleInit(): void {
    this.nos.add(NoKind.APPROVAL, async (ctx, id) => {
      const approval = await this.lockToJudge(ctx, id);
      return ({ words: reason }) => this.answer(ctx, approval, { action: 'approval.refused', change: { state: move(approval.state, ApprovalState.REFUSED), reason } });
    });
    this.nos.add(NoKind.APPROVAL_END, async (ctx, id) => {
      const approval = await this.lockToJudge(ctx, id);
      return ({ words: reason, fromOn: withdrawnFrom }) => this.answer(ctx, approval, { action: 'approval.withdrawn', change: { state: move(approval.state, ApprovalState.WITHDRAWN), withdrawnFrom, reason } });
    });
  }

  /** Of the provider or of the board, whichever the organisation is; the newest first. */
  async list(ctx: Ctx, organisationId: string, page: PageArgs): Promise<Connection<TrainingApproval>> {
    const query = ctx.tx.createQueryBuilder(TrainingApproval, 'approval').where(visibleTo(ctx.actor));
    query.andWhere('(approval.provider_id::text = :organisationId or approval.board_id::text = :organisationId)', { organisationId });
    return paginate(query, page, { alias: 'approval', property: 'appliedAt', direction: 'DESC' });
  }

  boards(ctx: Ctx): Promise<Organisation[]> {
    return ctx.tx.find(Organisation, { where: { kind: OrganisationKind.CERTIFICATION_BOARD }, order: { name: 'ASC' }, take: 100 });
  }

  async apply(ctx: Ctx, { id, boardId, providerId, courseId = null, note }: ApplyForApprovalInput): Promise<TrainingApproval> {
    authorize(canApply(ctx.actor, providerId), 'NOT_FOUND');
    const before = await madeBefore(ctx, TrainingApproval, { id, providerId });
    if (before) return before;
    await this.checkParties(ctx, { boardId, providerId, courseId });
    await lockName(ctx, `approval ${boardId} ${providerId} ${courseId ?? ''}`);
    must(!(await ctx.tx.existsBy(TrainingApproval, { boardId, providerId, courseId: courseId ?? IsNull(), state: ApprovalState.APPLIED })), 'APPROVAL_RUNS_ALREADY');
    const dates = { approvedFrom: null, approvedUntil: null, withdrawnFrom: null };
    const approval = ctx.tx.create(TrainingApproval, { id, boardId, providerId, courseId, state: ApprovalState.APPLIED, note: checkReason(note), ...dates, reason: null, appliedBy: found(ctx.actor.id), appliedAt: ctx.now });
    await ctx.tx.insert(TrainingApproval, approval);
    record(ctx, 'approval.applied', approval, { after: { boardId, providerId, courseId }, reason: approval.note });
    return approval;
  }

  async takeBack(ctx: Ctx, id: string): Promise<TrainingApproval> {
    const approval = await lockOne(ctx, TrainingApproval, visibleTo(ctx.actor), id);
    authorize(canApply(ctx.actor, approval.providerId));
    await this.nos.drop(ctx, id);
    return this.become(ctx, approval, { action: 'approval.taken-back', change: { state: move(approval.state, ApprovalState.TAKEN_BACK) } });
  }

  /** A yes counts at once; a "no" is what two people say. */
  async decide(ctx: Ctx, { id, isApproved, approvedFrom = null, approvedUntil = null, ...input }: DecideApprovalInput): Promise<TrainingApproval> {
    const approval = await this.lockToJudge(ctx, id);
    const reason = checkReason(input.reason);
    if (!isApproved) {
      move(approval.state, ApprovalState.REFUSED);
      return this.propose(ctx, approval, { kind: NoKind.APPROVAL, words: reason });
    }
    const change = { state: move(approval.state, ApprovalState.APPROVED), ...checkTerm(approvedFrom, approvedUntil, await dayAtBoard(ctx, approval)), reason };
    await this.nos.checkNoneWaits(ctx, id);
    return this.answer(ctx, approval, { action: 'approval.approved', change });
  }

  /** From a day on, once two people say so. What was learned before it still counts. */
  async withdraw(ctx: Ctx, { id, withdrawnFrom, ...input }: WithdrawApprovalInput): Promise<TrainingApproval> {
    const approval = await this.lockToJudge(ctx, id);
    move(approval.state, ApprovalState.WITHDRAWN);
    must(approval.approvedFrom !== null && withdrawnFrom >= approval.approvedFrom, 'APPROVAL_DATES_REVERSED');
    return this.propose(ctx, approval, { kind: NoKind.APPROVAL_END, words: checkReason(input.reason), fromOn: withdrawnFrom });
  }

  private async propose(ctx: Ctx, approval: TrainingApproval, said: { kind: NoKind; words: string; fromOn?: LocalDate }): Promise<TrainingApproval> {
    const { id: recordId, boardId, providerId } = approval;
    await this.nos.propose(ctx, { ...said, recordId, boardId, providerId, holderId: null, caseId: null, apart: [] });
    return approval;
  }

  private async lockToJudge(ctx: Ctx, id: string): Promise<TrainingApproval> {
    const approval = await lockOne(ctx, TrainingApproval, visibleTo(ctx.actor), id);
    authorize(canDecide(ctx.actor, approval));
    authorize(!isOfProvider(ctx.actor, approval), 'APPROVAL_OWN_PROVIDER');
    return approval;
  }

  private async checkParties(ctx: Ctx, { boardId, providerId, courseId }: { boardId: string; providerId: string; courseId: string | null }): Promise<void> {
    found(await ctx.tx.findOneBy(Organisation, { id: boardId, kind: OrganisationKind.CERTIFICATION_BOARD }));
    found(await ctx.tx.findOneBy(Organisation, { id: providerId, kind: OrganisationKind.TRAINING_PROVIDER }));
    if (courseId !== null && (await this.courses.byId(ctx, courseId)).organisationId !== providerId) throw new DomainError('NOT_FOUND');
  }

  /** Whoever asked hears that there is an answer. */
  private async answer(ctx: Ctx, approval: TrainingApproval, step: Step): Promise<TrainingApproval> {
    const { email, locale } = found(await this.people.byId(ctx, approval.appliedBy));
    await this.mailer.send(ctx, { to: email, locale, template: 'approval-answered', params: {} });
    return this.become(ctx, approval, step);
  }

  private async become(ctx: Ctx, approval: TrainingApproval, { action, change }: Step): Promise<TrainingApproval> {
    await ctx.tx.update(TrainingApproval, { id: approval.id }, change);
    const { reason = null, ...after } = change;
    record(ctx, action, approval, { before: { state: approval.state }, after, reason });
    return Object.assign(approval, change);
  }
}
