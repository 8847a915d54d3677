import { DomainCode, Role } from '@waymark/kernel';
import { aMember, startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule } from '../index';
import { anExam, keyOf } from '../exam/exam.builder';
import type { ExamScene } from '../exam/exam.builder';
import { Candidate } from '../exam/sitting.builder';
import { aBankItem } from '../item/item.builder';
import { ItemState } from '../item/item-state.rules';

const STATISTICS = `query ($id: ID!) { examStatistics(examId: $id) { sittings isSteady mean sd kr20 sem csv
  items { itemId code isPilot answers right open p pLow pHigh pointBiserial flags options { text { en } isRight count discrimination } } } }`;

interface Shown {
  sittings: number;
  kr20: number;
  csv: string;
  items: { itemId: string; isPilot: boolean; answers: number; right: number; open: number; p: number; pointBiserial: number | null; flags: string[]; options: { isRight: boolean; count: number; discrimination: number | null }[] }[];
}

let api: TestApi;
let scene: ExamScene;
const people = 12;

/** Person n answers right where (n * 7 + place * 5) mod 11 is above a line that moves with n: strong and weak candidates, all different. */
async function sitAll(): Promise<void> {
  for (let n = 0; n < people; n += 1) {
    const trainee = await aMember(api, Role.TRAINEE, scene.provider);
    const candidate = new Candidate(api, { ...scene, trainee });
    const sitting = await candidate.begin();
    for (const [place, question] of sitting.questions.entries()) {
      const key = await keyOf(api, question.id);
      const other = question.options.find((option) => !key.includes(option.id))?.id ?? '';
      if ((n * 7 + place * 5) % 11 !== 0) await candidate.save(sitting, question, (n * 7 + place * 5) % 11 > 9 - n ? key : [other]);
    }
    await candidate.submit(sitting.id);
  }
}

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
  const blueprint = Object.values(DomainCode).map((domain) => ({ domain, difficulty: null, count: 2 }));
  scene = await anExam(api, { blueprint, pilotCount: 1, maxAttempts: 1, cutScore: 4 }, 2);
  await aBankItem(api, scene, { code: '=PILOT' }, ItemState.PILOT);
  await sitAll();
});
afterAll(() => api.close());

const shown = async () => (await api.ok<{ examStatistics: Shown }>(scene.trainer.id, STATISTICS, { id: scene.exam.id })).examStatistics;

// An independent count in SQL: one row a person and item, right by comparing sets of words; PostgreSQL's own corr() and var_pop().
const facts = `
  with place as (
    select a.id attempt, (f ->> 'itemId')::uuid item, (f ->> 'isScored')::boolean scored,
           coalesce((select (select array_agg(w order by w) from unnest(n.option_ids) w) = (select array_agg(w order by w) from jsonb_array_elements_text(k.accepted -> 0) w)
              from assessments.answer n where n.attempt_id = a.id and n.item_id = (f ->> 'itemId')::uuid), false)::int hit
      from assessments.attempt a, jsonb_array_elements(a.form) f join assessments.item_key k on k.version_id = (f ->> 'versionId')::uuid
     where a.exam_id = $1),
  rest as (
    select p.item, p.hit, p.scored, ((select sum(q.hit) from place q where q.attempt = p.attempt and q.scored and q.item <> p.item))::float8 rest from place p)`;

it('[C6] agrees with an independent count in SQL on difficulty, point-biserial and KR-20', async () => {
  const { sittings, items, kr20 } = await shown();
  expect(sittings).toBe(people);
  const oracle = await api.dataSource.query<{ item: string; n: number; hits: number; r: number | null }[]>(`${facts} select item, count(*)::int n, sum(hit)::int hits, corr(hit, rest) r from rest group by item`, [scene.exam.id]);
  expect(items).toHaveLength(9);
  for (const { item, n, hits, r } of oracle) {
    const own = items.find((each) => each.itemId === item);
    expect(own).toMatchObject({ answers: n, right: hits, p: hits / n });
    if (r === null) expect(own?.pointBiserial).toBeNull();
    else expect(own?.pointBiserial).toBeCloseTo(r, 10);
  }
  const [{ value }] = await api.dataSource.query<[{ value: number }]>(
    `${facts}, total as (select sum(hit) score from place where scored group by attempt), item as (select var_pop(hit) pq from place where scored group by item)
     select (8.0 / 7 * (1 - (select sum(pq) from item) / (select var_pop(score) from total)))::float8 value`,
    [scene.exam.id],
  );
  expect(kr20).toBeCloseTo(value, 10);
});

it('[C6] counts every choice, names no item on few answers, and marks the pilot item', async () => {
  const { items } = await shown();
  for (const item of items) {
    expect(item.options).toHaveLength(4);
    expect(item.options.reduce((sum, option) => sum + option.count, 0) + item.open).toBe(item.answers);
    expect(item.flags).toEqual(['FEW_ANSWERS']);
  }
  expect(items.filter((item) => item.isPilot)).toHaveLength(1);
});

it('[C6] comes as CSV in which no cell is a formula', async () => {
  const { csv } = await shown();
  expect(csv.split('\r\n')).toHaveLength(11);
  expect(csv).toContain(`"'=PILOT"`.slice(1, -1));
  expect(csv).not.toMatch(/(^|,)=PILOT/m);
});

it('is for the staff of the provider, and exposures are counted', async () => {
  expect(await api.refusal(scene.trainee.id, STATISTICS, { id: scene.exam.id })).toBe('FORBIDDEN');
  expect(await api.refusal((await aMember(api, Role.TRAINER)).id, STATISTICS, { id: scene.exam.id })).toBe('NOT_FOUND');
  const { bankItems } = await api.ok<{ bankItems: { nodes: { exposures: number }[] } }>(scene.trainer.id, 'query { bankItems { nodes { exposures } } }');
  expect(bankItems.nodes.map((item) => item.exposures)).toEqual(Array.from({ length: 9 }, () => people));
});

it('shows the plan with the stock of each cell to its staff only', async () => {
  const PLANS = 'query { examPlans { nodes { id itemCount cutScore blueprint { domain difficulty count has needs } } } }';
  const { examPlans } = await api.ok<{ examPlans: { nodes: unknown[] } }>(scene.trainer.id, PLANS);
  expect(examPlans.nodes).toEqual([{ id: scene.exam.id, itemCount: 8, cutScore: 4, blueprint: Object.values(DomainCode).map((domain) => ({ domain, difficulty: null, count: 2, has: 2, needs: 2 })) }]);
  expect(await api.refusal((await aMember(api, Role.TRAINER)).id, 'query ($id: ID!) { examPlan(id: $id) { id } }', { id: scene.exam.id })).toBe('NOT_FOUND');
});
