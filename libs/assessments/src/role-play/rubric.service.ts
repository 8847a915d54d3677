import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { authorize, loadOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In } from 'typeorm';
import { canReadGuide, rubricsVisibleTo } from './role-play.policy';
import { checkVersion } from './role-play.rules';
import { Criterion, Rubric } from './rubric.entity';
import { checkRubric } from './rubric.rules';
import type { RubricDraft } from './rubric.rules';

const withCriteria = { relations: { criteria: true }, order: { criteria: { position: 'ASC' } } } as const;
const isNewest = 'not exists (select 1 from assessments.rubric newer where newer.organisation_id = rubric.organisation_id and newer.code = rubric.code and newer.version > rubric.version)';

/** How role-plays are judged: rubrics and their versions. */
@Injectable()
export class RubricService {
  /** The newest version of each. */
  async list(ctx: Ctx, page: PageArgs): Promise<Connection<Rubric>> {
    const query = ctx.tx.createQueryBuilder(Rubric, 'rubric').setFindOptions({ where: rubricsVisibleTo(ctx.actor) }).andWhere(isNewest);
    const { nodes, pageInfo } = await paginate(query, page, { alias: 'rubric', property: 'code', direction: 'ASC' });
    const whole = await this.byIds(ctx, nodes.map(({ id }) => id));
    return { nodes: nodes.map(({ id }) => found(whole.get(id))), pageInfo };
  }

  /** With its criteria. */
  async byId(ctx: Ctx, id: string): Promise<Rubric> {
    const { id: seen } = await loadOne(ctx, Rubric, rubricsVisibleTo(ctx.actor), id);
    return found((await this.byIds(ctx, [seen])).get(seen));
  }

  async byIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Rubric>> {
    const rows = await ctx.tx.find(Rubric, { where: { id: In([...new Set(ids)]) }, ...withCriteria });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The newest version of each given one, by the id that was asked for: what a role-play begun now is judged by. */
  async newest(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Rubric>> {
    const asked = await ctx.tx.findBy(Rubric, { id: In([...new Set(ids)]) });
    const places = asked.map(({ organisationId, code }) => ({ organisationId, code }));
    const versions = asked.length === 0 ? [] : await ctx.tx.find(Rubric, { where: places, ...withCriteria });
    return new Map(asked.map((old) => [old.id, versions.filter((row) => row.code === old.code && row.organisationId === old.organisationId).reduce((a, b) => (b.version > a.version ? b : a))]));
  }

  /** All versions of a rubric, newest first. */
  async versions(ctx: Ctx, { organisationId, code }: Rubric): Promise<Rubric[]> {
    return ctx.tx.find(Rubric, { where: { organisationId, code }, order: { version: 'DESC' } });
  }

  /** A new version of the rubric; role-plays begun on an older one stay with it. */
  async publish(ctx: Ctx, organisationId: string, draft: RubricDraft, expectedVersion = 0): Promise<Rubric> {
    authorize(canReadGuide(ctx.actor, organisationId));
    checkRubric(draft);
    const { code, title, passMark, criteria } = draft;
    await ctx.tx.findOne(Rubric, { where: { organisationId, code, version: 1 }, lock: { mode: 'pessimistic_write' } }); // two editors come one after the other
    const old = await ctx.tx.findOne(Rubric, { where: { organisationId, code }, order: { version: 'DESC' } });
    must(old === null || expectedVersion > 0, 'RUBRIC_CODE_TAKEN');
    checkVersion({ version: old?.version ?? 0 }, expectedVersion);
    const saved = await ctx.tx.save(Rubric, { code, title, passMark, organisationId, version: expectedVersion + 1, publishedAt: null });
    await ctx.tx.insert(Criterion, criteria.map((criterion, index) => ({ ...copy(criterion), rubricId: saved.id, position: index + 1 })));
    await ctx.tx.update(Rubric, { id: saved.id }, { publishedAt: ctx.now });
    const before = old && contentOf(found((await this.byIds(ctx, [old.id])).get(old.id)));
    const rubric = found((await this.byIds(ctx, [saved.id])).get(saved.id));
    record(ctx, 'rubric.published', rubric, { before, after: contentOf(rubric) });
    return rubric;
  }
}

const copy = ({ title, isCore, isCritical, weight, anchors }: RubricDraft['criteria'][number]) => ({ title, isCore, isCritical, weight, anchors: [...anchors] });

const contentOf = ({ code, version, title, passMark, criteria }: Rubric) => ({ code, version, title, passMark, criteria: criteria.map(copy) });
