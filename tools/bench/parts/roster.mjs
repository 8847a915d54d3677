// A roster of 10,000. There is no import yet: codes are added one by one, as the page does it, and so many are counted up; then every page is read,
// each certificate checked at that moment.
import pg from 'pg';
import { value } from '../report.mjs';

const ENTRIES = 10_000;
const ADDED = 200;
const add = 'mutation ($input: AddToRosterInput!) { addToRoster(input: $input) { id check { status } } }';
const page = 'query ($organisationId: ID!, $after: String) { roster(organisationId: $organisationId, first: 100, after: $after) { nodes { id label addedAt check { status checkedAt since certificate { number holderName validUntil } } } pageInfo { hasNextPage endCursor } } }';

const issue = `
  with model as (select * from credentials.credential where number not like 'ROSTER-%' limit 1), made as (
    insert into credentials.credential (number, code, source_id, holder_id, board_id, lang, holder_name, title, board_name, time_zone, scheme_name, scheme_version, issued_on, valid_until, evidence, evidence_digest, signatories, issued_at)
    select 'ROSTER-' || n, translate(upper(left(md5('roster ' || n), 16)), '01', 'YZ'), gen_random_uuid(), gen_random_uuid(), board_id, lang, holder_name, title, board_name, time_zone, scheme_name, scheme_version, issued_on, valid_until, evidence, evidence_digest, signatories, issued_at
      from generate_series(1, $1::int) n, model returning id, code, issued_on, issued_at
  ), events as (insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at) select id, 'ISSUED', issued_on, issued_at from made)
  select id, code from made`;
const keep = `
  insert into programs.roster_entry (organisation_id, credential_id, added_at, added_by)
  select $1, id, now(), $2 from credentials.credential where number like 'ROSTER-%' on conflict do nothing`;

async function inSeconds(work) {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

async function readAll(stage, cookie, organisationId) {
  const seen = new Set();
  for (let after = null; ; ) {
    const { roster } = (await stage.graphql(cookie, page, { organisationId, after })).data;
    for (const { id } of roster.nodes) seen.add(id);
    if (!roster.pageInfo.hasNextPage) return seen.size;
    after = roster.pageInfo.endCursor;
  }
}

export async function measure(stage) {
  const product = await stage.product();
  const client = new pg.Client(await stage.databaseUrl());
  await client.connect();
  const staff = product.demo.accounts.find(({ role }) => role === 'program staff');
  const cookie = await stage.signIn(staff);
  const { rows: [{ organisation_id: organisationId, person_id: personId }] } = await client.query("select m.organisation_id, m.person_id from identity.membership m join identity.person p on p.id = m.person_id where p.email = $1 and m.role = 'PROGRAM_STAFF' limit 1", [staff.email]);
  const { rows: issued } = await client.query(issue, [ENTRIES]);
  const adding = await inSeconds(async () => {
    for (const { code } of issued.slice(0, ADDED)) await stage.graphql(cookie, add, { input: { organisationId, code } });
  });
  await client.query(keep, [organisationId, personId]);
  await client.query('analyze');
  await client.end();
  const reading = await inSeconds(async () => {
    const count = await readAll(stage, cookie, organisationId);
    if (count < ENTRIES) throw new Error(`only ${count} entries were read`);
  });
  value(`roster of ${ENTRIES}, added one by one`, `${((adding * ENTRIES) / ADDED).toFixed(1)} s, counted up from ${ADDED} (goal at most 10, by an import)`);
  value(`roster of ${ENTRIES}, each checked and read`, `${reading.toFixed(1)} s (goal at most 10)`);
}
