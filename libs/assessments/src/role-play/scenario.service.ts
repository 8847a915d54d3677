import { Injectable } from '@nestjs/common';
import { authorize, loadOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In } from 'typeorm';
import { canReadGuide, scenariosVisibleTo } from './role-play.policy';
import { Criterion, Rubric } from './rubric.entity';
import { checkRubric } from './rubric.rules';
import type { RubricDraft } from './rubric.rules';
import { Scenario } from './scenario.entity';

export type ScenarioDraft = Pick<Scenario, 'code' | 'family' | 'minutes' | 'title' | 'brief' | 'actorScript' | 'assessorGuide'>;

@Injectable()
export class ScenarioService {
  list(ctx: Ctx, page: PageArgs): Promise<Connection<Scenario>> {
    const query = ctx.tx.createQueryBuilder(Scenario, 'scenario').setFindOptions({ where: scenariosVisibleTo(ctx.actor) });
    return paginate(query, page, { alias: 'scenario', property: 'code', direction: 'ASC' });
  }

  byId(ctx: Ctx, id: string): Promise<Scenario> {
    return loadOne(ctx, Scenario, scenariosVisibleTo(ctx.actor), id);
  }

  async byIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Scenario>> {
    const rows = await ctx.tx.findBy(Scenario, { id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  async rubricsByIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Rubric>> {
    const rows = await ctx.tx.find(Rubric, { where: { id: In([...new Set(ids)]) }, relations: { criteria: true }, order: { criteria: { position: 'ASC' } } });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** A new version of the rubric; role-plays begun on an older one stay with it. */
  async publishRubric(ctx: Ctx, organisationId: string, draft: RubricDraft): Promise<Rubric> {
    authorize(canReadGuide(ctx.actor, organisationId));
    checkRubric(draft);
    const newest = await ctx.tx.maximum(Rubric, 'version', { organisationId, code: draft.code });
    const { criteria, ...rubric } = draft;
    const saved = await ctx.tx.save(Rubric, { ...rubric, organisationId, version: (newest ?? 0) + 1, publishedAt: null });
    await ctx.tx.insert(Criterion, criteria.map((criterion, index) => ({ ...criterion, anchors: [...criterion.anchors], rubricId: saved.id, position: index + 1 })));
    await ctx.tx.update(Rubric, { id: saved.id }, { publishedAt: ctx.now });
    record(ctx, 'rubric.published', saved, { after: { code: saved.code, version: saved.version } });
    return saved;
  }

  async addScenario(ctx: Ctx, rubric: Rubric, draft: ScenarioDraft): Promise<Scenario> {
    authorize(canReadGuide(ctx.actor, rubric.organisationId));
    const scenario = await ctx.tx.save(Scenario, { ...draft, organisationId: rubric.organisationId, rubricId: rubric.id });
    record(ctx, 'scenario.added', scenario, { after: { code: scenario.code } });
    return scenario;
  }
}
