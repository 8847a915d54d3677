import { randomBytes } from 'node:crypto';
import { cloneDatabase } from '@waymark/platform/testing';
import { Client } from 'pg';
import { undurable } from '../src/durability';
import { migrate } from '../src/migrate';

const name = `runtime_${randomBytes(4).toString('hex')}`;
const password = randomBytes(8).toString('hex');
let database: Awaited<ReturnType<typeof cloneDatabase>>;
let client: Client;

beforeAll(async () => {
  database = await cloneDatabase();
  await migrate(database.url, { name, password });
  const url = new URL(database.url);
  Object.assign(url, { username: name, password });
  client = new Client({ connectionString: url.toString() });
  await client.connect();
}, 60_000);
afterAll(async () => {
  await client.query('select 1');
  await client.end();
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(`drop owned by ${name}; drop role ${name}`);
  await owner.end();
  await database.drop();
});

const codeOf = (statement: string) => client.query(statement).then(() => 'ok', (error: { code: string }) => error.code);

describe('[AZ23] the role that the product runs as', () => {
  it.each([
    'create table public.x (id int)',
    'create table audit.x (id int)',
    'alter table identity.person add column x int',
    'drop trigger append_only on audit.entry',
    'alter table audit.entry disable trigger all',
    'create or replace function platform.refuse_change() returns trigger language plpgsql as $$ begin return new; end $$',
    'truncate identity.session',
    'insert into audit.link select position + 1, entry_id, previous_hash, hash from audit.link',
    `insert into credentials.log_entry values (0, now(), 'x')`,
    `insert into credentials.log_node values (0, 0, sha256('x'))`,
    'set session_replication_role = replica',
  ])('[fault F4] may not: %s', async (statement) => {
    expect(await codeOf(statement)).toBe('42501');
  });

  it.each(['audit.entry', 'hours.receipt', 'hours.undone_signature', 'certification.decision', 'certification.attestation', 'credentials.sealed_document', 'credentials.credential_event'])('may add to %s and nothing else', async (table) => {
    const { rows } = await client.query('select has_table_privilege($1, $2) as adds, has_any_column_privilege($1, $3) as updates, has_table_privilege($1, $4) as deletes', [table, 'insert', 'update', 'delete']);
    expect(rows).toEqual([{ adds: true, updates: false, deletes: false }]);
  });

  it('changes no signature, and takes one out only where its trigger finds it among those taken back', async () => {
    const { rows } = await client.query("select has_any_column_privilege('hours.signature', 'update') as updates, has_table_privilege('hours.signature', 'delete') as deletes");
    expect(rows).toEqual([{ updates: false, deletes: true }]);
    const guards = await client.query("select tgname from pg_trigger where tgrelid = 'hours.signature'::regclass and tgname in ('append_only', 'keep_signature') and tgenabled = 'O' order by 1");
    expect(guards.rows).toEqual([{ tgname: 'append_only' }, { tgname: 'keep_signature' }]);
  });

  it('[PR7] [fault F4] does not pass for somebody who erases, whatever it sets', async () => {
    await client.query("set waymark.erasing = 'on'");
    expect((await client.query('select platform.is_erasing() as erases')).rows).toEqual([{ erases: false }]);
    for (const statement of ["update audit.entry set reason = null", 'delete from credentials.erasure', 'insert into audit.redaction (entry_id) values (1)']) expect(await codeOf(statement)).not.toBe('ok');
    for (const name of ['hours.erase', 'assessments.erase', 'certification.erase', 'programs.erase', 'credentials.erase']) expect(await codeOf(`select ${name}(gen_random_uuid())`)).toBe('23001');
    await client.query('reset waymark.erasing');
  });

  it('locks a certificate for a decision, and still cannot change it', async () => {
    expect(await codeOf('select id from credentials.credential for update')).toBe('ok');
    expect(await codeOf(`update credentials.credential set number = 'x'`)).toBe('42501');
    expect(await codeOf('delete from credentials.credential')).toBe('42501');
  });

  it('reads and writes what the product needs, jobs too', async () => {
    expect(await codeOf(`insert into identity.person (email, created_at) values ('a@example.org', now())`)).toBe('ok');
    expect(await codeOf(`insert into audit.entry (at, action, record_id, request_id) values (now(), 'x', gen_random_uuid(), 'r')`)).toBe('ok');
    expect(await codeOf(`select jobs.add_job('mail.send', '{}'::json)`)).toBe('ok');
    expect((await client.query('select id from jobs._private_jobs')).rowCount).toBe(1);
  });
});

describe('a database that forgets', () => {
  const sound = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };
  it.each([
    [{}, []],
    [{ synchronous_commit: 'remote_apply' }, []],
    [{ fsync: 'off' }, ['fsync=off']],
    [{ full_page_writes: 'off', synchronous_commit: 'off' }, ['full_page_writes=off', 'synchronous_commit=off']],
  ])('[fault F4] %j is refused for %j', (change, wrong) => {
    expect(undurable({ ...sound, ...change })).toEqual(wrong);
  });
});
