import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import type { DomainCode, LocalDate } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { Course } from '../course/course.entity';
import { VersionService } from '../version/version.service';
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
  constructor(private readonly versions: VersionService) {}

  /** Each module counts once, on the day it was first done, under the title it had then. */
  async of(ctx: Ctx, personId: string): Promise<TrainingFact[]> {
    const rows = await ctx.tx.find(ModuleCompletion, { where: { personId, round: 1 }, order: { completedAt: 'ASC', id: 'ASC' } });
    const versions = await this.versions.byIds(ctx, [...new Set(rows.map((row) => row.versionId))]);
    const courses = await ctx.tx.find(Course, { where: { id: In([...versions.values()].map(({ courseId }) => courseId)) }, relations: { organisation: true } });
    return rows.map(({ id, completedOn, minutes, domain, moduleId, versionId }) => {
      const { content, courseId } = found(versions.get(versionId));
      const module = found(content.modules.find((each) => each.id === moduleId));
      const provider = found(courses.find((course) => course.id === courseId)).organisation.name;
      return { id, on: completedOn, minutes, domain, mode: 'SELF_PACED' as const, title: module.title[ctx.actor.locale], provider };
    });
  }
}
