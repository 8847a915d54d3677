import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import { AppealDecision } from '../appeal/appeal-decision.entity';
import { Appeal } from '../appeal/appeal.entity';
import type { Application } from '../application/application.entity';
import { ApplicationStatus } from '../application/application.rules';
import { ProposedNoService } from '../proposed-no/proposed-no.service';
import { InformationRequest } from '../request/information-request.entity';
import { Decision } from './decision.entity';

/** Who took part in a case so far, and is therefore not the one to take the next step. */
@Injectable()
export class PartService {
  constructor(private readonly nos: ProposedNoService) {}

  /** A second look is another person's than the first; an appeal is heard by somebody who decided or asked nothing of the case, and its "no" confirmed by another one. */
  async tookPart(ctx: Ctx, application: Application): Promise<string[]> {
    const { id: applicationId, status, round } = application;
    if (status === ApplicationStatus.SECOND_LOOK) return this.deciders(ctx, { applicationId, round });
    if (status !== ApplicationStatus.APPEALED) return [];
    return [...(await this.beforeAppeal(ctx, application)), ...(await this.nos.openBy(ctx, await this.appealOf(ctx, application)))];
  }

  /** Who decided, asked or heard an earlier appeal before this one was made. */
  async beforeAppeal(ctx: Ctx, application: Application): Promise<string[]> {
    const { id: applicationId } = application;
    const askers = await ctx.tx.find(InformationRequest, { where: { applicationId }, select: { askedBy: true } });
    const appeals = ctx.tx.createQueryBuilder(AppealDecision, 'heard').innerJoin(Appeal, 'appeal', 'appeal.id = heard.appealId').where('appeal.applicationId = :applicationId', { applicationId });
    const heard = [...(await appeals.getMany()).map(({ decidedBy }) => decidedBy), ...(await this.nos.earlier(ctx, applicationId, await this.appealOf(ctx, application)))];
    return [...(await this.deciders(ctx, { applicationId })), ...askers.map(({ askedBy }) => askedBy), ...heard];
  }

  /** One person says that the "no" stands: a second one looks before anything else is said. */
  async isNoProposed(ctx: Ctx, application: Application): Promise<boolean> {
    return this.nos.waits(ctx, await this.appealOf(ctx, application));
  }

  private async appealOf(ctx: Ctx, { id: applicationId, round }: Application): Promise<string> {
    return (await ctx.tx.findOneByOrFail(Appeal, { applicationId, round })).id;
  }

  private async deciders(ctx: Ctx, where: { applicationId: string; round?: number }): Promise<string[]> {
    return (await ctx.tx.find(Decision, { where, select: { decidedBy: true } })).map(({ decidedBy }) => decidedBy);
  }
}
