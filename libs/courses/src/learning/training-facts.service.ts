import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import type { DomainCode, LocalDate, TrainingTopic } from '@waymark/kernel';
import { Translator } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { Course } from '../course/course.entity';
import { PriorCredit } from '../credit/credit.entity';
import type { TrainingMode } from '../credit/credit.rules';
import { VersionService } from '../version/version.service';
import { ModuleCompletion } from './module-completion.entity';

export interface TrainingFact {
  readonly id: string;
  readonly on: LocalDate;
  /** Credited minutes: what the finished module credits. */
  readonly minutes: number;
  readonly domain: DomainCode;
  /** What all of it was about, as its version said on the day it was taken. */
  readonly topics: readonly TrainingTopic[];
  readonly mode: `${TrainingMode}`;
  /** Credit is prior learning: it counts, and is shown as credit. */
  readonly basis: 'COMPLETION' | 'CREDIT' | 'ATTENDANCE';
  readonly title: string;
  readonly provider: string;
  /** The course that it was a part of; nothing where it stood alone, or was learned elsewhere. */
  readonly courseId: string | null;
  /** What is the same when it is learned again: the module, the live session of a step, the title and provider of credit. Nothing where no second time can be told. */
  readonly sameAs: string | null;
}

const inWords = (...texts: string[]): string => texts.map((text) => text.trim().toLowerCase()).join(' · ');

/** Training that counts, for whoever decides on it. The caller has already checked that the person may be looked at. */
@Injectable()
export class TrainingFacts {
  constructor(
    private readonly versions: VersionService,
    private readonly texts: Translator,
  ) {}

  async of(ctx: Ctx, personId: string): Promise<TrainingFact[]> {
    const facts = [...(await this.completed(ctx, personId)), ...(await this.credited(ctx, personId)), ...(await this.attended(ctx, personId))];
    return facts.sort((one, other) => one.on.localeCompare(other.on));
  }

  /** Prior learning says so in its title, and who stands behind it. */
  private async credited(ctx: Ctx, personId: string): Promise<TrainingFact[]> {
    const rows = await ctx.tx.find(PriorCredit, { where: { personId, withdrawal: { creditId: IsNull() } }, relations: { withdrawal: true }, order: { approvedAt: 'ASC', id: 'ASC' } });
    return rows.map(({ id, learnedOn, minutes, domain, topics, mode, title, provider }) => ({
      id, on: learnedOn, minutes, domain, topics, mode, provider, courseId: null, sameAs: inWords(title, provider), basis: 'CREDIT' as const, title: this.texts.text(ctx.actor.locale, 'courses:credit.fact', { title }),
    }));
  }

  /** Being there counts once the session is over, by its mode; of amended records the last one. */
  private async attended(ctx: Ctx, personId: string): Promise<TrainingFact[]> {
    return ctx.tx.query<TrainingFact[]>(
      `select a.id, to_char(s.starts_at at time zone o.time_zone, 'YYYY-MM-DD') as "on", a.minutes, s.domain, s.topics, s.mode, 'ATTENDANCE' as basis, s.title, o.name as provider, coalesce(t.course_id, c.course_id) as "courseId", s.step_id as "sameAs"
         from courses.attendance a join courses.live_session s on s.id = a.session_id join identity.organisation o on o.id = s.organisation_id
         left join courses.step t on t.id = s.step_id left join courses.cohort c on c.id = s.cohort_id
        where a.person_id = $1 and a.minutes > 0 and s.ends_at <= $2 and not exists (select 1 from courses.attendance newer where newer.amends_id = a.id)
        order by s.starts_at, a.id`,
      [personId, ctx.now],
    );
  }

  /** Each module counts once, on the day it was first done, under the title it had then. */
  private async completed(ctx: Ctx, personId: string): Promise<TrainingFact[]> {
    const rows = await ctx.tx.find(ModuleCompletion, { where: { personId, round: 1 }, order: { completedAt: 'ASC', id: 'ASC' } });
    const versions = await this.versions.byIds(ctx, [...new Set(rows.map((row) => row.versionId))]);
    const courses = await ctx.tx.find(Course, { where: { id: In([...versions.values()].map(({ courseId }) => courseId)) }, relations: { organisation: true } });
    return rows.map(({ id, completedOn, minutes, domain, moduleId, versionId }) => {
      const { content, courseId } = found(versions.get(versionId));
      const module = found(content.modules.find((each) => each.id === moduleId));
      const provider = found(courses.find((course) => course.id === courseId)).organisation.name;
      return { id, on: completedOn, minutes, domain, topics: module.topics, mode: 'SELF_PACED' as const, basis: 'COMPLETION' as const, title: module.title[ctx.actor.locale], provider, courseId, sameAs: moduleId };
    });
  }
}
