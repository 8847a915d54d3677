import { Injectable } from '@nestjs/common';
import { PersonService, publicName } from '@waymark/identity';
import { found } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In, IsNull, Not } from 'typeorm';
import { RolePlay } from './role-play.entity';
import type { Rubric } from './rubric.entity';
import { RubricService } from './rubric.service';
import { SkillFacts } from './skill-facts.service';
import type { SkillFact } from './skill-facts.service';

/** One released role-play with everything that was said about it. */
export interface JudgedRolePlay extends Omit<SkillFact, 'raters'> {
  readonly assessor: string | null;
  readonly rubric: string;
  readonly rubricVersion: number;
  /** Weighted points, and those that pass. */
  readonly total: number | null;
  readonly passMark: number;
  readonly criteria: readonly { readonly title: string; readonly level: number | null; readonly meaning: string | null; readonly isCritical: boolean }[];
  /** `second` of the timer; `criterion` by its title, or nothing where it is about the whole. */
  readonly comments: readonly { readonly second: number; readonly criterion: string | null; readonly text: string }[];
}

/** Role-plays as evidence that leaves the platform, in the language of the actor. The caller has checked that the actor may have them. */
@Injectable()
export class SkillEvidence {
  constructor(
    private readonly facts: SkillFacts,
    private readonly rubrics: RubricService,
    private readonly people: PersonService,
  ) {}

  async of(ctx: Ctx, personId: string): Promise<JudgedRolePlay[]> {
    const facts = await this.facts.of(ctx, personId);
    const where = { id: In(facts.map(({ id }) => id)), releasedAt: Not(IsNull()) };
    const rows = await ctx.tx.find(RolePlay, { where, relations: { ratings: true, comments: true } });
    const rubrics = await this.rubrics.byIds(ctx, rows.map(({ rubricId }) => rubricId));
    const people = await this.people.byIds(ctx, rows.flatMap(({ trainerId }) => trainerId ?? []));
    return facts.map(({ raters: _raters, ...fact }) => {
      const row = found(rows.find(({ id }) => id === fact.id));
      const trainer = people.get(row.trainerId ?? '');
      return { ...fact, assessor: trainer ? publicName(trainer) : null, ...this.judged(ctx, row, found(rubrics.get(row.rubricId))) };
    });
  }

  private judged({ actor: { locale } }: Ctx, { total, ratings, comments }: RolePlay, rubric: Rubric): Omit<JudgedRolePlay, 'assessor' | keyof Omit<SkillFact, 'raters'>> {
    const titles = new Map(rubric.criteria.map(({ id, title }) => [id, title[locale]]));
    const criteria = rubric.criteria.map(({ id, title, anchors, isCritical }) => {
      const level = ratings.find(({ criterionId }) => criterionId === id)?.level ?? null;
      return { title: title[locale], level, meaning: level === null ? null : (anchors[level - 1]?.[locale] ?? null), isCritical };
    });
    const said = comments.toSorted((one, other) => one.second - other.second || one.id.localeCompare(other.id));
    const words = said.map(({ second, criterionId, text }) => ({ second, criterion: titles.get(criterionId ?? '') ?? null, text }));
    return { rubric: rubric.title[locale], rubricVersion: rubric.version, total, passMark: rubric.passMark, criteria, comments: words };
  }
}
