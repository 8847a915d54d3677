import { Injectable } from '@nestjs/common';
import { DisciplineService } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import type { Ctx } from '@waymark/platform';
import { MeasureAppealService } from '../measure/measure-appeal.service';
import { MeasureService } from '../measure/measure.service';
import type { Complaint } from './complaint.entity';
import { canMove, canName, ComplaintStatus, isOpen } from './complaint.rules';
import { ComplaintSight } from './complaint-sight.service';
import type { ComplaintViewerCanType } from './complaint.type';

const { INVESTIGATING, NOTIFIED, SECOND_LOOK, APPEALED } = ComplaintStatus;
const nothing: ComplaintViewerCanType = { acknowledge: false, nameSubject: false, assign: false, sendNotice: false, decide: false, decideMeasure: false, confirm: false, decideAppeal: false, addPaper: false };

/** What a reviewer may do about a complaint that they see, and the certificate that it is about. */
@Injectable()
export class ComplaintView {
  constructor(
    private readonly sight: ComplaintSight,
    private readonly measures: MeasureService,
    private readonly appeals: MeasureAppealService,
    private readonly credentials: DisciplineService,
  ) {}

  credential(ctx: Ctx, { credentialId }: Complaint): Promise<Credential> | null {
    return credentialId === null ? null : this.credentials.newest(ctx, credentialId);
  }

  async viewerCan(ctx: Ctx, complaint: Complaint): Promise<ComplaintViewerCanType> {
    const { status, subjectId } = complaint;
    if (!(await this.sight.isAssigned(ctx, complaint))) return { ...nothing, acknowledge: canMove(status, INVESTIGATING) && status !== APPEALED };
    const decide = canMove(status, SECOND_LOOK);
    const [hasSubject, isRunning] = [subjectId !== null, isOpen(status)];
    return {
      ...nothing,
      nameSubject: canName(status),
      assign: hasSubject && isRunning,
      sendNotice: hasSubject && canMove(status, NOTIFIED),
      decide,
      decideMeasure: decide && hasSubject && (await this.measures.caseOf(ctx, complaint)).wasHeard,
      confirm: await this.isSecond(ctx, complaint),
      decideAppeal: await this.appeals.canHear(ctx, complaint),
      addPaper: isRunning,
    };
  }

  private async isSecond(ctx: Ctx, { id, status }: Complaint): Promise<boolean> {
    if (status !== SECOND_LOOK) return false;
    const first = (await this.measures.of(ctx, [id])).get(id)?.findLast(({ look }) => look === 1);
    return first?.decidedBy !== ctx.actor.id;
  }
}
