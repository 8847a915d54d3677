import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aCredential } from '@waymark/credentials/testing';
import { aPlacementScene, signed } from '@waymark/hours/testing';
import { Files, FilePurposes, inTransaction } from '@waymark/platform';
import { startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { exportInstance } from '../src/instance/instance-export';
import type { InstanceTold } from '../src/instance/instance-export';
import { leftOutColumns, leftOutTables } from '../src/instance/left-out';
import type { TableTold } from '../src/instance/tables';
import { entities, modules } from '../src/modules';

let api: TestApi;
let dir: string;
let told: InstanceTold;
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

beforeAll(async () => {
  api = await startApi({ modules: modules as never, entities: entities as never });
  const scene = await aPlacementScene(api);
  const { trainee } = scene;
  await signed(api, scene);
  await aCredential(api, { holderId: trainee.id });
  await api.dataSource.query('update identity.person set password_hash = $1', ['a hash of a password']);
  const ctx = api.ctx({ id: trainee.id, locale: 'en', memberships: [] });
  api.app.get(FilePurposes).take({ name: 'test.paper', mediaTypes: ['image/png'], mostBytes: 10_000 });
  const file = await api.app.get(Files).add(ctx, { purpose: 'test.paper', mediaType: 'image/png' }, png);
  await inTransaction(ctx, (inner) => api.app.get(Files).take(inner, file.id, 'test.paper'));
  dir = join(mkdtempSync(join(tmpdir(), 'waymark-export-')), 'out');
  told = await exportInstance(api.app, dir);
}, 60_000);
afterAll(() => api.close());

const read = (path: string) => readFileSync(join(dir, path), 'utf8');
const lines = (path: string) => read(path).split('\n').filter(Boolean);
const schema = () => JSON.parse(read('schema.json')) as TableTold[];
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('[M5] an instance in open formats', () => {
  it('has each row of each table, told by the manifest with its sum', async () => {
    const { perTable } = JSON.parse(read('manifest.json')) as { perTable: { name: string; rows: number; sha256: string }[] };
    expect(perTable.length).toBeGreaterThan(110);
    for (const { name, rows, sha256: sum } of perTable) {
      const [there] = await api.dataSource.query<{ n: number }[]>(`select count(*)::int n from ${name}`);
      expect([name, lines(`tables/${name}.ndjson`).length, sum]).toEqual([name, there?.n, sha256(readFileSync(join(dir, `tables/${name}.ndjson`)))]);
      expect(rows).toBe(there?.n);
    }
    expect(perTable.reduce((sum, { rows }) => sum + rows, 0)).toBe(told.rows);
    expect(perTable.find(({ name }) => name === 'hours.signature')?.rows).toBe(1);
  });

  it('is read back by the types that it names, to the same rows', async () => {
    for (const { name, columns } of schema()) {
      const list = columns.map((column) => `"${column.name}"`).join(', ');
      const [answer] = await api.dataSource.query<{ n: number }[]>(`select count(*)::int n from (select ${list} from ${name}) a full join (select ${list} from jsonb_populate_recordset(null::${name}, $1)) b on row_to_json(a)::text = row_to_json(b)::text where a is null or b is null`, [`[${lines(`tables/${name}.ndjson`).join(',')}]`]).catch(async () => api.dataSource.query<{ n: number }[]>('select -1 n'));
      expect([name, answer?.n]).toEqual([name, 0]);
    }
  });

  it('has what was sent and what was sealed, byte for byte, under its sum', async () => {
    const files = lines('files.ndjson').map((line) => JSON.parse(line) as { table: string; sha256: string; bytes: number });
    expect(files.map(({ table }) => table).sort()).toEqual(['credentials.sealed_document', 'files.file']);
    expect(readdirSync(join(dir, 'files')).sort()).toEqual([...new Set(files.map((file) => file.sha256))].sort());
    for (const file of files) expect(sha256(readFileSync(join(dir, 'files', file.sha256)))).toBe(file.sha256);
    const [pdf] = await api.dataSource.query<{ sha256: string }[]>('select sha256 from credentials.sealed_document');
    expect(files.map((file) => file.sha256)).toContain(pdf?.sha256);
  });

  it('has the log as it is served, and every scheme', async () => {
    const [, size] = read('log/checkpoint').split('\n');
    const [there] = await api.dataSource.query<{ n: string }[]>('select count(*) n from credentials.log_entry');
    expect(size).toBe(there?.n);
    expect(readFileSync(join(dir, `log/tile/0/000.p/${size}`))).toHaveLength(Number(size) * 32);
    expect(told.schemes).toBeGreaterThan(20);
    expect(readdirSync(join(dir, 'schemes')).length).toBeGreaterThan(20);
  });

  it('[PR8] holds no secret: no password, session, code or key, and every column of such a name was thought of', async () => {
    const all = readdirSync(join(dir, 'tables')).map((name) => read(`tables/${name}`)).join('');
    expect(all).not.toContain('a hash of a password');
    for (const table of leftOutTables) expect(readdirSync(join(dir, 'tables'))).not.toContain(`${table}.ndjson`);
    const harmless = /^(content_hash|facts_sha256|signed_sha256|file_sha256|json_sha256|pdf_sha256|seed_sha256|sha256|secret_version|secret_made_at|previous_hash|hash|key_id|after_key_id|key|course_key|public_jwk|seal_kid|sealed_at|seed)$/;
    const suspicious = schema().flatMap(({ name, columns }) => columns.flatMap((column) => (/secret|token|password|hash|key|wrapped|sealed|seed/.test(column.name) && !harmless.test(column.name) ? [`${name}.${column.name}`] : [])));
    expect(suspicious).toEqual([]);
    for (const [table, columns] of Object.entries(leftOutColumns)) expect(schema().find(({ name }) => name === table)?.leftOut).toEqual(columns);
  });

  it('refuses a folder that holds something, and writes nothing into it', async () => {
    const full = join(dir, '..', 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'mine.txt'), 'mine');
    await expect(exportInstance(api.app, full)).rejects.toThrow('is not empty');
    expect(readdirSync(full)).toEqual(['mine.txt']);
  });
});
