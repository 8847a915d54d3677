import { cloneDatabase } from '@waymark/platform/testing';
import { createDataSource } from '../src/data-source';
import { migrations } from '../src/migrations';
import { VersionItems1763902100000 } from '../src/migrations/1763902100000-version-items';

it('items, keys, forms and blueprints from before versions keep their meaning, up and down', async () => {
  const database = await cloneDatabase();
  const dataSource = await createDataSource(database.url).initialize();
  const back = migrations.length - migrations.indexOf(VersionItems1763902100000);
  for (let undone = 0; undone < back; undone += 1) await dataSource.undoLastMigration();
  const [{ provider, person, item, exam }] = await dataSource.query<[Record<string, string>]>(`
    with org as (insert into identity.organisation (name, kind, time_zone) values ('Old', 'TRAINING_PROVIDER', 'UTC') returning id),
      who as (insert into identity.person (email, locale, created_at) values ('old@example.org', 'en', now()) returning id)
    select (select id from org) provider, (select id from who) person, gen_random_uuid() item, gen_random_uuid() exam`);
  await dataSource.query(`insert into assessments.item values ($1, $2, 'OLD-1', 'ADVOCACY', 2, 'SINGLE', '{"en":"?","es":"¿?"}', '[{"id":"a","en":"A","es":"A"},{"id":"b","en":"B","es":"B"}]')`, [item, provider]);
  await dataSource.query(`insert into assessments.item_key values ($1, '{b}')`, [item]);
  await dataSource.query(`insert into assessments.exam (id, provider_id, title, blueprint, minutes, cut_score, wait_days, max_attempts, created_at) values ($1, $2, '{"en":"E","es":"E"}', '{"ADVOCACY":1}', 30, 1, 0, 1, now())`, [exam, provider]);
  await dataSource.query(`insert into assessments.attempt (exam_id, person_id, number, form, started_at, deadline_at) values ($1, $2, 1, $3, now(), now() + interval '1 hour')`, [exam, person, JSON.stringify([{ itemId: item, optionIds: ['b', 'a'] }])]);

  await dataSource.runMigrations();
  const [now] = await dataSource.query<[Record<string, unknown>]>(`
    select i.state, v.number, v.difficulty, k.accepted, a.form, e.blueprint from assessments.item i join assessments.item_version v on v.id = i.version_id
      join assessments.item_key k on k.version_id = v.id, assessments.attempt a, assessments.exam e`);
  const [{ version_id: versionId }] = await dataSource.query<[{ version_id: string }]>('select version_id from assessments.item');
  expect(now).toEqual({
    ...{ state: 'ACTIVE', number: 1, difficulty: 2, accepted: [['b']], blueprint: [{ domain: 'ADVOCACY', difficulty: null, count: 1 }] },
    form: [{ itemId: item, versionId, isScored: true, optionIds: ['b', 'a'], targetIds: [] }],
  });

  for (let undone = 0; undone < back; undone += 1) await dataSource.undoLastMigration();
  const [old] = await dataSource.query<[Record<string, unknown>]>(`select i.kind, i.difficulty, k.option_ids, e.blueprint from assessments.item i join assessments.item_key k on k.item_id = i.id, assessments.exam e`);
  expect(old).toEqual({ kind: 'SINGLE', difficulty: 2, option_ids: ['b'], blueprint: { ADVOCACY: 1 } });
  await dataSource.destroy();
  await database.drop();
}, 60_000);
