import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import { AppealDecision } from '../appeal/appeal-decision.entity';
import { Appeal } from '../appeal/appeal.entity';
import type { Application } from '../application/application.entity';
import { ApplicationStatus } from '../application/application.rules';
import { InformationRequest } from '../request/information-request.entity';
import { Decision } from './decision.entity';

/** Who took part in a case so far, and is therefore not the one to take the next step. */
@Injectable()
export class PartService {
  /** A second look is another person's than the first; an appeal is heard by somebody who decided or asked nothing of the case. */
  async tookPart(ctx: Ctx, { id: applicationId, status, round }: Application): Promise<string[]> {
    if (status === ApplicationStatus.SECOND_LOOK) return this.deciders(ctx, { applicationId, round });
    if (status !== ApplicationStatus.APPEALED) return [];
    const askers = await ctx.tx.find(InformationRequest, { where: { applicationId }, select: { askedBy: true } });
    const appeals = ctx.tx.createQueryBuilder(AppealDecision, 'heard').innerJoin(Appeal, 'appeal', 'appeal.id = heard.appealId').where('appeal.applicationId = :applicationId', { applicationId });
    return [...(await this.deciders(ctx, { applicationId })), ...askers.map(({ askedBy }) => askedBy), ...(await appeals.getMany()).map(({ decidedBy }) => decidedBy)];
  }

  private async deciders(ctx: Ctx, where: { applicationId: string; round?: number }): Promise<string[]> {
    return (await ctx.tx.find(Decision, { where, select: { decidedBy: true } })).map(({ decidedBy }) => decidedBy);
  }
}
