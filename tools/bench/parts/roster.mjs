// A roster of 10,000: a list of codes is brought to it as the page does it, sent part after part, looked up and applied by the worker while the
// page asks how far it is, and once more so that it matches; then every page is read, each certificate checked at that moment.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { value } from '../report.mjs';

const ENTRIES = 10_000;
const AT_ONCE = 500;
const ASK_EVERY_MS = 500;
const send = 'mutation ($input: SendRosterRowsInput!) { sendRosterRows(input: $input) { id stage arrived } }';
const last = 'query ($organisationId: ID!) { lastRosterImport(organisationId: $organisationId) { id stage total arrived looked isLate problem mode appliedAt added noted removed } }';
const lookedUp = 'query ($id: ID!, $after: Int!) { rosterImportRows(id: $id, after: $after) { line certificate holderName label outcome isOnRoster check { status certificate { number holderName validUntil } } } }';
const leaving = 'query ($id: ID!) { rosterImport(id: $id) { leavingCount } }';
const apply = 'mutation ($input: ApplyRosterImportInput!) { applyRosterImport(input: $input) { id stage } }';
const page = 'query ($organisationId: ID!, $after: String) { roster(organisationId: $organisationId, first: 100, after: $after) { nodes { id label addedAt check { status checkedAt since certificate { number holderName validUntil } } } pageInfo { hasNextPage endCursor } } }';

const issue = `
  with model as (select * from credentials.credential where number not like 'ROSTER-%' limit 1), made as (
    insert into credentials.credential (number, code, source_id, holder_id, board_id, lang, holder_name, title, board_name, time_zone, scheme_name, scheme_version, issued_on, valid_until, evidence, evidence_digest, signatories, issued_at)
    select 'ROSTER-' || n, translate(upper(left(md5('roster ' || n), 16)), '01', 'YZ'), gen_random_uuid(), gen_random_uuid(), board_id, lang, holder_name, title, board_name, time_zone, scheme_name, scheme_version, issued_on, valid_until, evidence, evidence_digest, signatories, issued_at
      from generate_series(1, $1::int) n, model returning id, code, issued_on, issued_at
  ), events as (insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at) select id, 'ISSUED', issued_on, issued_at from made)
  select code from made`;
async function inSeconds(work) {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** As often as the page asks. */
async function until(stage, cookie, { organisationId, is }) {
  for (;;) {
    const list = (await stage.graphql(cookie, last, { organisationId })).data.lastRosterImport;
    if (list.stage === is) return list;
    if (list.problem !== null) throw new Error(`the list stopped: ${list.problem}`);
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
}

async function readRows(stage, cookie, id) {
  for (let after = 0; ; ) {
    const rows = (await stage.graphql(cookie, lookedUp, { id, after })).data.rosterImportRows;
    if (rows.some(({ outcome, check }) => outcome !== 'FOUND' || check.status !== 'ACTIVE')) throw new Error('a row was not found');
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1).line;
  }
}

async function bring(stage, cookie, { organisationId, codes, label, mode }) {
  const importId = randomUUID();
  for (let from = 0; from < codes.length; from += AT_ONCE) {
    const rows = codes.slice(from, from + AT_ONCE).map((certificate, index) => ({ line: from + index + 1, certificate, label }));
    await stage.graphql(cookie, send, { input: { importId, organisationId, total: codes.length, rows } });
  }
  await until(stage, cookie, { organisationId, is: 'READY' });
  await readRows(stage, cookie, importId);
  const { rosterImport } = (await stage.graphql(cookie, leaving, { id: importId })).data;
  await stage.graphql(cookie, apply, { input: { importId, mode, leaving: mode === 'MATCH' ? rosterImport.leavingCount : 0 } });
  return until(stage, cookie, { organisationId, is: 'APPLIED' });
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
  const { rows: [{ organisation_id: organisationId }] } = await client.query("select m.organisation_id from identity.membership m join identity.person p on p.id = m.person_id where p.email = $1 and m.role = 'PROGRAM_STAFF' limit 1", [staff.email]);
  // The triggers rest: nobody waits for 10,000 documents.
  await client.query('set session_replication_role = replica');
  const { rows: issued } = await client.query(issue, [ENTRIES]);
  await client.query('set session_replication_role = origin');
  await client.query('analyze');
  await client.end();
  const codes = issued.map(({ code }) => code);
  const adding = await inSeconds(async () => {
    const { added } = await bring(stage, cookie, { organisationId, codes, label: 'Outreach', mode: 'ADD' });
    if (added !== ENTRIES) throw new Error(`only ${added} entries were added`);
  });
  const reading = await inSeconds(async () => {
    const count = await readAll(stage, cookie, organisationId);
    if (count < ENTRIES) throw new Error(`only ${count} entries were read`);
  });
  const matching = await inSeconds(async () => {
    const { noted } = await bring(stage, cookie, { organisationId, codes, label: 'Front desk', mode: 'MATCH' });
    if (noted !== ENTRIES) throw new Error(`only ${noted} notes were changed`);
  });
  value(`roster of ${ENTRIES}, looked up and added from a list`, `${adding.toFixed(1)} s (goal at most 10)`);
  value(`roster of ${ENTRIES}, made to match a list with other notes`, `${matching.toFixed(1)} s`);
  value(`roster of ${ENTRIES}, each checked and read`, `${reading.toFixed(1)} s (goal at most 10)`);
}
