import { cloneDatabase } from '@waymark/platform/testing';
import { createDataSource } from '../src/data-source';
import { KeepTheLog1763927010000 } from '../src/migrations/1763927010000-keep-the-log';
import { StoreIntents1763927020000 } from '../src/migrations/1763927020000-store-intents';
import { CloseLogs1763929600000 } from '../src/migrations/1763929600000-close-logs';
import { LogLists1763930010000 } from '../src/migrations/1763930010000-log-lists';

const issued = `
  with made as (insert into credentials.credential (number, code, source_id, holder_id, board_id, lang, holder_name, title, board_name, time_zone, scheme_name, scheme_version, issued_on, valid_until, evidence, evidence_digest, signatories, issued_at)
    select 'WM-2020-' || n, translate(lpad(n::text, 16, '2'), '01', 'AB'), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'en', 'Ana Reyes', 'Peer', 'Board', 'UTC', 'Scheme', '1', '2020-01-01', '2030-01-01', '[]', repeat('f', 64), '[]', '2020-01-01' from generate_series(1, 6) n returning id)
  insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at) select id, 'ISSUED', '2020-01-01', '2020-01-01' from made`;

const sealed = `insert into credentials.sealed_document
  select id, convert_to('pdf' || number, 'UTF8'), encode(sha256(convert_to('pdf' || number, 'UTF8')), 'hex'), '2020-02-01', 'kid' from credentials.credential limit 2`;

it('[O5] enters what was there before the log, in its order, with the time of the upgrade and not with a time of before', async () => {
  const database = await cloneDatabase();
  const dataSource = await createDataSource(database.url).initialize();
  const runner = dataSource.createQueryRunner();
  const migration = new KeepTheLog1763927010000();
  try {
    await new LogLists1763930010000().down(runner);
    await new CloseLogs1763929600000().down(runner);
    await new StoreIntents1763927020000().down(runner);
    await migration.down(runner);
    await runner.query(issued);
    await runner.query(sealed);
    const before = (await runner.query('select clock_timestamp() as now')) as { now: Date }[];
    await migration.up(runner);
    const rows = (await runner.query('select o.kind, e.at, e.idx from credentials.log_opening o join credentials.log_entry e using (idx) order by e.idx')) as { kind: string; at: Date; idx: string }[];
    expect(rows.map(({ kind }) => kind)).toEqual([...Array.from({ length: 6 }, () => 'issued'), 'document', 'document']);
    expect(rows.map(({ idx }) => Number(idx))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    for (const { at } of rows) expect(at.getTime()).toBeGreaterThanOrEqual((before[0]?.now.getTime() ?? Infinity) - 1);
    const nodes = (await runner.query('select count(*) n from credentials.log_node')) as { n: string }[];
    expect(nodes[0]?.n).toBe('15');
  } finally {
    await runner.release();
    await dataSource.destroy();
    await database.drop();
  }
});
