// A reviewer's pages of a queue with 1,000 and with 100,000 applications, most of them held by others or decided. Processor time stands beside: it is good on a busy machine too.
import pg from 'pg';
import { load } from '../load.mjs';
import { row, seconds, withCpu } from '../report.mjs';
import { Stage } from '../stage.mjs';

const list = (tab) => `{ applicationQueue(tab: ${tab}, first: 25) {
  nodes { id status dueOn boardDaysLeft sentAt certificateLanguage assignee { id name } applicant { id name } decisions { id look outcome reasons decidedAt reviewer { id name } } appeals { id } }
  pageInfo { hasNextPage endCursor } } }`;

// The triggers rest meanwhile: rows that are new break none of their rules. Of ten cases four wait for a first look, two for a second one; one in ten is free, and one in twenty is held by the reviewer who looks: a full page on both sides.
const fill = (count) => `
  set session_replication_role = replica;
  with model as (select board_id from certification.application limit 1),
  people as (select array_agg(person_id) as ids from identity.membership where role = 'TRAINEE'),
  reviewers as (select array_agg(person_id order by email) as ids from identity.membership join identity.person on person.id = person_id where role = 'REVIEWER'),
  rows as (select n, case n % 10 when 0 then 'ASKED' when 1 then 'SECOND_LOOK' when 2 then 'SECOND_LOOK' when 3 then 'ISSUED' when 4 then 'ISSUED' when 5 then 'DENIED' else 'SENT' end as status from generate_series(1, ${count}) n),
  made as (
    insert into certification.application (applicant_id, board_id, scheme_id, scheme_version, status, certificate_name, round, opened_at, sent_at, assignee_id, due_on, board_days_left)
    select people.ids[1 + n % cardinality(people.ids)], board_id, 'bench-' || n, '1', status, 'Somebody', 1, now() - interval '40 days', now() - interval '30 days',
      case when status in ('ISSUED', 'DENIED') or n / 10 % 10 = 7 then null when n / 10 % 20 = 8 then reviewers.ids[2] else reviewers.ids[3] end,
      current_date + (n % 400) - 200, case when status = 'ASKED' then 5 end
      from rows, model, people, reviewers returning id, applicant_id, status
  )
  insert into certification.decision (application_id, applicant_id, round, look, outcome, reasons, decided_by, decided_at, evaluation_digest)
  select id, applicant_id, 1, 1, 'APPROVE', 'All met.', reviewers.ids[1], now(), 'bench' from made, reviewers where status = 'SECOND_LOOK';
  set session_replication_role = origin;`;

/** Signed in as the reviewer whose cases are few among many. */
async function side(stage, count) {
  const product = await stage.product();
  const client = new pg.Client(await stage.databaseUrl());
  await client.connect();
  await client.query(fill(count));
  for (const table of ['application', 'decision']) await client.query(`vacuum analyze certification.${table}`);
  await client.end();
  const cookie = await stage.signIn(product.demo.accounts.find(({ role }) => role === 'reviewer'));
  const callOf = async (tab) => {
    const { call, data } = await stage.graphql(cookie, list(tab));
    if (data.applicationQueue.nodes.length !== 25) throw new Error(`${tab} shows ${data.applicationQueue.nodes.length} cases`);
    return { product, call };
  };
  return { MY_TURN: await callOf('MY_TURN'), SECOND_LOOK: await callOf('SECOND_LOOK') };
}

const opened = ({ product, call }) => withCpu(product, () => load(call, { connections: 1, seconds: seconds / 2 }));

/** Small and large in turns, so that both meet the same machine; the middle of so many ratios. */
async function compared(tab, small, large) {
  const rounds = [];
  for (let round = 0; round < 5; round += 1) {
    const [few, many] = [await opened(small), await opened(large)];
    if (round > 0) rounds.push({ few, many, ratio: many.p50 / few.p50 });
  }
  const { few, many, ratio } = rounds.sort((a, b) => a.ratio - b.ratio)[2];
  row(`queue ${tab}, 1,000 applications`, few);
  row(`queue ${tab}, 100,000 applications`, many);
  console.log(`  p95 ${many.p95.toFixed(0)} ms (goal at most 50), ${ratio.toFixed(2)} times as long, ${(many.cpu / few.cpu).toFixed(2)} times the processor time (goal at most 1.5)`);
}

export async function measure(stage) {
  const other = new Stage();
  try {
    const [large, small] = [await side(stage, 100_000), await side(other, 1000)];
    for (const tab of ['MY_TURN', 'SECOND_LOOK']) await compared(tab, small[tab], large[tab]);
  } finally {
    await other.close();
  }
}
