import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { authorize, Files, loadOne, lockOne, madeBefore, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { dayAtBoard } from '../clock/day-at-board';
import { ConflictService } from '../decision/conflict.service';
import { learningPurpose } from '../outside-learning/outside-learning.rules';
import { aboutHolder } from '../proposal/seconds.service';
import { NoKind } from '../proposed-no/proposed-no.rules';
import { ProposedNoService } from '../proposed-no/proposed-no.service';
import { AuditPaper, RenewalAudit } from './renewal-audit.entity';
import type { AddAuditPaperInput, DecideAuditInput, SendAuditInput } from './renewal-audit.input';
import { boardsOf, canJudge, isHolder, visibleTo } from './renewal-audit.policy';
import { checkSending, judgeAudit, RenewalAuditStatus } from './renewal-audit.rules';
import type { AuditVerdict } from './renewal-audit.rules';

const MOST_PAPERS = 20;

/** What was not sent yet is the holder's own. */
const isDraft = ({ sentAt }: RenewalAudit): boolean => sentAt === null;

/** The holder shows papers in the window; a reviewer who is nobody to them decides. */
@Injectable()
export class RenewalAuditService implements OnModuleInit {
  constructor(
    private readonly files: Files,
    private readonly conflicts: ConflictService,
    private readonly nos: ProposedNoService,
  ) {}

  onModuleInit(): void {
    this.nos.add(NoKind.AUDIT, async (ctx, id) => {
      const audit = await this.lockToJudge(ctx, id);
      return async ({ words: reason }) => this.close(ctx, audit, judgeAudit(audit, { isPassed: false, reason }, await dayAtBoard(ctx, audit)));
    });
  }

  mine(ctx: Ctx): Promise<RenewalAudit[]> {
    return ctx.tx.find(RenewalAudit, { where: { holderId: found(ctx.actor.id) }, order: { askedAt: 'DESC', id: 'ASC' } });
  }

  /** Of the viewer's boards, the nearest last day first; nothing of people whom the viewer must look away from. */
  async list(ctx: Ctx, page: PageArgs): Promise<Connection<RenewalAudit>> {
    const boards = boardsOf(ctx.actor);
    const tied = [found(ctx.actor.id), ...(await this.conflicts.tiedPeople(ctx, { except: boards }))];
    const query = ctx.tx.createQueryBuilder(RenewalAudit, 'audit').where('audit.boardId = any(:boards) and audit.holderId <> all(:tied)', { boards, tied });
    return paginate(query, page, { alias: 'audit', property: 'askedAt', direction: 'DESC' });
  }

  async addPaper(ctx: Ctx, { id, auditId, name, fileId }: AddAuditPaperInput): Promise<RenewalAudit> {
    const audit = await this.lockOwn(ctx, auditId);
    if (await madeBefore(ctx, AuditPaper, { id, auditId })) return audit;
    checkSending(audit, await dayAtBoard(ctx, audit));
    must((await ctx.tx.countBy(AuditPaper, { auditId, removedAt: IsNull() })) < MOST_PAPERS, 'AUDIT_PAPERS_FULL', { most: MOST_PAPERS });
    await this.files.take(ctx, fileId, learningPurpose.name);
    await ctx.tx.insert(AuditPaper, { id, auditId, fileId, name: name.trim(), addedAt: ctx.now, removedAt: null });
    record(ctx, 'audit.paper-added', { id }, { after: { auditId } });
    return audit;
  }

  async send(ctx: Ctx, { id, note }: SendAuditInput): Promise<RenewalAudit> {
    const audit = await this.lockOwn(ctx, id);
    checkSending(audit, await dayAtBoard(ctx, audit));
    const text = note.normalize('NFC').trim();
    must(text !== '' || (await ctx.tx.existsBy(AuditPaper, { auditId: id, removedAt: IsNull() })), 'AUDIT_NOTHING_SENT');
    const change = { status: RenewalAuditStatus.SENT, note: text === '' ? null : text, sentAt: ctx.now };
    await ctx.tx.update(RenewalAudit, { id }, change);
    record(ctx, 'audit.sent', audit, { before: { status: audit.status }, after: { status: change.status } });
    return Object.assign(audit, change);
  }

  /** Passed is what one person says; not passed is what two people say. */
  async decide(ctx: Ctx, { id, ...typed }: DecideAuditInput): Promise<RenewalAudit> {
    const audit = await this.lockToJudge(ctx, id);
    const verdict = judgeAudit(audit, typed, await dayAtBoard(ctx, audit));
    if (verdict.status === RenewalAuditStatus.NOT_PASSED) {
      const { boardId, holderId } = audit;
      await this.nos.propose(ctx, { kind: NoKind.AUDIT, recordId: id, words: verdict.reason, ...aboutHolder({ boardId, holderId }) });
      return audit;
    }
    await this.nos.checkNoneWaits(ctx, id);
    return this.close(ctx, audit, verdict);
  }

  async papers(ctx: Ctx, audit: RenewalAudit): Promise<AuditPaper[]> {
    const auditId = audit.id;
    if (isDraft(audit) && !isHolder(ctx.actor, audit)) return [];
    return ctx.tx.find(AuditPaper, { where: { auditId, removedAt: IsNull() }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  /** For the holder, and for reviewers who may decide. */
  async paper(ctx: Ctx, id: string): Promise<AuditPaper> {
    const paper = await loadOne(ctx, AuditPaper, { removedAt: IsNull() }, id);
    const audit = await loadOne(ctx, RenewalAudit, visibleTo(ctx.actor), paper.auditId);
    authorize(isHolder(ctx.actor, audit) || (!isDraft(audit) && (await this.canDecide(ctx, audit))), 'NOT_FOUND');
    return paper;
  }

  async canDecide(ctx: Ctx, audit: RenewalAudit): Promise<boolean> {
    return canJudge(ctx.actor, audit) && !(await this.isTied(ctx, audit));
  }

  private async lockToJudge(ctx: Ctx, id: string): Promise<RenewalAudit> {
    const audit = await lockOne(ctx, RenewalAudit, visibleTo(ctx.actor), id);
    authorize(canJudge(ctx.actor, audit));
    must(!(await this.isTied(ctx, audit)), 'DECISION_CONFLICT_OF_INTEREST');
    return audit;
  }

  private async close(ctx: Ctx, audit: RenewalAudit, verdict: AuditVerdict): Promise<RenewalAudit> {
    const change = { ...verdict, decidedBy: found(ctx.actor.id), decidedAt: ctx.now };
    await ctx.tx.update(RenewalAudit, { id: audit.id }, change);
    record(ctx, 'audit.decided', audit, { before: { status: audit.status }, after: { status: verdict.status }, reason: verdict.reason });
    return Object.assign(audit, change);
  }

  private async isTied(ctx: Ctx, { holderId, boardId }: RenewalAudit): Promise<boolean> {
    return (await this.conflicts.tiedPeople(ctx, { except: [boardId], only: holderId })).includes(holderId);
  }

  private async lockOwn(ctx: Ctx, id: string): Promise<RenewalAudit> {
    return lockOne(ctx, RenewalAudit, { holderId: found(ctx.actor.id) }, id);
  }
}
