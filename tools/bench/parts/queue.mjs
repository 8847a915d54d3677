// The grading queue of a provider with 5,000 role-plays waiting: how long the server takes to open its first page.
import pg from 'pg';
import { load } from '../load.mjs';
import { row, seconds, withCpu } from '../report.mjs';

const WAITING = 5000;
const query = 'query { gradingQueue(first: 25) { nodes { id version waitingDays seat mode locale isMine trainee { id name } trainer { id name } scenario { id title } } pageInfo { hasNextPage endCursor } } }';

const fill = `
  with scene as (select id, code, organisation_id, rubric_id from assessments.scenario order by code limit 1),
  people as (select array_agg(person_id) as ids from identity.membership where role = 'TRAINEE' and organisation_id = (select organisation_id from scene)),
  rows as (select gen_random_uuid() as id, n from generate_series(1, $1) n)
  insert into assessments.role_play (id, play_id, organisation_id, scenario_id, scenario_code, rubric_id, trainee_id, drawn_at, sent_at, mode, locale)
  select rows.id, rows.id, scene.organisation_id, scene.id, scene.code, scene.rubric_id, people.ids[1 + n % cardinality(people.ids)], now() - n * interval '1 minute', now() - n * interval '1 minute', 'ROOM', 'en'
  from scene, people, rows`;

export async function measure(stage) {
  const product = await stage.product();
  const client = new pg.Client(await stage.databaseUrl());
  await client.connect();
  await client.query(fill, [WAITING]);
  await client.query('analyze assessments.role_play');
  await client.end();
  const { call, data } = await stage.graphql(await stage.signIn(product.demo.accounts.find(({ role }) => role === 'trainer')), query);
  if (data.gradingQueue.nodes.length !== 25) throw new Error(`the queue did not open: ${JSON.stringify(data)}`);
  await load(call, { connections: 1, seconds: 0.5 });
  const opened = await withCpu(product, () => load(call, { connections: 1, seconds }));
  row(`grading queue of ${WAITING}, one at a time`, opened);
  console.log(`  p95 ${opened.p95.toFixed(0)} ms (goal at most 300)`);
}
