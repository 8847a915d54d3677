import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { authorize, loadOne, lockOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { RolePlay } from './role-play.entity';
import { canReadGuide, libraryOf, scenariosVisibleTo } from './role-play.policy';
import { checkVersion } from './role-play.rules';
import type { Rubric } from './rubric.entity';
import { Scenario } from './scenario.entity';
import { checkScenario, draw } from './scenario.rules';
import type { Family, ScenarioDraft } from './scenario.rules';

const SIZE = 2 ** 32;

export interface Draw {
  readonly organisationId: string;
  readonly traineeId: string;
  readonly family: Family | null;
}

/** The library of scenarios: what is in it, how it changes, and who gets which. */
@Injectable()
export class ScenarioService {
  list(ctx: Ctx, page: PageArgs): Promise<Connection<Scenario>> {
    const query = ctx.tx.createQueryBuilder(Scenario, 'scenario').setFindOptions({ where: { ...libraryOf(ctx.actor), retiredAt: IsNull() } });
    return paginate(query, page, { alias: 'scenario', property: 'code', direction: 'ASC' });
  }

  byId(ctx: Ctx, id: string): Promise<Scenario> {
    return loadOne(ctx, Scenario, scenariosVisibleTo(ctx.actor), id);
  }

  async byIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Scenario>> {
    const rows = await ctx.tx.findBy(Scenario, { id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** At random, and never one that the person has met. The caller holds the trainee's seat, so that two draws cannot meet. */
  async draw(ctx: Ctx, { organisationId, traineeId, family }: Draw): Promise<Scenario> {
    const scenarios = await ctx.tx.find(Scenario, { where: { organisationId, retiredAt: IsNull(), ...(family && { family }) }, order: { code: 'ASC' } });
    const met = await ctx.tx.find(RolePlay, { select: { id: true, scenarioCode: true }, where: { organisationId, traineeId } });
    return draw(scenarios, new Set(met.map(({ scenarioCode }) => scenarioCode)), randomInt(SIZE) / SIZE);
  }

  /** A new scenario, or the next version of the one with that code; role-plays begun on an older version stay with it. */
  async publish(ctx: Ctx, rubric: Rubric, draft: ScenarioDraft, expectedVersion = 0): Promise<Scenario> {
    authorize(canReadGuide(ctx.actor, rubric.organisationId));
    checkScenario(draft);
    const { organisationId } = rubric;
    const place = { organisationId, code: draft.code };
    await ctx.tx.findOne(Scenario, { where: { ...place, version: 1 }, lock: { mode: 'pessimistic_write' } }); // two editors come one after the other
    const old = await ctx.tx.findOne(Scenario, { where: place, order: { version: 'DESC' } });
    must(old === null || expectedVersion > 0, 'SCENARIO_CODE_TAKEN');
    checkVersion({ version: old?.version ?? 0 }, expectedVersion);
    if (old && !old.retiredAt) await ctx.tx.update(Scenario, { id: old.id }, { retiredAt: ctx.now });
    const scenario = await ctx.tx.save(Scenario, { ...copy(draft), organisationId, rubricId: rubric.id, version: expectedVersion + 1, publishedAt: ctx.now, retiredAt: null });
    record(ctx, 'scenario.published', scenario, { before: old && textsOf(old), after: textsOf(scenario) });
    return scenario;
  }

  /** It is drawn no more; whoever has it keeps it. */
  async retire(ctx: Ctx, id: string): Promise<Scenario> {
    const scenario = await lockOne(ctx, Scenario, libraryOf(ctx.actor), id);
    authorize(canReadGuide(ctx.actor, scenario.organisationId));
    must(scenario.retiredAt === null, 'SCENARIO_ALREADY_RETIRED');
    scenario.retiredAt = ctx.now;
    record(ctx, 'scenario.retired', scenario, { after: { code: scenario.code, version: scenario.version } });
    return found(await ctx.tx.save(Scenario, scenario));
  }
}

const copy = ({ code, family, formats, roles, minutes, title, brief, actorScript, assessorGuide }: ScenarioDraft) => ({
  code, family, minutes, title, brief, actorScript, assessorGuide,
  formats: [...formats],
  roles: [...roles],
});

const textsOf = (scenario: Scenario) => ({ ...copy(scenario), version: scenario.version, rubricId: scenario.rubricId });
