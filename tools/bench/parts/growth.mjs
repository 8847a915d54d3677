// The same reads with a thousand and with a million certificates behind them, through the indexes that the product has.
import pg from 'pg';
import { load } from '../load.mjs';
import { row, seconds } from '../report.mjs';
import { Stage } from '../stage.mjs';

const list = '{ boardCredentials(first: 25) { nodes { id number holderName validUntil isSealed standing { status } } pageInfo { hasNextPage endCursor } } }';

const some = 'select code from credentials.credential where number like \'BENCH-%\' order by md5(id::text) limit 500';

// The triggers rest meanwhile: rows that are new break none of their rules.
const fill = (count) => `
  set session_replication_role = replica;
  with model as (select * from credentials.credential where number not like 'BENCH-%' limit 1), made as (
    insert into credentials.credential (number, code, source_id, holder_id, board_id, lang, holder_name, title, board_name, time_zone, scheme_name, scheme_version, issued_on, valid_until, evidence, evidence_digest, signatories, issued_at)
    select 'BENCH-' || n, translate(upper(left(md5(n::text), 16)), '01', 'YZ'), gen_random_uuid(), gen_random_uuid(), board_id, lang, holder_name, title, board_name, time_zone, scheme_name, scheme_version, issued_on, valid_until, evidence, evidence_digest, signatories, issued_at - n * interval '1 second'
      from generate_series(1, ${count}) n, model returning id, issued_on, issued_at
  )
  insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at) select id, 'ISSUED', issued_on, issued_at from made;
  set session_replication_role = origin;`;

/** What is measured, on a product with so many certificates. */
async function sides(stage, count) {
  const client = new pg.Client(await stage.databaseUrl());
  await client.connect();
  const product = await stage.product();
  await client.query(fill(count));
  for (const table of ['credential', 'credential_event']) await client.query(`vacuum analyze credentials.${table}`);
  // Or what was filled is still written to the disk while the reads are measured.
  await client.query('checkpoint');
  const { rows } = await client.query(some);
  await client.end();
  const { call } = await stage.graphql(await stage.signIn(product.demo.accounts.find(({ role }) => role === 'reviewer')), list);
  return [call, rows.map(({ code }) => ({ url: `${product.url}/v/${code}`, headers: { accept: 'application/json' } }))];
}

const turns = 40;

/** Small and large in short turns, so that both meet the same machine, each large one between two small ones; the middle of so many ratios, after two turns that warm both. */
async function compared(name, small, large, connections) {
  const turn = (call) => load(call, { connections, seconds: seconds / 3 });
  const rounds = [];
  let few = await turn(small);
  for (let round = 0; round < turns + 2; round += 1) {
    const before = few.perSecond;
    const many = await turn(large);
    few = await turn(small);
    if (round > 1) rounds.push({ few, many, ratio: (before + few.perSecond) / 2 / many.perSecond });
  }
  const { few: least, many: most, ratio } = rounds.sort((a, b) => a.ratio - b.ratio)[turns / 2];
  row(`${name}, 1,000 behind it, ${connections} connections`, least);
  row(`${name}, 1,000,000 behind it, ${connections} connections`, most);
  console.log(`  ratio ${ratio.toFixed(2)} (goal at most 1.1; half of the turns ${rounds[turns / 4].ratio.toFixed(2)} to ${rounds[(turns * 3) / 4].ratio.toFixed(2)})`);
}

export async function measure(stage) {
  const other = new Stage();
  try {
    const large = await sides(stage, 1_000_000);
    const small = await sides(other, 1000);
    for (const connections of [8, 32]) {
      await compared('a board\'s certificates', small[0], large[0], connections);
      await compared('GET /v/:code as JSON', small[1], large[1], connections);
    }
  } finally {
    await other.close();
  }
}
