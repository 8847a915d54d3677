// A supervisor's page with 500 entries that wait for a signature.
import pg from 'pg';
import { load } from '../load.mjs';
import { row, seconds, withCpu } from '../report.mjs';

const WAITING = 500;
// What the page of the web asks for.
const query = `{ hoursToSign { attestation hasMore groups { person { id name } minutes items { flags contentHash
  entry { id workedOn startTime minutes activity format note supersedesId amendmentReason placement { id organisation { id name } } } } } } }`;

const moved = {
  id: 'made.id',
  root_id: 'made.id',
  worked_on: 'worked_on - 2000 - n',
  starts_at: "starts_at - (2000 + n) * interval '1 day'",
  ends_at: "ends_at - (2000 + n) * interval '1 day'",
};

/** The same entry on as many days long before all others, whatever columns an entry has. The triggers rest: they would ask for a placement on each day. */
async function fill(client, { email }) {
  const { rows } = await client.query("select column_name as name from information_schema.columns where table_schema = 'hours' and table_name = 'entry' and is_generated = 'NEVER'");
  const names = rows.map(({ name }) => name);
  const { rows: [model] } = await client.query(
    `select entry.id from hours.entry join hours.placement on placement.id = entry.placement_id join identity.person on person.id = placement.supervisor_id
      where entry.state = 'SENT' and person.email = $1 limit 1`,
    [email],
  );
  await client.query(`
    set session_replication_role = replica;
    with model as (select * from hours.entry where id = '${model.id}'),
    made as (select gen_random_uuid() as id, n from generate_series(1, ${WAITING}) n)
    insert into hours.entry (${names.join(', ')}) select ${names.map((name) => moved[name] ?? `model.${name}`).join(', ')} from model, made;
    set session_replication_role = origin;`);
  await client.query('vacuum analyze hours.entry');
}

export async function measure(stage) {
  const product = await stage.product();
  const supervisor = product.demo.accounts.find(({ role }) => role === 'supervisor');
  const client = new pg.Client(await stage.databaseUrl());
  await client.connect();
  try {
    await fill(client, supervisor);
  } finally {
    await client.end();
  }
  const { call, data } = await stage.graphql(await stage.signIn(supervisor), query);
  const shown = data.hoursToSign.groups.flatMap(({ items }) => items).length;
  await load(call, { connections: 1, seconds: 0.5 });
  const opened = await withCpu(product, () => load(call, { connections: 1, seconds }));
  row(`supervisor's page, ${WAITING} entries wait, it shows ${shown}`, opened);
  console.log(`  p95 ${opened.p95.toFixed(0)} ms (goal at most 100)`);
}
