import { Injectable } from '@nestjs/common';
import { Organisation } from '@waymark/identity';
import { localDateAt } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import type { Application } from '../application/application.entity';
import type { Assessed } from '../application/application.service';
import { CaseDocument } from '../document/document.entity';
import { DocumentStatus } from '../document/document.rules';
import { Reference } from '../reference/reference.entity';
import { ReferenceService } from '../reference/reference.service';
import { ReferenceStatus, statusAt } from '../reference/reference.rules';
import { FeeService } from '../fee/fee.service';
import { tasksOf } from './task.rules';
import type { FeeLine, Task } from './task.rules';

const lost: readonly ReferenceStatus[] = [ReferenceStatus.DECLINED, ReferenceStatus.EXPIRED];

@Injectable()
export class TaskService {
  constructor(
    private readonly fees: FeeService,
    private readonly references: ReferenceService,
  ) {}

  /** Computed from what is there at each question; nothing has to be kept true. */
  async of(ctx: Ctx, application: Application, { scheme, evaluation, openedOn }: Assessed): Promise<Task[]> {
    const refused = await ctx.tx.findBy(CaseDocument, { applicationId: application.id, status: DocumentStatus.REFUSED });
    const references = await ctx.tx.findBy(Reference, { applicationId: application.id, replacedAt: IsNull() });
    const bounced = await this.references.bouncedOf(ctx, references);
    return tasksOf({
      scheme,
      requirements: evaluation.requirements,
      status: application.status,
      openedOn,
      hasName: application.certificateName !== null,
      fees: await this.feeLines(ctx, application),
      refused: refused.map(({ code }) => code),
      hasLostReference: bounced.size > 0 || references.some((row) => lost.includes(statusAt(row, ctx.now))),
    });
  }

  private async feeLines(ctx: Ctx, application: Application): Promise<FeeLine[]> {
    const states = await this.fees.states(ctx, application);
    if (states.length === 0) return [];
    const { timeZone } = await ctx.tx.findOneByOrFail(Organisation, { id: application.boardId });
    return states.map(({ id, status, entries }) => {
      const last = entries.at(-1);
      return { id, status, since: last ? localDateAt(last.madeAt, timeZone) : null };
    });
  }
}
