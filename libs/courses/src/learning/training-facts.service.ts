import { Injectable } from '@nestjs/common';
import type { DomainCode, LocalDate } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { ModuleCompletion } from './module-completion.entity';

export interface TrainingFact {
  readonly id: string;
  readonly on: LocalDate;
  /** Credited minutes: what the finished module credits. */
  readonly minutes: number;
  readonly domain: DomainCode;
  readonly mode: 'SELF_PACED' | 'LIVE_ONLINE' | 'IN_PERSON';
  readonly title: string;
  readonly provider: string;
}

/** Training that counts, for whoever decides on it. The caller has already checked that the person may be looked at. */
@Injectable()
export class TrainingFacts {
  async of(ctx: Ctx, personId: string): Promise<TrainingFact[]> {
    const rows = await ctx.tx.find(ModuleCompletion, {
      where: { personId },
      relations: { module: { course: { organisation: true } } },
      order: { completedAt: 'ASC', id: 'ASC' },
    });
    const { locale } = ctx.actor;
    return rows.map(({ id, completedOn, minutes, domain, module }) => ({
      id,
      on: completedOn,
      minutes,
      domain,
      mode: 'SELF_PACED' as const,
      title: module.title[locale],
      provider: module.course.organisation.name,
    }));
  }
}
